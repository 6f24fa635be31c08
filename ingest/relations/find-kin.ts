import { allowsKinds } from "../../src/graph/relations.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";
import { kinOf, skipDescription } from "./kin-nouns.js";

const CONFIDENCE = 0.85;

/** "his father John Doe", "her late husband, John Doe": relatives of whom a pronoun stands for. */
export function findKin(sentence: LinkedSentence): FactCandidate[] {
  const { items, article } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    const person = isToken(item) ? article.possessorOf.get(item) : undefined;
    if (person === undefined) return [];
    const noun = skipAdjectives(items, at + 1);
    const kin = kinOf(items[noun]);
    const named = skipDescription(items, noun + 1);
    const relative = items[named]?.type === "mention" ? entityAt(sentence, named) : null;
    if (kin === undefined || relative === null || relative === person) return [];
    const [relation, isSubject] = kin;
    const [subject, object] = isSubject ? [relative, person] : [person, relative];
    if (!allowsKinds(relation, subject.kind, object.kind)) return [];
    return [
      makeCandidate({
        relation,
        subject,
        object,
        confidence: CONFIDENCE,
        rule: "kin",
        at,
        presupposed: true,
      }),
    ];
  });
}

function skipAdjectives(items: readonly Item[], at: number): number {
  let next = at;
  while (
    isToken(items[next]) &&
    items[next]?.type === "token" &&
    /^(?:late|older|elder|younger|then|new|first|second|former|only|eldest|youngest|twin)$/.test(
      wordOf(items[next]),
    )
  )
    next += 1;
  return next;
}
