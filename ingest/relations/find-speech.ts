import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";

/** Words that somebody is reported to say: item indices of one sentence, end exclusive. */
export interface Speech {
  readonly speaker: LinkedEntity;
  readonly start: number;
  readonly end: number;
  /** True when the speaker says that it is not so. */
  readonly denied: boolean;
  /** True for "denied this information", "this was stated by": it is about what was said before. */
  readonly about: "here" | "before";
  /** True for a quotation that began in an earlier sentence. */
  readonly continued?: boolean;
}

const SAYING: ReadonlySet<string> = new Set(
  "say state note announce tell claim warn report write believe add declare argue insist explain confirm acknowledge admit allege suggest stress emphasize emphasise estimate assert think call describe promise predict reveal reiterate observe remark point see put comment assert tweet testify reply respond recall joke maintain contend concede caution proclaim conclude post".split(
    " ",
  ),
);
const DENYING: ReadonlySet<string> = new Set(["deny", "refute", "dispute"]);
/** Verbs that report only when a clause or quotation follows, not a plain object. */
const NEEDS_CLAUSE: ReadonlySet<string> = new Set([
  "call",
  "describe",
  "promise",
  "point",
  "see",
  "put",
  "observe",
  "add",
  "stress",
  "confirm",
  "estimate",
  "announce",
  "report",
  "write",
  "think",
  "comment",
  "post",
  "tweet",
  "respond",
  "recall",
  "maintain",
  "concede",
]);
const BACK_REFERENCE: ReadonlySet<string> = new Set([
  "information",
  "claim",
  "report",
  "allegation",
  "accusation",
  "statement",
  "rumour",
  "rumor",
  "reports",
]);

/** Who says what in a sentence. */
export function findSpeech(sentence: LinkedSentence, clauses: readonly Clause[]): Speech[] {
  const { items } = sentence;
  return [...accordingTo(sentence), ...clauses.flatMap((clause) => speechOf(clause, items, sentence))];
}

/** "According to X, ..." and "..., according to X". */
function accordingTo(sentence: LinkedSentence): Speech[] {
  const { items } = sentence;
  return items.flatMap((item, at): Speech[] => {
    if (wordOf(item) !== "according" || wordOf(items[at + 1]) !== "to") return [];
    let next = at + 2;
    while (next < items.length && next < at + 7 && !isSource(sentence, next)) next += 1;
    const speaker = isSource(sentence, next) ? entityAt(sentence, next) : null;
    // In the middle of a sentence it covers only its own clause: "a policy which, according to X, ...".
    const opening = items.slice(0, at).findLastIndex((word) => isToken(word) && word.tag === "relative");
    return speaker === null
      ? []
      : [{ speaker, start: Math.max(0, opening), end: items.length, denied: false, about: "here" }];
  });
}

function isSource(sentence: LinkedSentence, at: number): boolean {
  // "according to Norway's Acme Motors": it is not Norway that says so.
  if (wordOf(sentence.items[at + 1]) === "'s") return false;
  const entity = entityAt(sentence, at);
  return (
    entity !== null && ["Person", "Organization", "Country", "Group", "Law", "Work"].includes(entity.kind)
  );
}

function speechOf(clause: Clause, items: readonly Item[], sentence: LinkedSentence): Speech[] {
  const { verb } = clause;
  const denies = DENYING.has(verb.lemma);
  if (!SAYING.has(verb.lemma) && !denies) return [];
  const speaker = clause.subjects.find(({ entity }) =>
    ["Person", "Organization", "Country", "Group"].includes(entity.kind),
  );
  if (speaker === undefined) return invertedSpeech(clause, items, sentence);
  // "a blog written by X" says nothing of what X says.
  if (
    verb.passive &&
    NEEDS_CLAUSE.has(verb.lemma) &&
    !["announce", "report", "confirm", "estimate"].includes(verb.lemma)
  )
    return [];
  if (verb.passive && !refersToBefore(clause, items)) {
    return [
      { speaker: speaker.entity, start: 0, end: verb.start, denied: denies || verb.negated, about: "here" },
    ];
  }
  const denied = denies || verb.negated;
  const refersBack = refersToBefore(clause, items);
  if (refersBack)
    return [{ speaker: speaker.entity, start: verb.end, end: items.length, denied, about: "before" }];
  if (endsSentence(clause, items)) {
    return [
      { speaker: speaker.entity, start: 0, end: phraseBefore(items, speaker.at), denied, about: "here" },
    ];
  }
  if (NEEDS_CLAUSE.has(verb.lemma) && !opensContent(items, verb.end)) {
    const isNumber = items.slice(verb.end, verb.end + 4).some((item) => item.type === "quantity");
    if (!isNumber && verb.lemma !== "announce") return [];
  }
  return [
    { speaker: speaker.entity, start: verb.end, end: contentEnd(items, verb.end), denied, about: "here" },
  ];
}

