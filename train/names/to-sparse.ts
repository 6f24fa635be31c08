import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";

const LARGEST_BYTE = 127;

/**
 * Leave out what is near zero, and round the rest to bytes.
 * @param smallest weights nearer to zero are left out
 * @param weights those of column c are `weights[c * labels]` to `weights[(c + 1) * labels]`
 * @param columnBuckets the bucket of each column, rising
 */
export function toSparse(
  smallest: number,
  weights: Float32Array,
  transitions: Float32Array,
  columnBuckets: readonly number[],
  bits: number,
  labels: number,
): SparseWeights {
  const scale = largest(weights) / LARGEST_BYTE;
  const starts = new Uint32Array(2 ** bits + 1);
  const entryLabels: number[] = [];
  const entryWeights: number[] = [];
  let bucket = 0;
  columnBuckets.forEach((columnBucket, column) => {
    for (; bucket <= columnBucket; bucket += 1) starts[bucket] = entryLabels.length;
    for (let label = 0; label < labels; label += 1) {
      const weight = weights[column * labels + label] ?? 0;
      if (Math.abs(weight) < smallest) continue;
      const rounded = Math.round(weight / scale);
      if (rounded === 0) continue;
      entryLabels.push(label);
      entryWeights.push(rounded);
    }
  });
  starts.fill(entryLabels.length, bucket);
  return {
    bits,
    labels,
    scale,
    starts,
    entryLabels: Uint8Array.from(entryLabels),
    entryWeights: Int8Array.from(entryWeights),
    transitions: transitions.slice(),
  };
}

function largest(weights: Float32Array): number {
  let top = 1e-6;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  return top;
}
