import type { VerbRule } from "../rule.js";

/** Where things are, and where what happens strikes. */
export const WHEREABOUTS_RULES: readonly VerbRule[] = [
  {
    id: "host-event",
    relation: "OCCURRED_IN",
    verbs: ["host"],
    object: "direct",
    swap: true,
    subjectKinds: ["Event"],
    objectKinds: ["Place", "Country"],
    confidence: 0.75,
    examples: [{ text: "Oslo hosted the summit.", fact: { subject: "summit", object: "Oslo" } }],
  },
  {
    id: "lie-in",
    relation: "LOCATED_IN",
    verbs: ["lie", "locate", "situate"],
    object: ["in", "on", "near", "off"],
    subjectKinds: ["Place", "Organization", "Product"],
    confidence: 0.8,
    examples: [
      { text: "Nagoya, which lies in Japan, grew.", fact: { subject: "Nagoya", object: "Japan" } },
      { text: "The airport is located in Nagoya.", fact: { subject: "airport", object: "Nagoya" } },
    ],
  },
  {
    id: "based-in",
    relation: "HEADQUARTERED_IN",
    verbs: ["base", "headquarter"],
    object: ["in", "at"],
    confidence: 0.85,
    examples: [
      {
        text: "The Nordic Council, which is based in Denmark, grew.",
        fact: { subject: "Nordic Council", object: "Denmark" },
      },
    ],
  },
  {
    id: "strike-place",
    relation: "OCCURRED_IN",
    verbs: [
      "strike",
      "hit",
      "rock",
      "shake",
      "jolt",
      "sweep",
      "batter",
      "lash",
      "devastate",
      "ravage",
      "engulf",
      "paralyse",
      "paralyze",
    ],
    object: "direct",
    subjectKinds: ["Event"],
    objectKinds: ["Place", "Country"],
    confidence: 0.8,
    examples: [
      { text: "An earthquake struck Nepal on Monday.", fact: { subject: "earthquake", object: "Nepal" } },
    ],
  },
  {
    id: "sweep-through",
    relation: "OCCURRED_IN",
    verbs: ["sweep", "spread", "rage", "rip", "tear", "move", "pass", "march"],
    object: ["through", "across", "over", "throughout"],
    subjectKinds: ["Event"],
    objectKinds: ["Place", "Country"],
    confidence: 0.72,
    examples: [
      { text: "A storm swept through Nepal on Monday.", fact: { subject: "storm", object: "Nepal" } },
    ],
  },
];
