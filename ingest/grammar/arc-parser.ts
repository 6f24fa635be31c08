import { ARC_FEATURES, ArcFeatures } from "./arc-features.js";
import type { ArcReach } from "./arc-reach.js";
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

/** The score of an arc that is not worth a look: far below any other. */
const OUT_OF_REACH = -1000;

/** Scores arcs by what their two words and those around them are (McDonald et al., 2005). */
export class ArcScorer {
  readonly #weights: ArcWeights;
  readonly #reach: ArcReach;
  readonly #rows = new Int32Array(ARC_FEATURES);

  constructor(weights: ArcWeights, reach: ArcReach) {
    this.#weights = weights;
    this.#reach = reach;
  }

  /**
   * Set the score of each arc that is worth a look. Where the proposals agree on a word's head, that is the only one.
   * @param proposed at least one tree, whose arcs are looked at in any case: heads from index 1
   */
  score(words: ParseWords, proposed: readonly Int32Array[], scores: Float32Array): void {
    const { count } = words;
    const features = new ArcFeatures(words);
    for (let child = 1; child <= count; child += 1) {
      const agreed = proposed.every((heads) => heads[child] === proposed[0]?.[child]);
      for (let head = 1; head <= count + 1; head += 1) {
        if (head === child) continue;
        const isOpen = !agreed && this.#reach.allows(words, head, child);
        scores[head * (count + 2) + child] = isOpen ? this.#one(features, head, child) : OUT_OF_REACH;
      }
      for (const heads of proposed) {
        const head = heads[child] ?? 0;
        const cell = head * (count + 2) + child;
        if (scores[cell] === OUT_OF_REACH) scores[cell] = this.#one(features, head, child);
      }
    }
  }

  #one(features: ArcFeatures, head: number, child: number): number {
    features.write(head, child, this.#weights.mask, this.#rows);
    return this.#weights.sum(this.#rows, ARC_FEATURES);
  }
}
