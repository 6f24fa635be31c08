import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";

/** Weights nearer to zero than this decide nothing and are left out. */
const SMALLEST_WEIGHT = 0.04;
const LARGEST_BYTE = 127;

/** Leave out what is near zero, and round the rest to bytes. */
export function packTies(weights: Float32Array, bits: number, labels: number): SparseWeights {
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6);
  const scale = top / LARGEST_BYTE;
  const buckets = 2 ** bits;
  const starts = new Uint32Array(buckets + 1);
  const entryLabels: number[] = [];
  const entryWeights: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[bucket * labels + label] ?? 0;
      const rounded = Math.abs(weight) < SMALLEST_WEIGHT ? 0 : Math.round(weight / scale);
      if (rounded === 0) continue;
      entryLabels.push(label);
      entryWeights.push(rounded);
    }
    starts[bucket + 1] = entryLabels.length;
  }
  return {
    bits,
    labels,
    scale,
    starts,
    entryLabels: Uint8Array.from(entryLabels),
    entryWeights: Int8Array.from(entryWeights),
    transitions: new Float32Array(labels * labels),
  };
}
