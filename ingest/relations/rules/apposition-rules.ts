import type { SequenceRule } from "../rule.js";

/** Families, movements and meetings told beside a name. */
export const APPOSITION_RULES: readonly SequenceRule[] = [
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
    id: "organizers-of",
    relation: "ORGANIZER_OF",
    pattern: "{subject:Group} of the? {object:Event}",
    // Not victims, opponents or prisoners of it.
    subjectWords: ["organizers", "organisers", "instigators", "planners", "perpetrators", "masterminds"],
    confidence: 0.8,
    examples: [
      {
        text: "The organizers of the riots in Oslo fled.",
        fact: { subject: "organizers of the riots in Oslo", object: "riots in Oslo" },
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
    id: "spouse-of",
    relation: "SPOUSE_OF",
    pattern: "{subject:Person} , the? <adjective>* wife|husband|widow|widower of {object:Person}",
    confidence: 0.85,
    examples: [
      {
        text: "Anna Smith, the wife of John Smith, left.",
        fact: { subject: "Anna Smith", object: "John Smith" },
      },
    ],
  },
  {
    id: "sibling-of",
    relation: "SIBLING_OF",
    pattern: "{subject:Person} , the? a? <adjective>* brother|sister of {object:Person}",
    confidence: 0.85,
    examples: [
      {
        text: "Anna Smith, the sister of John Smith, left.",
        fact: { subject: "Anna Smith", object: "John Smith" },
      },
    ],
  },
  {
    id: "critical-of",
    relation: "DISAPPROVED_OF",
    pattern:
      "{subject:Person|Organization|Country|Group} is|are|was|were|been <adverb>* critical of the? {object}",
    confidence: 0.8,
    examples: [
      {
        text: "Jean Dupont was very critical of Norway.",
        fact: { subject: "Jean Dupont", object: "Norway" },
      },
    ],
  },
  {
    id: "parties-of-event",
    relation: "PARTICIPANT_IN",
    pattern: "{object:Event} between the? {subjects:Person|Organization|Country|Group}",
    confidence: 0.72,
    examples: [
      {
        text: "The conflict between Norway and Sweden went on.",
        fact: { subject: "Sweden", object: "conflict" },
      },
    ],
  },
];
