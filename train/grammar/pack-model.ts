import type { PackedWeights } from "../../ingest/grammar/packed-model.js";
import type { DenseModel } from "./perceptron.js";

/**
 * Weights of one byte each; see `PackedWeights`.
 * @param least weights nearer to nought than this, in training's own scale, are dropped
 */
export function packModel({ labels, mask, weights }: DenseModel, least: number): PackedWeights {
  const scale = largestOf(weights) / 127 ** 2;
  const counts = new Uint8Array(mask + 1);
  const entryLabels: number[] = [];
  const entryWeights: number[] = [];
  for (let row = 0; row <= mask; row += 1) {
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[row * labels + label] ?? 0;
      const byte = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale));
      if (Math.abs(weight) < least || byte === 0) continue;
      entryLabels.push(label);
      entryWeights.push(byte);
      counts[row] = (counts[row] ?? 0) + 1;
    }
  }
  return {
    bits: Math.round(Math.log2(mask + 1)),
    labels,
    scale,
    counts,
    entryLabels: Uint8Array.from(entryLabels),
    entryWeights: Int8Array.from(entryWeights),
  };
}

function largestOf(weights: Float32Array): number {
  let largest = 1e-9;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}
