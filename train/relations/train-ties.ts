import { seededRandom, shuffled } from "../random.js";
import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { LogisticTrainer } from "./logistic-trainer.js";
import { packTies } from "./pack-ties.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { TieExample } from "./tie-example.js";

/** Buckets of the feature hash: more gained nothing on held-out pages. */
const BITS = 18;
const ROUNDS = 10;
/** Trainings whose mean is taken: one alone follows the chances of its order and its dropout (half a point of F1). */
const TIMES = 3;

/** Train one logistic regression for each tie; the same data and seed give the same weights. */
export function trainTies(examples: readonly TieExample[], seed: number): SparseWeights {
  const mean = new Float32Array(2 ** BITS * TIE_LABELS.length);
  for (let time = 0; time < TIMES; time += 1) {
    const weights = trainOnce(examples, TIMES * seed + time);
    for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0) / TIMES;
  }
  return packTies(mean, BITS, TIE_LABELS.length);
}

function trainOnce(examples: readonly TieExample[], seed: number): Float32Array {
  const random = seededRandom(seed);
  const trainer = new LogisticTrainer(BITS, TIE_LABELS.length, random);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const example of shuffled(examples, random)) trainer.step(example, 1);
  }
  return trainer.weights;
}
