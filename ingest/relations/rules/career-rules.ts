import type { VerbRule } from "../rule.js";

/** Offices, elections, bodies and lives. The classes of events are those of PLOVER. */
export const CAREER_RULES: readonly VerbRule[] = [
  {
    id: "appoint",
    relation: "APPOINTED",
    verbs: ["appoint", "name", "nominate"],
    object: "direct",
    confidence: 0.85,
    examples: [
      {
        text: "John Smith was appointed by Jean Dupont.",
        fact: { subject: "Jean Dupont", object: "John Smith" },
      },
    ],
  },
  {
    id: "dismiss",
    relation: "DISMISSED",
    verbs: ["dismiss", "fire", "sack", "oust", "remove"],
    object: "direct",
    confidence: 0.82,
    examples: [
      { text: "Jean Dupont dismissed John Smith.", fact: { subject: "Jean Dupont", object: "John Smith" } },
    ],
  },
  {
    id: "elect",
    relation: "ELECTED",
    verbs: ["elect", "re-elect", "reelect"],
    object: "direct",
    confidence: 0.85,
    examples: [{ text: "France elected Jean Dupont.", fact: { subject: "France", object: "Jean Dupont" } }],
  },
  {
    id: "elected-in",
    relation: "WON",
    verbs: ["elect", "re-elect", "reelect"],
    object: ["in"],
    // Who is elected in a town may be elected anywhere.
    objectWords: [
      "constituency",
      "district",
      "ward",
      "riding",
      "borough",
      "county",
      "election",
      "elections",
      "vote",
      "by-election",
      "runoff",
      "referendum",
    ],
    confidence: 0.75,
    examples: [
      {
        text: "In the Northgate constituency, Jean Dupont was elected.",
        fact: { subject: "Jean Dupont", object: "Northgate constituency" },
      },
      { text: "In France, voters elected Jean Dupont.", fact: null },
    ],
  },
  {
    id: "win",
    relation: "WON",
    verbs: ["win"],
    object: "direct",
    confidence: 0.82,
    examples: [
      { text: "Jean Dupont won the election.", fact: { subject: "Jean Dupont", object: "election" } },
    ],
  },
  {
    id: "defeat",
    relation: "DEFEATED",
    verbs: ["defeat", "beat", "outscore", "outpoll"],
    object: "direct",
    confidence: 0.86,
    examples: [
      { text: "Jean Dupont defeated John Smith.", fact: { subject: "Jean Dupont", object: "John Smith" } },
    ],
  },
  {
    id: "acquire",
    relation: "ACQUIRED",
    verbs: ["acquire", "buy", "purchase"],
    object: "direct",
    confidence: 0.85,
    examples: [
      {
        text: "Globex Corporation acquired Acme Motors.",
        fact: { subject: "Globex Corporation", object: "Acme Motors" },
      },
    ],
  },
  {
    id: "take-over-from",
    relation: "SUCCESSOR_OF",
    verbs: ["take over", "succeed", "replace"],
    object: ["from"],
    confidence: 0.6,
    examples: [
      {
        text: "John Smith took over the council from Jean Dupont.",
        fact: { subject: "John Smith", object: "Jean Dupont" },
      },
    ],
  },
  {
    id: "take-office-from",
    relation: "SUCCESSOR_OF",
    verbs: ["take", "inherit", "assume"],
    noun: ["office", "power", "helm", "rein", "control", "charge", "baton", "place", "post", "job", "role"],
    object: ["from"],
    confidence: 0.6,
    examples: [
      {
        text: "John Smith took the reins from Jean Dupont.",
        fact: { subject: "John Smith", object: "Jean Dupont" },
      },
      { text: "John Smith took bribes from Jean Dupont.", fact: null },
    ],
  },
  {
    id: "succeed",
    relation: "SUCCESSOR_OF",
    verbs: ["succeed", "replace"],
    object: "direct",
    confidence: 0.8,
    examples: [
      { text: "John Smith succeeded Jean Dupont.", fact: { subject: "John Smith", object: "Jean Dupont" } },
    ],
  },
  {
    id: "found",
    relation: "FOUNDED",
    verbs: ["found", "establish", "co-found"],
    object: "direct",
    confidence: 0.82,
    examples: [
      { text: "Jean Dupont founded Acme Motors.", fact: { subject: "Jean Dupont", object: "Acme Motors" } },
    ],
  },
  {
    id: "lead",
    relation: "LEADS",
    verbs: ["lead", "head", "chair"],
    object: "direct",
    confidence: 0.82,
    examples: [
      {
        text: "Jean Dupont chairs the Nordic Council.",
        fact: { subject: "Jean Dupont", object: "Nordic Council" },
      },
    ],
  },
  {
    id: "command",
    relation: "LEADS",
    verbs: ["command", "direct", "run"],
    object: "direct",
    objectKinds: ["Organization", "Group"],
    confidence: 0.82,
    examples: [
      {
        text: "Jean Dupont commands the Nordic Brigade.",
        fact: { subject: "Jean Dupont", object: "Nordic Brigade" },
      },
      { text: "Norway agreed to direct talks.", fact: null },
    ],
  },
  {
    id: "join",
    relation: "MEMBER_OF",
    verbs: ["join"],
    object: "direct",
    subjectKinds: ["Country", "Organization", "Group"],
    confidence: 0.82,
    examples: [
      { text: "Norway joined the Nordic Council.", fact: { subject: "Norway", object: "Nordic Council" } },
    ],
  },
  {
    id: "work-for",
    relation: "WORKS_FOR",
    verbs: ["work"],
    object: ["for", "at"],
    confidence: 0.85,
    examples: [
      { text: "Jean Dupont works for Acme Motors.", fact: { subject: "Jean Dupont", object: "Acme Motors" } },
    ],
  },
  {
    id: "born-in",
    relation: "BORN_IN",
    verbs: ["bear"],
    object: ["in"],
    swap: false,
    confidence: 0.9,
    examples: [{ text: "Jean Dupont was born in Lyon.", fact: { subject: "Jean Dupont", object: "Lyon" } }],
  },
  {
    id: "die-in",
    relation: "DIED_IN",
    verbs: ["die"],
    object: ["in"],
    confidence: 0.85,
    examples: [{ text: "Jean Dupont died in Lyon.", fact: { subject: "Jean Dupont", object: "Lyon" } }],
  },
  {
    id: "resign-from",
    relation: "RESIGNED_FROM",
    verbs: ["resign"],
    object: ["from"],
    confidence: 0.86,
    examples: [
      {
        text: "Jean Dupont resigned from Acme Motors.",
        fact: { subject: "Jean Dupont", object: "Acme Motors" },
      },
    ],
  },
];
