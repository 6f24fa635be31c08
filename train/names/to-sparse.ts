import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";

/** Weights nearer to zero than this decide nothing and are left out. */
const SMALLEST_WEIGHT = 0.1;
const LARGEST_BYTE = 127;

/** Leave out what is near zero, and round the rest to bytes. */
export function toSparse(
  weights: Float32Array,
  transitions: Float32Array,
  bits: number,
  labels: number,
): SparseWeights {
  const buckets = 2 ** bits;
  const scale = largest(weights) / LARGEST_BYTE;
  const starts = new Uint32Array(buckets + 1);
  const entryLabels: number[] = [];
  const entryWeights: number[] = [];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[bucket * labels + label] ?? 0;
      if (Math.abs(weight) < SMALLEST_WEIGHT) continue;
      const rounded = Math.round(weight / scale);
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
    transitions,
  };
}

function largest(weights: Float32Array): number {
  let top = 1e-6;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  return top;
}
