import type { Decision } from "../graph/identity/decision.js";
import { partitionOf } from "../graph/identity/partition.js";

/** Of standing decisions the suggestions that none of the others answers. */
export function openSuggestions(standing: readonly Decision[]): Decision[] {
  const partition = partitionOf(standing);
  return standing.filter(({ kind, left, right }) => {
    if (kind !== "ask") return false;
    return !partition.areSame(left.id, right.id) && !partition.areApart(left.id, right.id);
  });
}
