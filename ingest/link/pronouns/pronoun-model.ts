import shipped from "../models/pronouns.json" with { type: "json" };
import type { LinkedEntity } from "../entity.js";
import { pronounCandidates, type PronounPlace } from "./pronoun-candidates.js";
import { pronounFeatures } from "./pronoun-features.js";

/** Decides whom a pronoun means; undefined when it is not clear. */
export type ResolvePronoun = (place: PronounPlace) => LinkedEntity | undefined;

/** A logistic regression over the features of a candidate. */
export interface PronounModel {
  readonly weights: ReadonlyMap<string, number>;
  /** The probability from which on a candidate is believed. */
  readonly threshold: number;
}

let model: PronounModel | null = null;

/** The model that ships with Newsgraph; what it was trained on stands in models/README.md. */
export function shippedPronounModel(): PronounModel {
  model ??= { threshold: shipped.threshold, weights: new Map(Object.entries(shipped.weights)) };
  return model;
}

/** The likeliest person, if it is likely enough. */
export const resolvePronoun: ResolvePronoun = (place) => {
  const candidates = pronounCandidates(place);
  if (candidates.length === 0) return undefined;
  const own = shippedPronounModel();
  const probabilities = pronounFeatures(place, candidates).map((features) =>
    pronounProbability(own, features),
  );
  const best = Math.max(...probabilities);
  return best < own.threshold ? undefined : candidates[probabilities.indexOf(best)]?.entity;
};

/** The model's probability that a pronoun means a candidate, 0 to 1. */
export function pronounProbability({ weights }: PronounModel, features: readonly string[]): number {
  const score = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}
