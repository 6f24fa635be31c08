import { bestPath, scoreRows } from "../../ingest/tagging/best-labels.js";
import type { FeatureRows } from "../../ingest/tagging/name-features.js";
import { LABEL_COUNT } from "../../ingest/tagging/name-labels.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";

/** More than any sum of weights. */
const CERTAIN = 1000;

/**
 * Labels for a sentence of which only some names are known: the best sequence of the model among those that have these
 * names.
 * @param known the labels of the known names, 0 elsewhere
 */
export function completeLabels(model: SparseWeights, rows: FeatureRows, known: Uint8Array): Uint8Array {
  const scores = scoreRows(model, rows);
  known.forEach((label, i) => {
    const place = i * LABEL_COUNT + label;
    if (label > 0) scores[place] = (scores[place] ?? 0) + CERTAIN;
  });
  return bestPath(scores, model.transitions);
}
