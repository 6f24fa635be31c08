import type { FactCandidate } from "./fact-candidate.js";

/**
 * Facts of predicates, read twice: from the row of words (nearest fitting entities) and from the tree. What both say is
 * surer; where only one says it, the tree is trusted more.
 */
export function voteOnClauses(
  row: readonly FactCandidate[],
  tree: readonly FactCandidate[] | null,
): readonly FactCandidate[] {
  if (tree === null) return row;
  const inRow = new Map(row.map((fact) => [keyOf(fact), fact]));
  const inTree = new Set(tree.map(keyOf));
  return [
    ...tree.map((fact) => {
      const same = inRow.get(keyOf(fact));
      return same === undefined ? fact : surer(fact, same);
    }),
    ...row.flatMap((fact) =>
      inTree.has(keyOf(fact)) ? [] : [{ ...fact, confidence: fact.confidence * ROW_ALONE }],
    ),
  ];
}

const ROW_ALONE = 0.85;
const BOTH = 0.4;

/** That two readings see the same verb says nothing of whether it is worth a fact. A date is where either sees one. */
function surer(fact: FactCandidate, { date, place }: FactCandidate): FactCandidate {
  if (fact.relation === "RELATED_TO") return fact;
  const told = { date: fact.date ?? date, place: fact.place ?? place };
  return { ...fact, ...told, confidence: 1 - (1 - fact.confidence) * (1 - BOTH) };
}

function keyOf({ relation, subject, object, role }: FactCandidate): string {
  return `${relation} ${subject.id} ${"id" in object ? object.id : object.start} ${role ?? ""}`;
}
