import { gunzipSync } from "node:zlib";
import shipped from "../models/ties.json" with { type: "json" };
import { type SparseWeights, unpackWeights } from "../../tagging/sparse-weights.js";

/** A logistic regression for each tie over the features of a pair. */
export interface TieModel {
  readonly weights: SparseWeights;
  /** Points of a rising curve from the model's own probability to the share of right answers, for each tie. */
  readonly calibration: readonly (readonly (readonly [number, number])[])[];
  /** The model's own probability from which on saying ties gives the best F1. */
  readonly threshold: number;
}

let model: TieModel | null = null;

/** The model that ships with Newsgraph; unpacked once. What it was trained on stands in models/README.md. */
export function shippedTieModel(): TieModel {
  model ??= {
    weights: unpackWeights(gunzipSync(Buffer.from(shipped.weights, "base64"))),
    threshold: shipped.threshold,
    calibration: shipped.calibration.map((curve) => curve.map(([x = 0, y = 0]) => [x, y] as const)),
  };
  return model;
}

/** The model's own probability of each of some ties, 0 to 1, in their order. */
export function tieProbabilities(
  { weights }: Pick<TieModel, "weights">,
  features: Int32Array,
  labels: readonly number[],
): number[] {
  const { bits, labels: count, scale, starts, entryLabels, entryWeights } = weights;
  const scores = new Int32Array(count);
  const mask = 2 ** bits - 1;
  for (const feature of features) {
    const bucket = feature & mask;
    const end = starts[bucket + 1] ?? 0;
    for (let entry = starts[bucket] ?? 0; entry < end; entry += 1) {
      const label = entryLabels[entry] ?? 0;
      scores[label] = (scores[label] ?? 0) + (entryWeights[entry] ?? 0);
    }
  }
  return labels.map((label) => 1 / (1 + Math.exp(-scale * (scores[label] ?? 0))));
}

/** How often a tie that the model is so sure of is right, 0 to 1: straight lines between the points of its curve. */
export function calibrated(
  { calibration }: Pick<TieModel, "calibration">,
  label: number,
  probability: number,
): number {
  const curve = calibration[label] ?? [];
  let [left, low] = [0, 0];
  for (const [right, high] of curve) {
    if (probability <= right) {
      const share = right === left ? 1 : (probability - left) / (right - left);
      return low + share * (high - low);
    }
    [left, low] = [right, high];
  }
  return low;
}
