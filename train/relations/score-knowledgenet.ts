import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { shippedTieModel, tieProbabilities } from "../../ingest/relations/learnt/tie-model.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import { knowledgeNetExamples, matches } from "./knowledgenet-examples.js";
import { type KnowledgeNetPassage, readKnowledgeNet } from "./read-knowledgenet.js";
import type { TieExample } from "./tie-example.js";

/** Predictions that are right and wrong, facts that are found and missed. */
export interface TieScore {
  right: number;
  wrong: number;
  found: number;
  missed: number;
}

/** A passage with its pairs. */
export interface PreparedPassage {
  readonly passage: KnowledgeNetPassage;
  readonly examples: readonly TieExample[];
}

/** @throws InputError when the fold is missing or has another form */
export function preparePassages(folder: string, fold: number): PreparedPassage[] {
  return readKnowledgeNet(folder, fold).map((passage) => ({
    passage,
    examples: knowledgeNetExamples(passage),
  }));
}

/** A passage with what a model says of it. */
export interface SaidPassage {
  readonly passage: KnowledgeNetPassage;
  readonly said: readonly Said[];
}

/**
 * What the shipped model says of a fold of KnowledgeNet, between our own mentions. Fold 3 was not trained on.
 * @throws InputError when the fold is missing or has another form
 */
export function shippedSaid(folder: string, fold = 3): SaidPassage[] {
  const { weights, threshold } = shippedTieModel();
  return saidIn(weights, threshold, preparePassages(folder, fold));
}

/** What a model says of some passages with at least a probability; of what overlaps the surest. */
export function saidIn(
  weights: SparseWeights,
  threshold: number,
  passages: readonly PreparedPassage[],
): SaidPassage[] {
  return passages.map(({ passage, examples }) => ({
    passage,
    said: withoutRepeats(saidOf(weights, threshold, passage, examples)),
  }));
}

/** Scores by name of the tie, and under "all"; see `scoreSaid`. */
export function scorePassages(
  weights: SparseWeights,
  threshold: number,
  passages: readonly PreparedPassage[],
): Map<string, TieScore> {
  return scoreSaid(saidIn(weights, threshold, passages), threshold);
}

/**
 * Scores by KnowledgeNet's measure "overlap" (Mesquita et al., 2019): a fact is found when subject and object overlap the
 * annotated ones. By name of the tie, and under "all".
 */
export function scoreSaid(passages: readonly SaidPassage[], threshold: number): Map<string, TieScore> {
  const scores = new Map<string, TieScore>([["all", { right: 0, wrong: 0, found: 0, missed: 0 }]]);
  for (const { passage, said } of passages) {
    const found = new Set<KnowledgeNetPassage["facts"][number]>();
    for (const { label, example, probability } of said) {
      if (probability < threshold) continue;
      const hits = passage.facts.filter(
        (fact) => fact.label === label && matches(fact, example.subject, example.object),
      );
      for (const hit of hits) found.add(hit);
      count(scores, label, hits.length > 0 ? "right" : "wrong");
    }
    for (const fact of passage.facts) count(scores, fact.label, found.has(fact) ? "found" : "missed");
  }
  return scores;
}

/** Harmonic mean of the precision of what was said and the recall of what is annotated, 0 to 1. */
export function tieF1({ right, wrong, found, missed }: TieScore): number {
  const precision = right / Math.max(1, right + wrong);
  const recall = found / Math.max(1, found + missed);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function count(scores: Map<string, TieScore>, label: number, field: keyof TieScore): void {
  for (const key of ["all", TIE_LABELS[label]?.name ?? ""]) {
    const score = scores.get(key) ?? { right: 0, wrong: 0, found: 0, missed: 0 };
    score[field] += 1;
    scores.set(key, score);
  }
}

/** A tie between two mentions, and how sure the model is of it. */
export interface Said {
  readonly label: number;
  readonly probability: number;
  readonly example: TieExample;
}

function saidOf(
  weights: SparseWeights,
  threshold: number,
  { complete }: KnowledgeNetPassage,
  examples: readonly TieExample[],
): Said[] {
  return examples.flatMap((example) => {
    const labels = [...example.holds, ...example.fails].filter((label) => complete.has(label));
    const probabilities = tieProbabilities({ weights }, example.features, labels);
    return labels.flatMap((label, i): Said[] => {
      const probability = probabilities[i] ?? 0;
      return probability >= threshold ? [{ label, probability, example }] : [];
    });
  });
}

/** Of several that overlap and say the same the surest is kept. */
function withoutRepeats(said: readonly Said[]): Said[] {
  const kept: Said[] = [];
  for (const one of [...said].sort((a, b) => b.probability - a.probability)) {
    const isRepeat = kept.some(
      ({ label, example }) =>
        label === one.label &&
        overlap(example.subject, one.example.subject) &&
        overlap(example.object, one.example.object),
    );
    if (!isRepeat) kept.push(one);
  }
  return kept;
}

function overlap(a: TieExample["subject"], b: TieExample["subject"]): boolean {
  return a.start < b.end && b.start < a.end;
}
