import type { SequenceRule } from "../rule.js";

const PARTY_WORDS = ["party", "democrats", "republicans", "conservatives", "greens", "labour"];
const NUMBER_OF_MEMBERS = ["state", "member", "country", "nation"];

/** Who belongs to what, and who is allied. */
export const MEMBERSHIP_RULES: readonly SequenceRule[] = [
  {
    id: "includes-members",
    relation: "MEMBER_OF",
    pattern:
      "{object:Organization} <punctuation>? {object:Organization}? <punctuation>? include|comprise|unite|have {number}? <noun>? @members :|–|-|—|, {subjects:Country}",
    lists: { members: NUMBER_OF_MEMBERS },
    confidence: 0.92,
    examples: [
      {
        text: "The Andean Community includes four states: Bolivia, Colombia, Ecuador and Peru.",
        fact: { subject: "Ecuador", object: "Andean Community" },
      },
    ],
  },
  {
    id: "consists-of",
    relation: "MEMBER_OF",
    pattern: "{object:Organization} consists of {subjects:Country}",
    confidence: 0.9,
    examples: [
      {
        text: "The Customs Union consists of Chile, Peru and Bolivia.",
        fact: { subject: "Peru", object: "Customs Union" },
      },
    ],
  },
  {
    id: "members-list",
    relation: "MEMBER_OF",
    pattern: "members of the? {object:Organization} :|–|, {subjects:Country}",
    confidence: 0.85,
    examples: [
      {
        text: "The members of the Nordic Council: Norway, Sweden and Denmark.",
        fact: { subject: "Sweden", object: "Nordic Council" },
      },
    ],
  },
  {
    id: "ally-apposition",
    relation: "ALLY_OF",
    pattern:
      "{subject:Country|Organization|Person} , <determiner|possessive> <adjective>* ally of the? {object:Country|Organization|Person}",
    confidence: 0.85,
    examples: [
      { text: "He went to Japan, the main ally of Canada.", fact: { subject: "Japan", object: "Canada" } },
    ],
  },
  {
    id: "party-of",
    relation: "MEMBER_OF_PARTY",
    pattern: "{subject:Person} of|from the? {object:Organization}",
    objectWords: PARTY_WORDS,
    confidence: 0.75,
    examples: [
      {
        text: "John Smith of the Green Party was elected.",
        fact: { subject: "John Smith", object: "Green Party" },
      },
      { text: "John Smith of the Nordic Council was elected.", fact: null },
    ],
  },
  {
    id: "party-possessive",
    relation: "MEMBER_OF_PARTY",
    pattern: "{object:Organization} 's {subject:Person}",
    objectWords: PARTY_WORDS,
    confidence: 0.75,
    examples: [
      {
        text: "The Green Party's John Smith was elected.",
        fact: { subject: "John Smith", object: "Green Party" },
      },
    ],
  },
  {
    id: "body-of",
    relation: "MEMBER_OF",
    pattern: "{subject:Person} of|from the? {object:Organization}",
    notObjectWords: PARTY_WORDS,
    confidence: 0.6,
    examples: [
      {
        text: "John Smith of the Nordic Council was elected.",
        fact: { subject: "John Smith", object: "Nordic Council" },
      },
    ],
  },
  {
    id: "body-possessive",
    relation: "MEMBER_OF",
    pattern: "{object:Organization} 's {subjects:Person}",
    notObjectWords: PARTY_WORDS,
    confidence: 0.6,
    examples: [
      {
        text: "The Nordic Council's John Smith was elected.",
        fact: { subject: "John Smith", object: "Nordic Council" },
      },
    ],
  },
  {
    id: "expert-at",
    relation: "WORKS_FOR",
    pattern: "{subject:Person} , a|an <adjective|noun>* <noun> at|with the? {object:Organization}",
    confidence: 0.78,
    examples: [
      {
        text: "Anna Smith, a senior fellow at the Nordic Institute, left.",
        fact: { subject: "Anna Smith", object: "Nordic Institute" },
      },
    ],
  },
  {
    id: "article-of-law",
    relation: "PART_OF",
    pattern: "{subject:Law} of the? {object:Law}",
    confidence: 0.9,
    examples: [
      {
        text: "Under Article 5 of the NATO treaty they may act.",
        fact: { subject: "Article 5 of the NATO treaty", object: "NATO treaty" },
      },
    ],
  },
  {
    id: "subsidiary",
    relation: "SUBSIDIARY_OF",
    pattern:
      "{subject:Organization} , a|the <adjective|noun|participle>* subsidiary|unit|division|arm of the? {object:Organization}",
    confidence: 0.88,
    examples: [
      {
        text: "Acme Motors, a subsidiary of Globex Corporation, sold it.",
        fact: { subject: "Acme Motors", object: "Globex Corporation" },
      },
    ],
  },
];
