import { ARC_FEATURES, ArcFeatures } from "./arc-features.js";
import type { ParseWords } from "./parse-words.js";

/** Weights of arc features, one a row. */
export interface ArcWeights {
  readonly mask: number;
  /** The sum of the weights of `count` rows. */
  sum(rows: Int32Array, count: number): number;
}

/** Room for the scores of all arcs between n words and the root. */
export function arcTable(n: number): Float32Array {
  return new Float32Array((n + 2) * (n + 2));
}

/** Set the score of each possible arc by what its two words and those around them are (McDonald et al., 2005). */
export function scoreArcs(words: ParseWords, weights: ArcWeights, scores: Float32Array): void {
  const { count } = words;
  const features = new ArcFeatures(words);
  const rows = new Int32Array(ARC_FEATURES);
  for (let child = 1; child <= count; child += 1) {
    for (let head = 1; head <= count + 1; head += 1) {
      if (head === child) continue;
      features.write(head, child, weights.mask, rows);
      scores[head * (count + 2) + child] = weights.sum(rows, ARC_FEATURES);
    }
  }
}
