import { allowsKinds, type RelationName } from "../../src/graph/relations.js";
import { isToken, type Item, wordOf } from "../names/item.js";
import { entityAt, type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.85;
/** What the relative is to the person: the relation, and whether the relative is its subject. */
const KIN: ReadonlyMap<string, readonly [RelationName, boolean]> = new Map([
  ["father", ["CHILD_OF", false]],
  ["mother", ["CHILD_OF", false]],
  ["son", ["CHILD_OF", true]],
  ["daughter", ["CHILD_OF", true]],
  ["wife", ["SPOUSE_OF", false]],
  ["husband", ["SPOUSE_OF", false]],
  ["widow", ["SPOUSE_OF", false]],
  ["brother", ["SIBLING_OF", false]],
  ["sister", ["SIBLING_OF", false]],
  ["uncle", ["RELATIVE_OF", false]],
  ["aunt", ["RELATIVE_OF", false]],
  ["cousin", ["RELATIVE_OF", false]],
  ["nephew", ["RELATIVE_OF", true]],
  ["niece", ["RELATIVE_OF", true]],
  ["grandfather", ["RELATIVE_OF", false]],
  ["grandmother", ["RELATIVE_OF", false]],
  ["grandson", ["RELATIVE_OF", true]],
  ["granddaughter", ["RELATIVE_OF", true]],
] as const);

/** "his father John Doe", "her late husband, John Doe": relatives of whom a pronoun stands for. */
export function findKin(sentence: LinkedSentence): FactCandidate[] {
  const { items, article } = sentence;
  return items.flatMap((item, at): FactCandidate[] => {
    const person = isToken(item) ? article.possessorOf.get(item) : undefined;
    if (person === undefined) return [];
    const noun = skipAdjectives(items, at + 1);
    const kin = KIN.get(kinWord(items[noun]));
    const named = noun + (wordOf(items[noun + 1]) === "," ? 2 : 1);
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

function kinWord(item: Item | undefined): string {
  return item?.type === "role" ? item.head : wordOf(item);
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
