import { seededRandom, shuffled } from "../random.js";
import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { LogisticTrainer } from "./logistic-trainer.js";
import { packTies } from "./pack-ties.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { TieExample } from "./tie-example.js";

/** Buckets of the feature hash: more gained nothing on held-out folds. */
const BITS = 18;
const ROUNDS = 6;

/** Examples with how much each counts. */
export interface WeightedExamples {
  readonly examples: readonly TieExample[];
  readonly weight: number;
}

/** Train one logistic regression for each tie; the same data and seed give the same weights. */
export function trainTies(sets: readonly WeightedExamples[], seed: number): SparseWeights {
  const random = seededRandom(seed);
  const trainer = new LogisticTrainer(BITS, TIE_LABELS.length, random);
  const all = sets.flatMap(({ examples, weight }) => examples.map((example) => ({ example, weight })));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { example, weight } of shuffled(all, random)) trainer.step(example, weight);
  }
  return packTies(trainer.weights, BITS, TIE_LABELS.length);
}
