/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices are in range by construction, and a check at each
   of some 10^11 array reads would double the time of training */
import { ALLOWED_STEPS, LABEL_COUNT, mayFollow } from "../../ingest/tagging/name-labels.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import type { FeatureTable, TrainingRow } from "./feature-table.js";
import { toSparse } from "./to-sparse.js";

const L = LABEL_COUNT;
const RATE = 0.1;
/** Share of features left out of each step, so that none is relied on alone. */
const DROPOUT = 0.15;
const SMALLEST_GRADIENT = 1e-3;
const ADAGRAD_START = 1e-2;
/** Longer sentences are lists; they are left out. */
export const MAX_WORDS = 150;

/** For each label the labels that may stand before it, and those that may come after. */
const BEFORE = Array.from({ length: L }, (_, t) =>
  Int32Array.from(Array.from({ length: L }, (_, a) => a).filter((a) => ALLOWED_STEPS[a * L + t] === 1)),
);
const AFTER = Array.from({ length: L }, (_, t) =>
  Int32Array.from(Array.from({ length: L }, (_, b) => b).filter((b) => ALLOWED_STEPS[t * L + b] === 1)),
);

/**
 * Trains a linear-chain conditional random field by AdaGrad (Duchi et al., 2011), one sentence a step, with the
 * gradient by the forward-backward algorithm. The inner loops are long on purpose: they are the training time.
 */
export class CrfTrainer {
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitions = new Float32Array(L * L);
  private readonly transitionSquares = new Float32Array(L * L);
  private readonly potentials = new Float64Array(MAX_WORDS * L);
  private readonly forward = new Float64Array(MAX_WORDS * L);
  private readonly backward = new Float64Array(MAX_WORDS * L);
  private readonly steps = new Float64Array(L * L);
  private readonly gradient = new Float64Array(L);
  private kept = new Int32Array(1 << 14);
  private readonly keptStarts = new Int32Array(MAX_WORDS + 1);

  constructor(
    private readonly table: FeatureTable,
    private readonly random: () => number,
  ) {
    this.weights = new Float32Array(table.buckets.length * L);
    this.squares = new Float32Array(table.buckets.length * L);
  }

  /** One step towards the labels of a sentence of at most 150 words. */
  step(row: TrainingRow): void {
    const length = row.gold.length;
    if (length === 0 || length > MAX_WORDS) return;
    this.dropFeatures(row, length);
    this.findPotentials(length);
    for (let k = 0; k < L * L; k += 1)
      this.steps[k] = ALLOWED_STEPS[k] === 1 ? Math.exp(this.transitions[k]!) : 0;
    this.goForward(length);
    this.goBackward(length);
    for (let i = 0; i < length; i += 1) {
      this.learnToken(i, row.gold[i]!);
      if (i > 0) this.learnTransition(i, row.gold);
    }
  }

  /** The weights as they are shipped; those nearer to zero than `smallest` are left out. */
  toSparse(smallest: number): SparseWeights {
    return toSparse(smallest, this.weights, this.transitions, this.table.buckets, this.table.bits, L);
  }

  private dropFeatures({ columns, starts }: TrainingRow, length: number): void {
    if (this.kept.length < columns.length) this.kept = new Int32Array(columns.length * 2);
    const { kept, keptStarts, random } = this;
    let count = 0;
    for (let i = 0; i < length; i += 1) {
      keptStarts[i] = count;
      for (let f = starts[i]!; f < starts[i + 1]!; f += 1) {
        if (random() >= DROPOUT) kept[count++] = columns[f]! * L;
      }
    }
    keptStarts[length] = count;
  }

