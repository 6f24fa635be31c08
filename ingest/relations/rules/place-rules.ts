import type { SequenceRule } from "../rule.js";

/** Where places and bodies are. */
export const PLACE_RULES: readonly SequenceRule[] = [
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
      { text: "The plant is in Nagoya, Japan.", fact: { subject: "Nagoya", object: "Japan" } },
      { text: "He will visit Nagoya, Japan said.", fact: null },
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
    id: "place-based",
    relation: "HEADQUARTERED_IN",
    pattern: "{object:Place|Country} - based|headquartered <noun|adjective|gerund>* {subject:Organization}",
    confidence: 0.82,
    examples: [
      {
        text: "The Denmark-based brewer Danfoss Group grew.",
        fact: { subject: "Danfoss Group", object: "Denmark" },
      },
    ],
  },
  {
    id: "place-born",
    relation: "BORN_IN",
    pattern: "{object:Place|Country} - born <noun|adjective>* {subject:Person}",
    confidence: 0.85,
    examples: [
      { text: "The Lyon-born surgeon John Smith left.", fact: { subject: "John Smith", object: "Lyon" } },
    ],
  },
  {
    id: "headquarters-in",
    relation: "HEADQUARTERED_IN",
    pattern:
      "{subject:Organization} 's? headquarters|headquarter located|based? in|at the? {object:Place|Country}",
    confidence: 0.85,
    examples: [
      {
        text: "They met at the Nordic Council's headquarters located in Denmark.",
        fact: { subject: "Nordic Council", object: "Denmark" },
      },
    ],
  },
  {
    id: "school-in",
    relation: "LOCATED_IN",
    pattern: "{subject:Organization} in the? <adjective>? {object:Place|Country}",
    subjectWords: [
      "school",
      "university",
      "college",
      "hospital",
      "church",
      "museum",
      "airport",
      "station",
      "hotel",
      "prison",
      "stadium",
      "cathedral",
      "mosque",
      "library",
      "zoo",
      "center",
      "centre",
      "clinic",
      "theatre",
      "theater",
    ],
    confidence: 0.75,
    examples: [
      {
        text: "They studied at Lincoln High School in Denmark.",
        fact: { subject: "Lincoln High School", object: "Denmark" },
      },
      { text: "They saw Acme Motors in Denmark.", fact: null },
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
];
