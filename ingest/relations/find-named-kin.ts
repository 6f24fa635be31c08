import type { LinkedEntity } from "../link/index.js";
import { wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import { isDescribing, type Kin, kinOf, MAX_DESCRIPTION, skipDescription } from "./kin-nouns.js";

const CONFIDENCE = 0.8;

/** "X was born as the son of Y", "X is a nephew of the former president Y", "X's wife, the actress Y". */
export function findNamedKin(sentence: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  const { items } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    const kin = kinOf(item);
    if (kin === undefined) return [];
    const behind = wordOf(items[at + 1]) === "of" ? personBehind(sentence, at + 2) : null;
    const subject = behind === null ? null : describedBy(clauses, at);
    if (behind !== null && subject !== null) return kinFact(kin, subject, behind, at);
    const owner = wordOf(items[at - 1]) === "'s" ? personAt(sentence, at - 2) : null;
    const hasArticle = wordOf(items[at + 1]) === "," && wordOf(items[at + 2]) === "the";
    const relative =
      owner === null || !hasArticle ? null : personAt(sentence, skipDescription(items, at + 1));
    return owner === null || relative === null ? [] : kinFact(kin, relative, owner, at);
  });
}

/** Of whom a predicate says that they are or were born as the relative: its only subject. */
function describedBy(clauses: readonly Clause[], at: number): LinkedEntity | null {
  const clause = clauses.findLast(({ verb }) => verb.end <= at && verb.finite);
  if (clause === undefined || (clause.verb.lemma !== "be" && clause.verb.lemma !== "bear")) return null;
  const [only, ...others] = clause.verb.passive ? clause.objects : clause.subjects;
  return others.length === 0 && only?.entity.kind === "Person" ? only.entity : null;
}

function personBehind(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const { items } = sentence;
  let next = at + (/^(?:the|a|an)$/.test(wordOf(items[at])) ? 1 : 0);
  while (next < at + MAX_DESCRIPTION && isDescribing(items[next])) next += 1;
  return personAt(sentence, next);
}

function personAt(sentence: LinkedSentence, at: number): LinkedEntity | null {
  const item = sentence.items[at];
  const entity = item?.type === "mention" && item.form === "name" ? entityAt(sentence, at) : null;
  return entity?.kind === "Person" ? entity : null;
}

function kinFact(
  [relation, isSubject]: Kin,
  relative: LinkedEntity,
  person: LinkedEntity,
  at: number,
): FactCandidate[] {
  if (relative === person) return [];
  const [subject, object] = isSubject ? [relative, person] : [person, relative];
  const parts = { relation, subject, object, confidence: CONFIDENCE, at } as const;
  return [makeCandidate({ ...parts, rule: "kin-named", presupposed: true })];
}
