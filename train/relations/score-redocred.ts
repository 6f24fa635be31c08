import { TIE_LABELS } from "../../ingest/relations/learnt/tie-labels.js";
import { tieProbabilities } from "../../ingest/relations/learnt/tie-model.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { TieScore } from "./score-knowledgenet.js";
import type { TieExample } from "./tie-example.js";

/**
 * Pairs of mentions in a sentence whose tie Re-DocRED has with that sentence as evidence, for models that were not
 * trained on those pages; only ties that are learnt from Re-DocRED. Mentions are our own: what they miss is not counted.
 * @returns scores by name of the tie, and under "all"
 */
export function scoreRedocred(
  held: readonly { weights: SparseWeights; pages: readonly TieExample[] }[],
  threshold: number,
): Record<string, TieScore> {
  const scores: Record<string, TieScore> = {};
  const count = (label: number, field: keyof TieScore) => {
    for (const key of ["all", TIE_LABELS[label]?.name ?? ""]) {
      const score = (scores[key] ??= { right: 0, wrong: 0, found: 0, missed: 0 });
      score[field] += 1;
    }
  };
  for (const { weights, pages } of held) {
    for (const { features, holds, fails } of pages) {
      const labels = [...holds, ...fails];
      tieProbabilities({ weights }, features, labels).forEach((probability, i) => {
        const label = labels[i] ?? 0;
        const [isSaid, isTrue] = [probability >= threshold, i < holds.length];
        if (isSaid) count(label, isTrue ? "right" : "wrong");
        if (isTrue) count(label, isSaid ? "found" : "missed");
      });
    }
  }
  return scores;
}