/** '"...", said X' and "..., reported X". */
function invertedSpeech(clause: Clause, items: readonly Item[], sentence: LinkedSentence): Speech[] {
  const next =
    entityAt(sentence, clause.verb.end) ??
    (items[clause.verb.end]?.type === "role" ? entityAt(sentence, clause.verb.end + 1) : null);
  const before = wordOf(items[clause.verb.start - 1]);
  if (next === null || !/^[,"”]$/.test(before)) return [];
  return [{ speaker: next, start: 0, end: clause.verb.start, denied: false, about: "here" }];
}

/** "This was stated by X", "X denied this information". */
function refersToBefore(clause: Clause, items: readonly Item[]): boolean {
  const { verb } = clause;
  if (verb.passive) return /^(?:this|it|that)$/.test(wordOf(items[verb.start - 1])) && verb.start <= 2;
  const first = items.slice(verb.end, verb.end + 3).map(wordOf);
  const isBare = /^(?:this|it|the|these|those)$/.test(first[0] ?? "");
  return (
    isBare && (BACK_REFERENCE.has(first[1] ?? "") || (first[0] !== "the" && /^[.,;]?$/.test(first[1] ?? "")))
  );
}

/** ", X reports." at the end: the words before are what is reported. */
function endsSentence(clause: Clause, items: readonly Item[]): boolean {
  const rest = items.slice(clause.verb.end);
  const isLast = rest.every(
    (item) =>
      item.type === "date" ||
      (isToken(item) && (item.tag === "punctuation" || item.lower === "on" || item.tag === "adverb")),
  );
  if (isLast) return true;
  const subject = clause.subjects[0];
  const before = subject === undefined ? "" : wordOf(items[phraseBefore(items, subject.at) - 1]);
  const next = wordOf(items[clause.verb.end]);
  // '"We are ready," Doe said at the ceremony, which': what is said stands in the quotes before.
  if (/^[”"]$/.test(before) && /^(?:at|in|on|during|after|before)$/.test(next))
    return !opensLater(items, clause.verb.end);
  return /^[,”"]$/.test(before) && /^["“”,.]$/.test(next);
}

/** True where another quotation or a "that" opens behind. */
function opensLater(items: readonly Item[], start: number): boolean {
  return items.slice(start).some((item) => /^(?:that|["“:])$/.test(wordOf(item)));
}

/** Where the noun phrase that holds a position starts. */
function phraseBefore(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0) {
    const item = items[start - 1];
    const belongs =
      item?.type === "role" ||
      (isToken(item) && ["determiner", "adjective", "noun", "possessive"].includes(item.tag));
    if (!belongs) break;
    start -= 1;
  }
  return start;
}

function opensContent(items: readonly Item[], at: number): boolean {
  const word = items.slice(at, at + 3).map(wordOf);
  return word.includes("that") || word.includes(":") || word.some((mark) => /^["“]$/.test(mark));
}

/** A new main clause with a speaker of its own ends what the first one said: "X wrote ..., but Y denied ...". */
function contentEnd(items: readonly Item[], start: number): number {
  for (let at = start; at < items.length; at += 1) {
    if (wordOf(items[at]) === "but" && wordOf(items[at - 1]) === ",") return at;
    if (wordOf(items[at]) === ";") return at;
  }
  return items.length;
}