  /** exp(score - highest score) of each label at each token. */
  private findPotentials(length: number): void {
    const { kept, keptStarts, potentials, weights } = this;
    const scale = 1 / (1 - DROPOUT);
    potentials.fill(0, 0, length * L);
    for (let i = 0; i < length; i += 1) {
      const base = i * L;
      for (let f = keptStarts[i]!; f < keptStarts[i + 1]!; f += 1) {
        const place = kept[f]!;
        for (let t = 0; t < L; t += 1) potentials[base + t]! += weights[place + t]!;
      }
      let top = -Infinity;
      for (let t = 0; t < L; t += 1) top = Math.max(top, potentials[base + t]!);
      for (let t = 0; t < L; t += 1) potentials[base + t] = Math.exp((potentials[base + t]! - top) * scale);
    }
  }

  private goForward(length: number): void {
    const { forward, potentials, steps } = this;
    for (let t = 0; t < L; t += 1) forward[t] = mayFollow(-1, t) ? potentials[t]! : 0;
    scaleToOne(forward, 0);
    for (let i = 1; i < length; i += 1) {
      for (let t = 0; t < L; t += 1) {
        const before = BEFORE[t]!;
        let sum = 0;
        for (let k = 0; k < before.length; k += 1) {
          const a = before[k]!;
          sum += forward[(i - 1) * L + a]! * steps[a * L + t]!;
        }
        forward[i * L + t] = sum * potentials[i * L + t]!;
      }
      scaleToOne(forward, i);
    }
  }

  private goBackward(length: number): void {
    const { backward, potentials, steps } = this;
    const last = (length - 1) * L;
    for (let t = 0; t < L; t += 1) backward[last + t] = Number(mayFollow(t, -1));
    for (let i = length - 2; i >= 0; i -= 1) {
      const next = (i + 1) * L;
      for (let t = 0; t < L; t += 1) {
        const after = AFTER[t]!;
        let sum = 0;
        for (let k = 0; k < after.length; k += 1) {
          const b = after[k]!;
          sum += steps[t * L + b]! * potentials[next + b]! * backward[next + b]!;
        }
        backward[i * L + t] = sum;
      }
      scaleToOne(backward, i);
    }
  }

  private learnToken(i: number, gold: number): void {
    const { forward, backward, gradient, kept, keptStarts, weights, squares } = this;
    let sum = 0;
    for (let t = 0; t < L; t += 1) sum += gradient[t] = forward[i * L + t]! * backward[i * L + t]!;
    for (let t = 0; t < L; t += 1) {
      const g = gradient[t]! / sum - (t === gold ? 1 : 0);
      if (Math.abs(g) < SMALLEST_GRADIENT) continue;
      for (let f = keptStarts[i]!; f < keptStarts[i + 1]!; f += 1) {
        const place = kept[f]! + t;
        const square = (squares[place]! += g * g);
        weights[place]! -= (RATE * g) / Math.sqrt(square + ADAGRAD_START);
      }
    }
  }

  private learnTransition(i: number, gold: Uint8Array): void {
    const { forward, backward, potentials, steps } = this;
    const [last, here] = [(i - 1) * L, i * L];
    let sum = 0;
    for (let k = 0; k < L * L; k += 1) {
      if (ALLOWED_STEPS[k] === 0) continue;
      const [a, b] = [(k / L) | 0, k % L];
      sum += forward[last + a]! * steps[k]! * potentials[here + b]! * backward[here + b]!;
    }
    const seen = gold[i - 1]! * L + gold[i]!;
    for (let k = 0; k < L * L; k += 1) {
      if (ALLOWED_STEPS[k] === 0) continue;
      const [a, b] = [(k / L) | 0, k % L];
      const share = (forward[last + a]! * steps[k]! * potentials[here + b]! * backward[here + b]!) / sum;
      const g = share - (k === seen ? 1 : 0);
      if (Math.abs(g) < SMALLEST_GRADIENT) continue;
      const square = (this.transitionSquares[k]! += g * g);
      this.transitions[k]! -= (RATE * g) / Math.sqrt(square + ADAGRAD_START);
    }
  }
}

function scaleToOne(values: Float64Array, i: number): void {
  let sum = 0;
  for (let t = 0; t < L; t += 1) sum += values[i * L + t]!;
  for (let t = 0; t < L; t += 1) values[i * L + t]! /= sum;
}
