import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { tieProbabilities } from "../../ingest/relations/learnt/tie-model.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { TieExample } from "./tie-example.js";

/** What a model said of a pair that it was not trained on, and whether it holds. */
interface Outcome {
  readonly probability: number;
  readonly holds: boolean;
}

/** A tie with fewer true pairs among those asked about has no curve, and is never read as a fact. */
const LEAST_TRUE = 25;
/** Pairs that the model gives less are never read as facts. */
const LEAST_PROBABILITY = 0.02;

/** Points of a rising curve from the model's probability to the share of right answers. */
type Curve = readonly (readonly [number, number])[];

/** How often each tie holds at each probability, on pairs that the models were not trained on. */
export function calibrateTies(
  held: readonly { weights: SparseWeights; examples: readonly TieExample[] }[],
): Curve[] {
  const outcomes = TIE_LABELS.map((): Outcome[] => []);
  for (const { weights, examples } of held) {
    for (const { features, holds, fails } of examples) {
      const labels = [...holds, ...fails];
      tieProbabilities({ weights }, features, labels).forEach((probability, i) => {
        const isTrue = i < holds.length;
        if (probability >= LEAST_PROBABILITY) outcomes[labels[i] ?? 0]?.push({ probability, holds: isTrue });
      });
    }
  }
  return outcomes.map((own) => (own.filter(({ holds }) => holds).length < LEAST_TRUE ? [] : curveOf(own)));
}

/** Isotonic regression by pooling adjacent violators (Barlow et al., 1972), as points that rise in both directions. */
function curveOf(outcomes: readonly Outcome[]): [number, number][] {
  const blocks: { probability: number; weight: number; share: number }[] = [];
  for (const { probability, holds } of [...outcomes].sort((a, b) => a.probability - b.probability)) {
    blocks.push({ probability, weight: 1, share: Number(holds) });
    for (;;) {
      const [before, last] = blocks.slice(-2);
      if (before === undefined || last === undefined || before.share <= last.share) break;
      const weight = before.weight + last.weight;
      blocks.splice(-2, 2, {
        probability: (before.probability * before.weight + last.probability * last.weight) / weight,
        weight,
        share: (before.share * before.weight + last.share * last.weight) / weight,
      });
    }
  }
  // A block of few pairs says little: one right and one wrong pair are added to each.
  return blocks
    .filter(({ weight }) => weight >= LEAST_BLOCK)
    .map(({ probability, weight, share }) => [
      round(probability),
      round((share * weight + 1) / (weight + 2)),
    ]);
}

const LEAST_BLOCK = 8;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
