import type { VerbRule } from "../rule.js";

/** What is sent to be where it is needed. */
const FORCES =
  `troop soldier force peacekeeper police officer warship ship aircraft jet tank army unit contingent battalion
  brigade marine ranger monitor observer mission reinforcement commando drone missile vessel destroyer carrier firefighter`.split(
    /\s+/,
  );

/** What actors do against each other, and where their forces go. The classes of events are those of PLOVER. */
export const CONFLICT_RULES: readonly VerbRule[] = [
  {
    id: "deploy",
    relation: "MOBILIZED_TO",
    verbs: ["deploy", "dispatch", "mobilize", "mobilise"],
    object: ["to", "into", "in"],
    subjectKinds: ["Country", "Organization", "Group"],
    confidence: 0.85,
    examples: [
      { text: "Norway deployed troops to Mali.", fact: { subject: "Norway", object: "Mali" } },
      { text: "John Smith was deployed to Mali.", fact: null },
    ],
  },
  {
    id: "deploy-to",
    relation: "MOBILIZED_TO",
    verbs: ["send", "move", "rush"],
    noun: FORCES,
    object: ["to", "into", "in"],
    subjectKinds: ["Country", "Organization", "Group"],
    confidence: 0.85,
    examples: [
      { text: "Norway sent troops to Mali.", fact: { subject: "Norway", object: "Mali" } },
      { text: "Norway sent a letter to Mali.", fact: null },
    ],
  },
  {
    id: "withdraw-from",
    relation: "WITHDREW_FROM",
    verbs: ["withdraw", "retreat", "evacuate"],
    object: ["from"],
    confidence: 0.82,
    examples: [
      { text: "Dutch troops withdrew from Mali.", fact: { subject: "Dutch troops", object: "Mali" } },
    ],
  },
  {
    id: "return-from",
    relation: "WITHDREW_FROM",
    verbs: ["return"],
    object: ["from"],
    objectKinds: ["Place", "Country"],
    confidence: 0.82,
    examples: [
      { text: "Dutch troops returned from Mali.", fact: { subject: "Dutch troops", object: "Mali" } },
      { text: "Dutch troops returned from the summit.", fact: null },
    ],
  },
  {
    id: "leave",
    relation: "WITHDREW_FROM",
    verbs: ["leave", "quit", "exit"],
    object: "direct",
    subjectKinds: ["Country", "Organization", "Group"],
    confidence: 0.75,
    examples: [{ text: "Dutch troops left Mali.", fact: { subject: "Dutch troops", object: "Mali" } }],
  },
  {
    id: "criticise",
    relation: "DISAPPROVED_OF",
    verbs: [
      "criticize",
      "criticise",
      "condemn",
      "denounce",
      "accuse",
      "blame",
      "slam",
      "decry",
      "deplore",
      "lambast",
      "rebuke",
    ],
    object: "direct",
    confidence: 0.85,
    examples: [
      { text: "Norway condemned Sweden.", fact: { subject: "Norway", object: "Sweden" } },
      { text: "Norway criticised Sweden's new plans.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "reject",
    relation: "REJECTED",
    verbs: ["reject", "oppose", "veto", "rebuff"],
    object: "direct",
    confidence: 0.7,
    examples: [
      { text: "Norway vetoed the Arctic Treaty.", fact: { subject: "Norway", object: "Arctic Treaty" } },
    ],
  },
  {
    id: "threaten",
    relation: "THREATENED",
    verbs: ["threaten", "warn"],
    object: "direct",
    confidence: 0.75,
    examples: [{ text: "Norway threatened Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "protest-against",
    relation: "PROTESTED_AGAINST",
    verbs: ["protest", "demonstrate", "rally", "march"],
    object: ["against"],
    confidence: 0.85,
    examples: [
      { text: "The miners protested against Sweden.", fact: { subject: "miners", object: "Sweden" } },
    ],
  },
  {
    id: "sanction",
    relation: "SANCTIONED",
    verbs: ["sanction", "blacklist", "embargo"],
    object: "direct",
    confidence: 0.85,
    examples: [{ text: "Norway sanctioned Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "impose-sanctions",
    relation: "SANCTIONED",
    verbs: ["impose"],
    noun: ["sanction", "embargo"],
    object: ["on", "against"],
    confidence: 0.88,
    examples: [
      { text: "Norway imposed sanctions on Sweden.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "coerce",
    relation: "COERCED",
    verbs: [
      "arrest",
      "detain",
      "expel",
      "ban",
      "deport",
      "jail",
      "imprison",
      "suspend",
      "extradite",
      "handcuff",
      "capture",
      "charge",
      "indict",
      "convict",
    ],
    object: "direct",
    objectKinds: ["Person", "Organization", "Country", "Group", "Place", "Product"],
    confidence: 0.85,
    examples: [
      {
        text: "Polish police arrested John Smith.",
        fact: { subject: "Polish police", object: "John Smith" },
      },
    ],
  },
  {
    id: "assault",
    relation: "ASSAULTED",
    verbs: [
      "attack",
      "kill",
      "bomb",
      "assassinate",
      "shell",
      "invade",
      "murder",
      "injure",
      "wound",
      "shoot",
      "storm",
      "ambush",
    ],
    object: "direct",
    confidence: 0.82,
    examples: [{ text: "Rebels attacked Goma.", fact: { subject: "rebels", object: "Goma" } }],
  },
  {
    id: "fight",
    relation: "FOUGHT",
    verbs: ["fight", "battle"],
    object: "direct",
    confidence: 0.75,
    examples: [{ text: "Norway fought Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "clash-with",
    relation: "FOUGHT",
    verbs: ["clash", "fight"],
    object: ["with", "against"],
    confidence: 0.8,
    examples: [
      { text: "Rebels clashed with Polish police.", fact: { subject: "rebels", object: "Polish police" } },
    ],
  },
  {
    id: "weaken",
    relation: "RELATED_TO",
    verbs: ["weaken", "destabilize", "destabilise", "undermine", "guard", "protect"],
    object: "direct",
    confidence: 0.6,
    examples: [
      { text: "Jean Dupont wanted to weaken France.", fact: { subject: "Jean Dupont", object: "France" } },
    ],
  },
  {
    id: "investigate",
    relation: "INVESTIGATED",
    verbs: ["investigate", "probe", "question"],
    object: "direct",
    confidence: 0.85,
    examples: [
      {
        text: "Polish police investigated Acme Motors.",
        fact: { subject: "Polish police", object: "Acme Motors" },
      },
    ],
  },
];
