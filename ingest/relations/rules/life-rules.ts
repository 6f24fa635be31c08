import type { VerbRule } from "../rule.js";

/** Lives, works, statements and standing ties. The classes of events are those of PLOVER. */
export const LIFE_RULES: readonly VerbRule[] = [
  {
    id: "live-in",
    relation: "RESIDES_IN",
    verbs: ["live", "reside", "settle"],
    object: ["in"],
    confidence: 0.82,
    examples: [{ text: "Jean Dupont lives in Lyon.", fact: { subject: "Jean Dupont", object: "Lyon" } }],
  },
  {
    id: "study-at",
    relation: "EDUCATED_AT",
    verbs: ["study", "graduate", "educate", "enroll", "enrol"],
    object: ["at", "from"],
    confidence: 0.85,
    examples: [
      {
        text: "Jean Dupont graduated from Stanford University.",
        fact: { subject: "Jean Dupont", object: "Stanford University" },
      },
    ],
  },
  {
    id: "marry",
    relation: "SPOUSE_OF",
    verbs: ["marry", "wed", "divorce"],
    object: "direct",
    confidence: 0.85,
    examples: [
      { text: "Jean Dupont married Anna Smith.", fact: { subject: "Jean Dupont", object: "Anna Smith" } },
    ],
  },
  {
    id: "create",
    relation: "CREATED",
    verbs: [
      "create",
      "write",
      "design",
      "develop",
      "build",
      "publish",
      "release",
      "launch",
      "unveil",
      "invent",
      "produce",
      "compose",
      "draft",
    ],
    object: "direct",
    confidence: 0.8,
    examples: [
      { text: "Norway drafted the Arctic Treaty.", fact: { subject: "Norway", object: "Arctic Treaty" } },
      { text: "Norway launched an attack.", fact: null },
    ],
  },
  {
    id: "own",
    relation: "OWNS",
    verbs: ["own"],
    object: "direct",
    confidence: 0.85,
    examples: [
      {
        text: "Globex Corporation owns Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "stand-in",
    relation: "CANDIDATE_IN",
    verbs: ["stand", "run", "compete"],
    object: ["in"],
    objectClass: ["election"],
    confidence: 0.8,
    examples: [
      {
        text: "Jean Dupont stood in the election in France.",
        fact: { subject: "Jean Dupont", object: "election in France" },
      },
    ],
  },
  {
    id: "belong-to",
    relation: "MEMBER_OF",
    verbs: ["belong"],
    object: ["to"],
    confidence: 0.8,
    examples: [
      {
        text: "Norway belongs to the Nordic Council.",
        fact: { subject: "Norway", object: "Nordic Council" },
      },
    ],
  },
  {
    id: "travel-to",
    relation: "CONSULTED_WITH",
    verbs: ["travel", "fly"],
    object: ["to"],
    subjectKinds: ["Person"],
    objectKinds: ["Country", "Organization"],
    confidence: 0.65,
    examples: [
      { text: "Jean Dupont travelled to Norway.", fact: { subject: "Jean Dupont", object: "Norway" } },
    ],
  },
  {
    id: "speak-about",
    relation: "STATED_ABOUT",
    verbs: ["speak", "talk", "comment", "write", "remark", "testify", "tweet", "joke"],
    object: ["about", "on"],
    confidence: 0.7,
    examples: [
      {
        text: "Jean Dupont commented on Brexit and Norway.",
        fact: { subject: "Jean Dupont", object: "Norway" },
      },
    ],
  },
  {
    id: "describe",
    relation: "STATED_ABOUT",
    verbs: ["describe", "mention", "characterize", "characterise", "dub", "discuss", "call", "label"],
    object: "direct",
    confidence: 0.65,
    examples: [
      {
        text: "Jean Dupont described Norway as a friend.",
        fact: { subject: "Jean Dupont", object: "Norway" },
      },
    ],
  },
  {
    id: "express-support",
    relation: "SUPPORTED",
    verbs: ["express", "voice", "pledge", "declare", "give", "show", "offer", "announce"],
    noun: ["support", "solidarity", "sympathy", "backing"],
    object: ["for", "to", "with"],
    confidence: 0.8,
    examples: [
      { text: "Norway expressed support for Sweden.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "receive-support",
    relation: "SUPPORTED",
    verbs: ["receive", "get", "win", "draw", "attract"],
    noun: ["support", "praise", "backing", "endorsement"],
    object: ["from"],
    swap: true,
    confidence: 0.8,
    examples: [
      { text: "Sweden received support from Norway.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "receive-criticism",
    relation: "DISAPPROVED_OF",
    verbs: ["receive", "face", "draw", "attract"],
    noun: ["criticism", "condemnation"],
    object: ["from"],
    swap: true,
    confidence: 0.8,
    examples: [{ text: "Sweden drew criticism from Norway.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "reach-agreement",
    relation: "AGREED_WITH",
    verbs: ["reach", "sign", "strike", "make", "conclude", "negotiate"],
    noun: ["agreement", "deal", "pact", "treaty", "contract", "truce", "ceasefire"],
    object: ["with"],
    confidence: 0.85,
    examples: [{ text: "Norway reached a deal with Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "hold-talks",
    relation: "CONSULTED_WITH",
    verbs: ["hold", "have", "begin", "open"],
    noun: ["conversation", "discussion", "dialogue"],
    object: ["with"],
    confidence: 0.85,
    examples: [
      { text: "Norway held a conversation with Sweden.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
];
