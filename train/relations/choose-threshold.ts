import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import { type PreparedPassage, saidIn, scoreSaid, tieF1 } from "./score-knowledgenet.js";

const LEAST = 0.2;
const MOST = 0.6;
const STEP = 0.01;

/** The probability from which on saying ties gives the best F1 on passages that the models were not trained on. */
export function bestThreshold(
  held: readonly { weights: SparseWeights; passages: readonly PreparedPassage[] }[],
): number {
  const said = held.flatMap(({ weights, passages }) => saidIn(weights, LEAST, passages));
  let [best, threshold] = [0, 0.5];
  for (let at = LEAST; at <= MOST; at += STEP) {
    const all = scoreSaid(said, at).get("all");
    const f1 = all === undefined ? 0 : tieF1(all);
    if (f1 > best) [best, threshold] = [f1, at];
  }
  return Math.round(threshold * 100) / 100;
}
