import { type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, makeCandidate } from "./fact-candidate.js";

const DATED = new Map([
  ["bear", "BORN_ON"],
  ["die", "DIED_ON"],
] as const);
const CONFIDENCE = 0.85;

/** "X was born on May 1, 1950", "X died on Monday", "X killed himself in April". */
export function findLifeDates(
  items: readonly Item[],
  { verb, subjects, objects, date }: Clause,
): FactCandidate[] {
  const isSuicide =
    /^(?:kill|shoot|hang)$/.test(verb.lemma) && /^(?:him|her)self$/.test(wordOf(items[verb.end]));
  const relation =
    verb.lemma === "bear" || verb.lemma === "die" ? DATED.get(verb.lemma) : isSuicide ? "DIED_ON" : undefined;
  if (relation === undefined || date === null || date.iso === null || verb.modality !== "actual") return [];
  const people = (verb.passive ? objects : subjects).filter(({ entity }) => entity.kind === "Person");
  const polarity = verb.negated ? "denied" : "asserted";
  return people.map(({ entity: subject }) =>
    makeCandidate({
      relation,
      subject,
      object: date,
      date,
      polarity,
      confidence: CONFIDENCE,
      rule: "life-date",
      at: verb.start,
    }),
  );
}
