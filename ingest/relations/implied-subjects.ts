import { isToken, wordOf } from "../names/item.js";
import { type Argument, type Clause, isNounToken, phraseStart } from "./clause-parts.js";
import { sharedSubject } from "./clause-subjects.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";
import type { VerbGroup } from "./verb-group.js";

/** Verbs whose object does what the infinitive after it says: "urged France to send". */
const OBJECT_ACTS: ReadonlySet<string> = new Set(
  "ask urge order force help allow invite tell call want persuade convince instruct send deploy elect choose appoint push".split(
    " ",
  ),
);

/** Who does what a gerund or an infinitive says. */
export function impliedSubjects(
  sentence: LinkedSentence,
  verb: VerbGroup,
  clauses: readonly Clause[],
): readonly Argument[] {
  const { items } = sentence;
  const main = clauses.at(-1);
  if (verb.gerund) {
    const before = items[verb.start - 1];
    if (isToken(before) && !isNounToken(before)) return mainSubjects(clauses);
    const beside = nearestEntity(sentence, verb.start - 1);
    return beside === null ? [] : [beside];
  }
  if (main === undefined || main.verb.passive || main.end > verb.start || !main.verb.finite) return [];
  if (main.objects.length > 0) return OBJECT_ACTS.has(main.verb.lemma) ? main.objects : [];
  return main.objectNoun === null && MOVING.has(main.verb.lemma) ? main.subjects : [];
}

/** Verbs whose subject does what the infinitive after it says. */
const MOVING: ReadonlySet<string> = new Set(
  "travel fly go come arrive return gather meet unite move work vote join act step use".split(" "),
);

/** The subject of the last full predicate; of a passive, what it is done to. */
function mainSubjects(clauses: readonly Clause[]): readonly Argument[] {
  const main = clauses.findLast(({ verb }) => verb.finite);
  return main === undefined ? [] : sharedSubject(main);
}

/** "Jane Doe, a lawyer representing": who the noun before the gerund describes. */
function nearestEntity(sentence: LinkedSentence, at: number): Argument | null {
  const { items } = sentence;
  const direct = entityAt(sentence, at);
  if (direct !== null) return { entity: direct, at };
  const start = phraseStart(items, at);
  const named = wordOf(items[start - 1]) === "," ? entityAt(sentence, start - 2) : null;
  return named === null ? null : { entity: named, at: start - 2 };
}
