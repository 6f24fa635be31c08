import type { VerbRule } from "../rule.js";

/** Who is for or against what, and who wants something of whom. The classes of events are those of PLOVER. */
export const STANCE_RULES: readonly VerbRule[] = [
  {
    id: "complain-about",
    relation: "DISAPPROVED_OF",
    verbs: ["complain", "protest", "rail", "hit out", "lash out"],
    object: ["about", "at"],
    confidence: 0.72,
    examples: [
      { text: "Norway complained about the referendum.", fact: { subject: "Norway", object: "referendum" } },
      { text: "Norway complained to Sweden.", fact: null },
    ],
  },
  {
    id: "object-to",
    relation: "DISAPPROVED_OF",
    verbs: ["object"],
    object: ["to"],
    confidence: 0.72,
    examples: [
      { text: "Norway objected to the referendum.", fact: { subject: "Norway", object: "referendum" } },
    ],
  },
  {
    id: "express-concern",
    relation: "DISAPPROVED_OF",
    verbs: ["express", "voice", "raise"],
    noun: [
      "concern",
      "anger",
      "outrage",
      "disappointment",
      "dismay",
      "objection",
      "criticism",
      "alarm",
      "doubt",
    ],
    object: ["about", "over", "at", "with"],
    confidence: 0.72,
    examples: [
      {
        text: "Norway voiced concern about the referendum.",
        fact: { subject: "Norway", object: "referendum" },
      },
    ],
  },
  {
    id: "advocate",
    relation: "SUPPORTED",
    verbs: ["advocate", "favor", "favour", "uphold", "approve", "defend", "champion", "cheer"],
    object: "direct",
    confidence: 0.75,
    examples: [
      { text: "Norway championed the referendum.", fact: { subject: "Norway", object: "referendum" } },
    ],
  },
  {
    id: "vote-for",
    relation: "SUPPORTED",
    verbs: ["vote", "campaign", "stand", "argue", "rally"],
    object: ["for", "with", "behind"],
    subjectKinds: ["Person", "Organization", "Country", "Group"],
    objectKinds: ["Person", "Organization", "Law", "Event"],
    confidence: 0.62,
    examples: [
      { text: "Norway campaigned for Jean Dupont.", fact: { subject: "Norway", object: "Jean Dupont" } },
    ],
  },
  {
    id: "demand-from",
    relation: "REQUESTED",
    verbs: ["demand", "seek", "request", "want", "ask"],
    object: ["from", "of"],
    subjectKinds: ["Person", "Organization", "Country", "Group"],
    confidence: 0.65,
    examples: [
      { text: "Norway demanded an apology from Sweden.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "encourage",
    relation: "REQUESTED",
    verbs: ["encourage", "press", "pressure", "push", "summon", "remind", "lobby"],
    object: "direct",
    objectKinds: ["Person", "Organization", "Country", "Group"],
    confidence: 0.72,
    examples: [{ text: "Norway encouraged Sweden to act.", fact: { subject: "Norway", object: "Sweden" } }],
  },
];
