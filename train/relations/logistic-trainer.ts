/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices are in range by construction, and a check at each
   array read would double the time of training */
import type { TieExample } from "./tie-example.js";

const RATE = 0.05;
const ADAGRAD_START = 1e-2;
/** Share of features left out of each step, so that none is relied on alone. */
const DROPOUT = 0.35;

/** One logistic regression for each label over shared hashed features, trained by AdaGrad (Duchi et al., 2011). */
export class LogisticTrainer {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    readonly bits: number,
    readonly labels: number,
    private readonly random: () => number,
  ) {
    this.weights = new Float32Array(2 ** bits * labels);
    this.squares = new Float32Array(2 ** bits * labels);
  }

  step({ features, holds, fails }: TieExample, weight: number): void {
    const mask = 2 ** this.bits - 1;
    const kept = features.filter(() => this.random() >= DROPOUT);
    const learn = (label: number, target: number) => {
      let score = 0;
      for (const feature of kept) score += this.weights[(feature & mask) * this.labels + label]!;
      const g = weight * (sigmoid(score / (1 - DROPOUT)) - target);
      if (Math.abs(g) < 1e-4) return;
      for (const feature of kept) {
        const place = (feature & mask) * this.labels + label;
        const square = (this.squares[place]! += g * g);
        this.weights[place]! -= (RATE * g) / Math.sqrt(square + ADAGRAD_START);
      }
    };
    for (const label of holds) learn(label, 1);
    for (const label of fails) learn(label, 0);
  }
}

export function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
