import type { LinkedEntity } from "../link/index.js";
import { isToken, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

/** Nouns that a figure is given for. */
const MEASURES: ReadonlySet<string> = new Set(
  `turnout rate population budget revenue profit income turnover cost value price debt deficit surplus magnitude area
  length height capacity majority margin speed stake growth inflation unemployment membership salary capital toll
  workforce audience circulation share age average duration`.split(/\s+/),
);
/** Verbs between a measure and its figure: "the population is 5 million". */
const REACHES: ReadonlySet<string> = new Set(["be", "reach", "hit", "exceed", "total", "average"]);
const CONFIDENCE = 0.65;

/** Figures with the noun that they measure: "with a turnout of 58%", "the population of Norway is 5 million". */
export function findMeasures(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    if (!isToken(item) || item.tag !== "noun" || !MEASURES.has(item.lower)) return [];
    const owned = ownerOf(sentence, at);
    const figure = figureAfter(sentence, owned?.end ?? at + 1, owned !== null, clauses);
    const value = items[figure];
    const subject = owned?.entity ?? (figure < 0 ? null : holderBefore(clauses, at));
    if (value?.type !== "quantity" || value.number === null || subject === null) return [];
    const before = items[at - 1];
    const role = isToken(before) && before.tag === "noun" ? `${before.lower} ${item.lower}` : item.lower;
    const parts = { relation: "HAS_QUANTITY", subject, object: value, role } as const;
    return [makeCandidate({ ...parts, confidence: CONFIDENCE, rule: "measure", at })];
  });
}

/** "Norway's population", "the population of Norway". */
function ownerOf(sentence: LinkedSentence, at: number): { entity: LinkedEntity; end: number } | null {
  const { items } = sentence;
  const before = wordOf(items[at - 1]) === "'s" ? entityAt(sentence, at - 2) : null;
  if (before !== null) return isMeasured(before) ? { entity: before, end: at + 1 } : null;
  if (wordOf(items[at + 1]) !== "of") return null;
  const next = at + (wordOf(items[at + 2]) === "the" ? 3 : 2);
  const after = items[next]?.type === "mention" ? entityAt(sentence, next) : null;
  return after === null || !isMeasured(after) ? null : { entity: after, end: next + 1 };
}

function isMeasured({ kind }: LinkedEntity): boolean {
  return kind !== "Group" && kind !== "Person" && kind !== "Law";
}

/** Where the figure stands: after "of" or, when the measure has its owner, after a verb; -1 if nowhere. */
function figureAfter(
  { items }: LinkedSentence,
  at: number,
  isOwned: boolean,
  clauses: readonly Clause[],
): number {
  const skip = (index: number) =>
    /^(?:around|about|over|nearly|almost)$/.test(wordOf(items[index])) ? index + 1 : index;
  if (/^(?:of|at)$/.test(wordOf(items[at]))) return skip(at + 1);
  const clause = isOwned ? clauses.find(({ verb }) => verb.start === at) : undefined;
  return clause !== undefined && REACHES.has(clause.verb.lemma) && !clause.verb.negated
    ? skip(clause.verb.end)
    : -1;
}

/** "The election was held with a turnout of": the subject of the predicate before. */
function holderBefore(clauses: readonly Clause[], at: number): LinkedEntity | null {
  const clause = clauses.findLast(({ verb }) => verb.end <= at && verb.finite);
  if (clause === undefined || clause.verb.negated) return null;
  const surface = clause.verb.passive ? clause.objects : clause.subjects;
  const [only] = surface;
  return surface.length === 1 && only !== undefined && isMeasured(only.entity) ? only.entity : null;
}
