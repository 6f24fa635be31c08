import { seededRandom } from "../../train/random.js";
import { addCounts, type Counts, f1, NOTHING, precision, recall } from "./counts.js";

/** One line of a table, all figures from 0 to 100. */
export interface ScoreRow {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The middle 95 % of F1 when the articles are drawn anew; null for a single article. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly counts: Counts;
}

/** Draws of the bootstrap. */
const RESAMPLES = 1000;
const SEED = 1;

/**
 * The score of all articles together, with a confidence interval by the percentile bootstrap over articles (Efron and
 * Tibshirani, 1993), seeded so that it repeats.
 * @param parts the counts of each article for each metric; with several metrics the score is the mean of theirs
 */
export function toScoreRow(name: string, ...parts: readonly (readonly Counts[])[]): ScoreRow {
  const whole = parts.map(sum);
  const mean = (figure: (counts: Counts) => number, of: readonly Counts[]) =>
    of.reduce((total, counts) => total + figure(counts), 0) / Math.max(1, of.length);
  return {
    name,
    precision: round(mean(precision, whole)),
    recall: round(mean(recall, whole)),
    f1: round(mean(f1, whole)),
    interval: bootstrap(parts[0] ?? [], (drawn) =>
      mean(
        f1,
        parts.map((part) => sum(drawn.map((i) => part[i] ?? NOTHING))),
      ),
    ),
    counts: whole[0] ?? NOTHING,
  };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(addCounts, NOTHING);
}

function bootstrap(
  articles: readonly Counts[],
  score: (drawn: readonly number[]) => number,
): [number, number] | null {
  if (articles.filter(({ found, gold }) => found + gold > 0).length < 2) return null;
  const random = seededRandom(SEED);
  const draw = () => articles.map(() => Math.floor(random() * articles.length));
  const scores = Array.from({ length: RESAMPLES }, () => score(draw())).sort((a, b) => a - b);
  const at = (part: number) => round(scores[Math.min(RESAMPLES - 1, Math.floor(part * RESAMPLES))] ?? 0);
  return [at(0.025), at(0.975)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
