import { seededRandom, shuffled } from "../random.js";
import type { PronounExample } from "./pronoun-example.js";

const ROUNDS = 12;
const RATE = 0.1;
const ADAGRAD_START = 1e-2;
/** Pull towards zero at each step. */
const DECAY = 1e-4;
/** Features of fewer candidates are left out. */
const LEAST_SEEN = 5;

/** A logistic regression over the features of candidates, trained by AdaGrad; the same data and seed give the same weights. */
export function trainPronouns(examples: readonly PronounExample[], seed: number): Map<string, number> {
  const random = seededRandom(seed);
  const weights = new Map<string, number>(frequentFeatures(examples).map((feature) => [feature, 0]));
  const squares = new Map<string, number>();
  const cases = examples.flatMap(({ candidates }) => candidates.filter(({ isMeant }) => isMeant !== null));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { features, isMeant } of shuffled(cases, random)) {
      const known = features.filter((feature) => weights.has(feature));
      const score = known.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
      const error = 1 / (1 + Math.exp(-score)) - Number(isMeant);
      for (const feature of known) {
        const weight = weights.get(feature) ?? 0;
        const gradient = error + DECAY * weight;
        const square = (squares.get(feature) ?? 0) + gradient * gradient;
        squares.set(feature, square);
        weights.set(feature, weight - (RATE * gradient) / Math.sqrt(square + ADAGRAD_START));
      }
    }
  }
  return weights;
}

function frequentFeatures(examples: readonly PronounExample[]): string[] {
  const seen = new Map<string, number>();
  for (const { candidates } of examples)
    for (const { features } of candidates)
      for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  return [...seen].filter(([, count]) => count >= LEAST_SEEN).map(([feature]) => feature);
}
