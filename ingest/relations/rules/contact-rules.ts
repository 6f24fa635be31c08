import type { VerbRule } from "../rule.js";

/** What actors do with and for each other. The classes of events are those of PLOVER. */
export const CONTACT_RULES: readonly VerbRule[] = [
  {
    id: "appeal-to",
    relation: "REQUESTED",
    verbs: ["appeal"],
    object: ["to"],
    confidence: 0.88,
    examples: [
      {
        text: "Jean Dupont appealed to France for help.",
        fact: { subject: "Jean Dupont", object: "France" },
      },
    ],
  },
  {
    id: "request",
    relation: "REQUESTED",
    verbs: ["ask", "urge", "request", "beg", "petition", "instruct", "order", "implore"],
    object: "direct",
    confidence: 0.8,
    examples: [
      { text: "Jean Dupont urged France to act.", fact: { subject: "Jean Dupont", object: "France" } },
      { text: "Jean Dupont asked a question.", fact: null },
    ],
  },
  {
    id: "call-on",
    relation: "REQUESTED",
    verbs: ["call"],
    object: ["on", "upon"],
    confidence: 0.85,
    examples: [
      { text: "Jean Dupont called on France to act.", fact: { subject: "Jean Dupont", object: "France" } },
    ],
  },
  {
    id: "meet",
    relation: "CONSULTED_WITH",
    verbs: ["meet", "visit", "contact", "phone", "telephone", "consult", "brief", "interview"],
    object: "direct",
    confidence: 0.85,
    examples: [
      {
        text: "Jean Dupont met John Smith in Paris.",
        fact: { subject: "Jean Dupont", object: "John Smith" },
      },
      { text: "Jean Dupont met his deadline.", fact: null },
    ],
  },
  {
    id: "receive-guest",
    relation: "CONSULTED_WITH",
    verbs: ["host", "receive", "greet"],
    object: "direct",
    subjectKinds: ["Person", "Organization", "Country"],
    objectKinds: ["Person"],
    confidence: 0.75,
    examples: [
      {
        text: "Jean Dupont received John Smith in Paris.",
        fact: { subject: "Jean Dupont", object: "John Smith" },
      },
    ],
  },
  {
    id: "meet-with",
    relation: "CONSULTED_WITH",
    verbs: ["meet", "talk", "speak", "negotiate", "consult", "confer"],
    object: ["with"],
    confidence: 0.85,
    examples: [
      { text: "Jean Dupont spoke with John Smith.", fact: { subject: "Jean Dupont", object: "John Smith" } },
    ],
  },
  {
    id: "sign",
    relation: "SIGNED",
    verbs: ["sign", "ratify", "initial"],
    object: "direct",
    confidence: 0.88,
    examples: [
      { text: "Norway signed the Arctic Treaty.", fact: { subject: "Norway", object: "Arctic Treaty" } },
    ],
  },
  {
    id: "agree-with",
    relation: "AGREED_WITH",
    verbs: ["agree", "sign", "settle", "compromise"],
    object: ["with"],
    confidence: 0.78,
    examples: [
      { text: "Norway agreed with Sweden on Monday.", fact: { subject: "Norway", object: "Sweden" } },
    ],
  },
  {
    id: "cooperate-with",
    relation: "COOPERATED_WITH",
    verbs: ["cooperate", "collaborate", "partner", "ally"],
    object: ["with"],
    confidence: 0.8,
    examples: [{ text: "Norway cooperated with Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "support",
    relation: "SUPPORTED",
    verbs: [
      "support",
      "back",
      "endorse",
      "praise",
      "welcome",
      "applaud",
      "defend",
      "approve",
      "congratulate",
      "hail",
    ],
    object: "direct",
    confidence: 0.8,
    examples: [{ text: "Norway supported Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "aid",
    relation: "AIDED",
    verbs: ["help", "aid", "assist", "rescue", "save"],
    object: "direct",
    confidence: 0.78,
    examples: [{ text: "Norway helped Sweden.", fact: { subject: "Norway", object: "Sweden" } }],
  },
  {
    id: "tell",
    relation: "CONSULTED_WITH",
    verbs: ["tell"],
    object: "direct",
    objectKinds: ["Person", "Organization", "Country"],
    confidence: 0.6,
    examples: [
      {
        text: "Jean Dupont told John Smith that it rained.",
        fact: { subject: "Jean Dupont", object: "John Smith" },
      },
      { text: "Jean Dupont told reporters that it rained.", fact: null },
    ],
  },
];
