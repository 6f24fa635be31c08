import { LABEL_COUNT, type NameType, typeOfLabel } from "../../ingest/tagging/name-labels.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";

/**
 * Make a type of name rarer: a constant off every step into one of its labels. The training text has more names of
 * events, works and products than news, and a model learns how frequent each type is.
 * @param by what is taken off, in the logarithm of the odds
 */
export function makeRarer(weights: SparseWeights, type: NameType, by: number): SparseWeights {
  const transitions = weights.transitions.map((value, step) =>
    typeOfLabel(step % LABEL_COUNT) === type ? value - by : value,
  );
  return { ...weights, transitions };
}
