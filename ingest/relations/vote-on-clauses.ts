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
  const inRow = new Set(row.map(keyOf));
  const inTree = new Set(tree.map(keyOf));
  return [
    ...tree.map((fact) => (inRow.has(keyOf(fact)) ? surer(fact) : fact)),
    ...row.flatMap((fact) =>
      inTree.has(keyOf(fact)) ? [] : [{ ...fact, confidence: fact.confidence * ROW_ALONE }],
    ),
  ];
}

const ROW_ALONE = 0.85;
const BOTH = 0.4;

/** That two readings see the same verb says nothing of whether it is worth a fact. */
function surer(fact: FactCandidate): FactCandidate {
  if (fact.relation === "RELATED_TO") return fact;
  return { ...fact, confidence: 1 - (1 - fact.confidence) * (1 - BOTH) };
}

function keyOf({ relation, subject, object, role }: FactCandidate): string {
  return `${relation} ${subject.id} ${"id" in object ? object.id : object.start} ${role ?? ""}`;
}
