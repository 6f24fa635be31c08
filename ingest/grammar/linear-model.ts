/**
 * Weights of features for some labels. A trained model and one in training score the same way, so that a parser learns
 * with the very code that it later runs.
 */
export interface LinearModel {
  readonly labels: number;
  /** Rows are 0 to `mask`, a power of two less one. */
  readonly mask: number;
  /** Set `scores` to the sum of the rows' weights for each label. `count` of `rows` are used. */
  score(rows: Int32Array, count: number, scores: Float32Array): void;
}

/** The first of the labels with the highest score. */
export function bestOf(scores: Float32Array, labels: number): number {
  let best = 0;
  for (let label = 1; label < labels; label += 1) {
    if ((scores[label] ?? 0) > (scores[best] ?? 0)) best = label;
  }
  return best;
}
