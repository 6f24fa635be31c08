import type { VerbRule } from "../rule.js";

/** Who holds an event, who takes part in it, and what brings it about. */
export const TAKING_PART_RULES: readonly VerbRule[] = [
  {
    id: "organize",
    relation: "ORGANIZER_OF",
    verbs: ["organize", "organise", "stage", "host", "instigate", "orchestrate"],
    object: "direct",
    confidence: 0.86,
    examples: [
      {
        text: "The protests in Oslo were organized by Norway.",
        fact: { subject: "Norway", object: "protests in Oslo" },
      },
    ],
  },
  {
    id: "take-part",
    relation: "PARTICIPANT_IN",
    verbs: ["take"],
    noun: ["part"],
    object: ["in"],
    confidence: 0.9,
    examples: [
      {
        text: "Norway took part in the summit in Oslo.",
        fact: { subject: "Norway", object: "summit in Oslo" },
      },
    ],
  },
  {
    id: "attend",
    relation: "PARTICIPANT_IN",
    verbs: ["attend", "join"],
    object: "direct",
    confidence: 0.86,
    examples: [
      { text: "Jean Dupont attended the summit.", fact: { subject: "Jean Dupont", object: "summit" } },
    ],
  },
  {
    id: "participate",
    relation: "PARTICIPANT_IN",
    verbs: ["participate", "compete"],
    object: ["in"],
    confidence: 0.88,
    examples: [{ text: "Norway participated in the summit.", fact: { subject: "Norway", object: "summit" } }],
  },
  {
    id: "cause",
    relation: "CAUSE_OF",
    verbs: ["cause", "trigger", "spark", "provoke", "prompt"],
    object: "direct",
    confidence: 0.85,
    examples: [
      { text: "The referendum triggered protests.", fact: { subject: "referendum", object: "protests" } },
    ],
  },
  {
    id: "complete",
    relation: "PARTICIPANT_IN",
    verbs: ["complete", "conduct"],
    object: "direct",
    objectClass: ["mission"],
    confidence: 0.72,
    examples: [
      {
        text: "Dutch troops completed the mission in Mali.",
        fact: { subject: "Dutch troops", object: "mission in Mali" },
      },
    ],
  },
];
