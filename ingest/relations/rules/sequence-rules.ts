import type { SequenceRule } from "../rule.js";

const NUMBER_OF_MEMBERS = ["state", "member", "country", "nation"];

/** Relations that stand in a row of words beside each other. */
export const SEQUENCE_RULES: readonly SequenceRule[] = [
  {
    id: "capital-apposition",
    relation: "CAPITAL_OF",
    pattern: "{subject:Place} , the? <adjective|noun>? capital <noun>? of the? {object:Country|Place}",
    confidence: 0.95,
    examples: [
      { text: "They met near Minsk, the capital of Belarus.", fact: { subject: "Minsk", object: "Belarus" } },
      { text: "They met near Minsk, the largest city of Belarus.", fact: null },
    ],
  },
  {
    id: "capital-before",
    relation: "CAPITAL_OF",
    pattern: "{object:Country} 's capital ,? {subject:Place}",
    confidence: 0.95,
    examples: [
      { text: "He flew to Kenya's capital, Nairobi.", fact: { subject: "Nairobi", object: "Kenya" } },
    ],
  },
  {
    id: "capital-copula",
    relation: "CAPITAL_OF",
    pattern: "{subject:Place} is the capital of the? {object:Country|Place}",
    confidence: 0.95,
    examples: [{ text: "Lima is the capital of Peru.", fact: { subject: "Lima", object: "Peru" } }],
  },
  {
    id: "place-in",
    relation: "LOCATED_IN",
    pattern: "{subject:Place} in <adjective>? {object:Country|Place}",
    confidence: 0.8,
    examples: [{ text: "They stayed in Lyon in France.", fact: { subject: "Lyon", object: "France" } }],
  },
  {
    id: "place-comma",
    relation: "LOCATED_IN",
    pattern: "in|near|at|of|from|to {subject:Place} , {object:Country}",
    confidence: 0.85,
    examples: [
      { text: "The plant is in Toyota, Japan.", fact: { subject: "Toyota", object: "Japan" } },
      { text: "He will visit Toyota, Japan said.", fact: null },
    ],
  },
  {
    id: "place-apposition",
    relation: "LOCATED_IN",
    pattern:
      "{subject:Place} , a|an|the <adjective>* <noun>* @kinds of|in|on <adjective>? {object:Country|Place}",
    lists: {
      kinds: ["city", "town", "village", "port", "region", "province", "district", "suburb", "island"],
    },
    confidence: 0.85,
    examples: [
      {
        text: "It began in Gdynia, a port town in northern Poland.",
        fact: { subject: "Gdynia", object: "Poland" },
      },
    ],
  },
  {
    id: "body-place",
    relation: "HEADQUARTERED_IN",
    pattern: "{subject:Organization} ,? based|headquartered in {object:Place|Country}",
    confidence: 0.85,
    examples: [
      {
        text: "Danfoss Group, based in Denmark, grew.",
        fact: { subject: "Danfoss Group", object: "Denmark" },
      },
    ],
  },
  {
    id: "near",
    relation: "RELATED_TO",
    role: "near",
    pattern: "{subject:Place} near {object:Place}",
    confidence: 0.6,
    examples: [
      {
        text: "They met at the Rukban airfield near Damascus.",
        fact: { subject: "Rukban airfield", object: "Damascus" },
      },
    ],
  },
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
    id: "member-copula",
    relation: "MEMBER_OF",
    pattern:
      "{subjects:Country|Organization} is|are|remains <determiner>? <adjective>* member <noun>? of the? {object:Organization}",
    confidence: 0.9,
    examples: [
      {
        text: "Norway is a founding member of the Nordic Council.",
        fact: { subject: "Norway", object: "Nordic Council" },
      },
      { text: "Norway is not a member of the Nordic Council.", fact: null },
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
    id: "spouse",
    relation: "SPOUSE_OF",
    pattern: "{subject:Person} 's|and wife|husband|spouse|widow ,? {object:Person}",
    confidence: 0.85,
    examples: [
      {
        text: "Barack Obama's wife, Michelle Obama, spoke.",
        fact: { subject: "Barack Obama", object: "Michelle Obama" },
      },
    ],
  },
  {
    id: "sibling",
    relation: "SIBLING_OF",
    pattern: "{subject:Person} 's <adjective>* brother|sister ,? {object:Person}",
    confidence: 0.85,
    examples: [
      { text: "John Smith's sister Anna Smith left.", fact: { subject: "John Smith", object: "Anna Smith" } },
    ],
  },
  {
    id: "child",
    relation: "CHILD_OF",
    pattern: "{object:Person} 's <adjective>* son|daughter ,? {subject:Person}",
    confidence: 0.85,
    examples: [
      {
        text: "John Smith's daughter Anna Smith left.",
        fact: { subject: "Anna Smith", object: "John Smith" },
      },
    ],
  },
  {
    id: "child-of",
    relation: "CHILD_OF",
    pattern: "{subject:Person} ,? the? son|daughter of {object:Person}",
    confidence: 0.85,
    examples: [
      {
        text: "Anna Smith, the daughter of John Smith, left.",
        fact: { subject: "Anna Smith", object: "John Smith" },
      },
    ],
  },
  {
    id: "withdrawal-of",
    relation: "WITHDREW_FROM",
    pattern:
      "withdrawal of the? {subject:Organization|Group|Country|Person} from the? {object:Country|Place|Organization}",
    confidence: 0.88,
    examples: [
      {
        text: "The withdrawal of Dutch troops from Mali began on Monday.",
        fact: { subject: "Dutch troops", object: "Mali" },
      },
    ],
  },
  {
    id: "deployment-of",
    relation: "MOBILIZED_TO",
    pattern:
      "deployment of the? a? {subject:Organization|Group|Country|Person} to|in|into the? {object:Country|Place}",
    confidence: 0.88,
    examples: [
      {
        text: "They completed the deployment of Dutch troops in Mali.",
        fact: { subject: "Dutch troops", object: "Mali" },
      },
    ],
  },
  {
    id: "party-of",
    relation: "MEMBER_OF",
    pattern: "{subject:Person} of|from the? {object:Organization}",
    confidence: 0.6,
    examples: [
      {
        text: "John Smith of the Green Party was elected.",
        fact: { subject: "John Smith", object: "Green Party" },
      },
    ],
  },
  {
    id: "body-possessive",
    relation: "MEMBER_OF",
    pattern: "{object:Organization} 's {subject:Person}",
    confidence: 0.6,
    examples: [
      {
        text: "The Green Party's John Smith was elected.",
        fact: { subject: "John Smith", object: "Green Party" },
      },
    ],
  },
  {
    id: "organizers-of",
    relation: "ORGANIZER_OF",
    pattern: "{subject:Group} of the? {object:Event}",
    confidence: 0.8,
    examples: [
      {
        text: "The organizers of the riots in Oslo fled.",
        fact: { subject: "organizers of the riots in Oslo", object: "riots in Oslo" },
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
  {
    id: "at-meeting-with",
    relation: "CONSULTED_WITH",
    pattern:
      "{subject:Person|Country|Organization} at|during|in a|the? meeting|talks|summit with the? {object}",
    confidence: 0.82,
    examples: [
      {
        text: "This was said by Kari Nordmann at a meeting with Jean Dupont.",
        fact: { subject: "Kari Nordmann", object: "Jean Dupont" },
      },
    ],
  },
  {
    id: "place-comma-region",
    relation: "LOCATED_IN",
    pattern: "in|near|at|of|from {subject:Place} , {object:Place} ,|.",
    confidence: 0.75,
    examples: [{ text: "She works in Leeds, Yorkshire, and sings.", fact: null }],
  },
];
