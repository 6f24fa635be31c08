import type { VerbRule } from "../rule.js";

/** What is given to people in need, or to those one stands by. */
const AID_NOUNS =
  `aid help assistance relief supply food medicine money fund cash loan grant weapon arm ammunition equipment
  helicopter plane aircraft ambulance rescuer rescue team expert doctor medic nurse blanket tent vaccine water fuel donation support asylum refuge
  shelter dog tonne ton volunteer firefighter generator`.split(/\s+/);

/** Who gives what to whom, and who has what. The classes of events are those of PLOVER. */
export const EXCHANGE_RULES: readonly VerbRule[] = [
  {
    id: "supply-to",
    relation: "AIDED",
    verbs: ["donate", "supply", "contribute", "airlift"],
    object: ["to", "with"],
    objectKinds: ["Person", "Organization", "Country", "Group"],
    confidence: 0.75,
    examples: [{ text: "Norway donated food to Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "give-to",
    relation: "AIDED",
    verbs: [
      "give",
      "send",
      "provide",
      "offer",
      "grant",
      "deliver",
      "ship",
      "pledge",
      "promise",
      "distribute",
      "extend",
      "continue",
      "resume",
      "increase",
      "approve",
      "allocate",
    ],
    noun: AID_NOUNS,
    object: ["to", "for"],
    objectKinds: ["Person", "Organization", "Country", "Group"],
    confidence: 0.75,
    examples: [
      { text: "Norway sent medicine to Sweden.", fact: { subject: "Norway", object: "Sweden" } },
      { text: "Norway sent a letter to Sweden.", fact: null },
    ],
  },
  {
    id: "give-aid",
    relation: "AIDED",
    verbs: ["give", "grant", "lend", "offer", "send"],
    noun: [...AID_NOUNS, "dollar", "euro"],
    object: "direct",
    objectKinds: ["Organization", "Country"],
    confidence: 0.72,
    examples: [
      { text: "Norway gave Sweden humanitarian aid.", fact: { subject: "Norway", object: "Sweden" } },
      { text: "Norway gave Sweden a warning.", fact: null },
    ],
  },
  {
    id: "finance",
    relation: "AIDED",
    verbs: ["finance", "fund", "subsidise", "subsidize", "sponsor", "bail out"],
    object: "direct",
    objectKinds: ["Person", "Organization", "Country", "Group"],
    confidence: 0.75,
    examples: [
      { text: "Norway financed the Nordic Council.", fact: { subject: "Norway", object: "Nordic Council" } },
    ],
  },
  {
    id: "back-event",
    relation: "SUPPORTED",
    verbs: ["finance", "fund", "sponsor", "subsidise", "subsidize"],
    object: "direct",
    objectKinds: ["Event", "Work", "Product", "Law"],
    confidence: 0.7,
    examples: [
      { text: "The referendum was financed by Norway.", fact: { subject: "Norway", object: "referendum" } },
    ],
  },
  {
    id: "pay-for",
    relation: "SUPPORTED",
    verbs: ["pay"],
    object: ["for"],
    objectKinds: ["Event", "Work", "Product"],
    confidence: 0.65,
    examples: [
      { text: "Norway paid for the referendum.", fact: { subject: "Norway", object: "referendum" } },
    ],
  },
  {
    id: "belong-to-owner",
    relation: "OWNS",
    verbs: ["belong"],
    object: ["to"],
    swap: true,
    subjectKinds: ["Person", "Organization", "Country"],
    objectKinds: ["Product", "Place", "Work"],
    confidence: 0.8,
    examples: [
      {
        text: "The ship belongs to Acme Motors.",
        fact: { subject: "Acme Motors", object: "ship" },
      },
    ],
  },
  {
    id: "operate",
    relation: "OWNS",
    verbs: ["operate", "run"],
    object: "direct",
    subjectKinds: ["Organization", "Country"],
    objectKinds: ["Product", "Place"],
    confidence: 0.62,
    examples: [
      {
        text: "Acme Motors operates the airport.",
        fact: { subject: "Acme Motors", object: "airport" },
      },
    ],
  },
  {
    id: "buy-stake",
    relation: "ACQUIRED",
    verbs: ["acquire", "buy", "purchase", "take"],
    noun: ["stake", "share", "holding", "interest"],
    object: ["in"],
    subjectKinds: ["Person", "Organization", "Country"],
    objectKinds: ["Organization", "Product"],
    confidence: 0.75,
    examples: [
      {
        text: "Globex Corporation bought a stake in Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "hold-stake",
    relation: "OWNS",
    verbs: ["own", "hold", "have", "control"],
    noun: ["stake", "share", "holding", "majority"],
    object: ["in"],
    subjectKinds: ["Person", "Organization", "Country"],
    objectKinds: ["Organization", "Product"],
    confidence: 0.75,
    examples: [
      {
        text: "Globex Corporation holds a stake in Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "own-part",
    relation: "OWNS",
    verbs: ["own", "hold", "control"],
    object: ["of"],
    bare: true,
    subjectKinds: ["Person", "Organization", "Country"],
    objectKinds: ["Organization", "Product"],
    confidence: 0.75,
    examples: [
      {
        text: "Globex Corporation owns 30 percent of Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "sell-to",
    relation: "ACQUIRED",
    verbs: ["sell"],
    object: "direct",
    subjectAfter: ["to"],
    subjectKinds: ["Person", "Organization"],
    objectKinds: ["Organization"],
    confidence: 0.75,
    examples: [
      {
        text: "Globex Corporation sold Acme Motors to Initech Corporation.",
        fact: { subject: "Initech Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "take-over",
    relation: "ACQUIRED",
    verbs: ["take over"],
    object: ["over"],
    subjectKinds: ["Organization"],
    objectKinds: ["Organization"],
    confidence: 0.75,
    examples: [
      {
        text: "Globex Corporation took over Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
];
