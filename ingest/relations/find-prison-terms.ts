import { type Item, wordOf } from "../names/item.js";
import type { Clause } from "./clause.js";
import { type FactCandidate, type LinkedSentence, makeCandidate } from "./fact-candidate.js";

const CONFIDENCE = 0.82;
const SENTENCING: ReadonlySet<string> = new Set(["sentence", "condemn", "jail", "imprison"]);
/** How many items may stand between the predicate and the term. */
const REACH = 6;

/** "X was sentenced to seven years in prison": the term is a quantity of X. */
export function findPrisonTerms({ items }: LinkedSentence, clauses: readonly Clause[]): FactCandidate[] {
  return clauses.flatMap((clause): FactCandidate[] => {
    const { verb, objects } = clause;
    if (!SENTENCING.has(verb.lemma) || verb.negated) return [];
    const at = termAfter(items, verb.end);
    const term = items[at];
    if (term?.type !== "quantity") return [];
    const unit = wordOf(items[at + 1]).replace(/s$/, "");
    return objects
      .filter(({ entity }) => entity.kind === "Person" || entity.kind === "Group")
      .map(({ entity: subject }) =>
        makeCandidate({
          relation: "HAS_QUANTITY",
          subject,
          object: { ...term, unit: `${unit}s` },
          role: "prison sentence",
          modality: verb.modality,
          confidence: CONFIDENCE,
          rule: "prison-term",
          at: verb.start,
        }),
      );
  });
}

function termAfter(items: readonly Item[], start: number): number {
  for (let at = start; at < Math.min(items.length, start + REACH); at += 1) {
    const isTerm = /^(?:to|for)$/.test(wordOf(items[at])) && items[at + 1]?.type === "quantity";
    if (isTerm && /^(?:years?|months?)$/.test(wordOf(items[at + 2]))) return at + 1;
  }
  return -1;
}
