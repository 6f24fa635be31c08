import { ALLOWED_STEPS, LABEL_COUNT, mayFollow } from "./name-labels.js";
import type { FeatureRows } from "./name-features.js";
import type { SparseWeights } from "./sparse-weights.js";

/** The best sequence of labels under the model. */
export function bestLabels(weights: SparseWeights, rows: FeatureRows): Uint8Array {
  return bestPath(scoreRows(weights, rows), weights.transitions);
}

/**
 * The best sequence of labels by Viterbi's algorithm. Time: tokens x labels².
 * @param scores of each label at each token, LABEL_COUNT a token
 * @param transitions of a label after a label, LABEL_COUNT x LABEL_COUNT
 */
export function bestPath(scores: Float32Array, transitions: Float32Array): Uint8Array {
  const labels = LABEL_COUNT;
  const length = scores.length / labels;
  const from = new Uint8Array(length * labels);
  const best = new Float32Array(length * labels).fill(-Infinity);
  for (let label = 0; label < labels && length > 0; label += 1) {
    if (mayFollow(-1, label)) best[label] = scores[label] ?? 0;
  }
  for (let i = 1; i < length; i += 1) {
    for (let label = 0; label < labels; label += 1) {
      let top = -Infinity;
      let chosen = 0;
      for (let before = 0; before < labels; before += 1) {
        if (ALLOWED_STEPS[before * LABEL_COUNT + label] === 0) continue;
        const value = (best[(i - 1) * labels + before] ?? 0) + (transitions[before * labels + label] ?? 0);
        if (value > top) {
          top = value;
          chosen = before;
        }
      }
      best[i * labels + label] = top + (scores[i * labels + label] ?? 0);
      from[i * labels + label] = chosen;
    }
  }
  return walkBack(best, from, length, labels);
}

/** The score of each label at each token, LABEL_COUNT a token. */
export function scoreRows(
  { bits, labels, scale, starts, entryLabels, entryWeights }: SparseWeights,
  rows: FeatureRows,
): Float32Array {
  const mask = 2 ** bits - 1;
  const scores = new Float32Array(rows.length * labels);
  rows.forEach((row, i) => {
    const base = i * labels;
    for (const feature of row) {
      const bucket = feature & mask;
      const stop = starts[bucket + 1] ?? 0;
      for (let entry = starts[bucket] ?? 0; entry < stop; entry += 1) {
        const place = base + (entryLabels[entry] ?? 0);
        scores[place] = (scores[place] ?? 0) + (entryWeights[entry] ?? 0) * scale;
      }
    }
  });
  return scores;
}

function walkBack(best: Float32Array, from: Uint8Array, length: number, labels: number): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  let label = 0;
  let top = -Infinity;
  for (let last = 0; last < labels; last += 1) {
    const value = best[(length - 1) * labels + last] ?? -Infinity;
    if (mayFollow(last, -1) && value > top) {
      top = value;
      label = last;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    path[i] = label;
    label = from[i * labels + label] ?? 0;
  }
  return path;
}
