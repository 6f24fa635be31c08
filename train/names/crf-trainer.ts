/* eslint-disable @typescript-eslint/no-non-null-assertion -- indices are in range by construction, and a check at each
   of some 10^11 array reads would double the time of training */
import type { FeatureRows } from "../../ingest/tagging/name-features.js";
import { ALLOWED_STEPS, LABEL_COUNT, mayFollow } from "../../ingest/tagging/name-labels.js";
import type { SparseWeights } from "../../ingest/tagging/sparse-weights.js";
import { toSparse } from "./to-sparse.js";

/** Buckets of the feature hash: 2^19 keeps collisions rare at the size of the training data. */
const BITS = 19;
const L = LABEL_COUNT;
const RATE = 0.1;
/** Share of features left out of each step, so that none is relied on alone. */
const DROPOUT = 0.15;
const SMALLEST_GRADIENT = 1e-4;
const ADAGRAD_START = 1e-2;

/**
 * Trains a linear-chain conditional random field by AdaGrad (Duchi et al., 2011), one sentence a step, with the
 * gradient by the forward-backward algorithm. The inner loops are long on purpose: they are the training time.
 */
export class CrfTrainer {
  private readonly weights = new Float32Array(2 ** BITS * L);
  private readonly squares = new Float32Array(2 ** BITS * L);
  private readonly transitions = new Float32Array(L * L);
  private readonly transitionSquares = new Float32Array(L * L);

  constructor(private readonly random: () => number) {}

  /** One step towards `gold` on the sentence whose features are `rows`. */
  step(rows: FeatureRows, gold: Uint8Array): void {
    const length = rows.length;
    if (length === 0) return;
    const kept = rows.map((row) => row.filter(() => this.random() >= DROPOUT));
    const potentials = this.potentials(kept);
    const steps = new Float64Array(L * L);
    for (let k = 0; k < L * L; k += 1)
      steps[k] = ALLOWED_STEPS[k] === 1 ? Math.exp(this.transitions[k] ?? 0) : 0;
    const forward = forwardPass(potentials, steps, length);
    const backward = backwardPass(potentials, steps, length);
    for (let i = 0; i < length; i += 1) {
      this.learnRow(kept[i] ?? new Int32Array(), marginal(forward, backward, i), gold[i] ?? 0);
      if (i > 0) this.learnTransition(forward, backward, potentials, steps, i, gold);
    }
  }

  /** The weights as they are shipped. */
  toSparse(): SparseWeights {
    return toSparse(this.weights, this.transitions, BITS, L);
  }

  /** exp(score - highest score) of each label at each token. */
  private potentials(rows: FeatureRows): Float64Array {
    const mask = 2 ** BITS - 1;
    const scores = new Float64Array(rows.length * L);
    const scale = 1 / (1 - DROPOUT);
    rows.forEach((row, i) => {
      const base = i * L;
      for (const feature of row) {
        const place = (feature & mask) * L;
        for (let t = 0; t < L; t += 1) scores[base + t]! += this.weights[place + t]!;
      }
      let top = -Infinity;
      for (let t = 0; t < L; t += 1) top = Math.max(top, scores[base + t]! * scale);
      for (let t = 0; t < L; t += 1) scores[base + t] = Math.exp(scores[base + t]! * scale - top);
    });
    return scores;
  }

  private learnRow(row: Int32Array, gradient: Float64Array, gold: number): void {
    const mask = 2 ** BITS - 1;
    gradient[gold]! -= 1;
    for (let t = 0; t < L; t += 1) {
      const g = gradient[t]!;
      if (Math.abs(g) < SMALLEST_GRADIENT) continue;
      for (const feature of row) {
        const place = (feature & mask) * L + t;
        const square = (this.squares[place]! += g * g);
        this.weights[place]! -= (RATE * g) / Math.sqrt(square + ADAGRAD_START);
      }
    }
  }

  private learnTransition(
    forward: Float64Array,
    backward: Float64Array,
    potentials: Float64Array,
    steps: Float64Array,
    i: number,
    gold: Uint8Array,
  ): void {
    const pair = new Float64Array(L * L);
    let sum = 0;
    for (let a = 0; a < L; a += 1) {
      for (let b = 0; b < L; b += 1) {
        const value =
          forward[(i - 1) * L + a]! * steps[a * L + b]! * potentials[i * L + b]! * backward[i * L + b]!;
        pair[a * L + b] = value;
        sum += value;
      }
    }
    const seen = (gold[i - 1] ?? 0) * L + (gold[i] ?? 0);
    for (let k = 0; k < L * L; k += 1) {
      const g = pair[k]! / sum - Number(k === seen);
      if (Math.abs(g) < SMALLEST_GRADIENT) continue;
      const square = (this.transitionSquares[k]! += g * g);
      this.transitions[k]! -= (RATE * g) / Math.sqrt(square + ADAGRAD_START);
    }
  }
}

/** Both passes scale each token to the sum of one, so that long sentences neither overflow nor vanish. */
function forwardPass(potentials: Float64Array, steps: Float64Array, length: number): Float64Array {
  const forward = new Float64Array(length * L);
  for (let t = 0; t < L; t += 1) forward[t] = mayFollow(-1, t) ? potentials[t]! : 0;
  scaleToOne(forward, 0);
  for (let i = 1; i < length; i += 1) {
    for (let t = 0; t < L; t += 1) {
      let sum = 0;
      for (let a = 0; a < L; a += 1) sum += forward[(i - 1) * L + a]! * steps[a * L + t]!;
      forward[i * L + t] = sum * potentials[i * L + t]!;
    }
    scaleToOne(forward, i);
  }
  return forward;
}

function backwardPass(potentials: Float64Array, steps: Float64Array, length: number): Float64Array {
  const backward = new Float64Array(length * L);
  const last = (length - 1) * L;
  for (let t = 0; t < L; t += 1) backward[last + t] = Number(mayFollow(t, -1));
  for (let i = length - 2; i >= 0; i -= 1) {
    for (let t = 0; t < L; t += 1) {
      let sum = 0;
      for (let b = 0; b < L; b += 1) {
        sum += steps[t * L + b]! * potentials[(i + 1) * L + b]! * backward[(i + 1) * L + b]!;
      }
      backward[i * L + t] = sum;
    }
    scaleToOne(backward, i);
  }
  return backward;
}

function scaleToOne(values: Float64Array, i: number): void {
  let sum = 0;
  for (let t = 0; t < L; t += 1) sum += values[i * L + t]!;
  for (let t = 0; t < L; t += 1) values[i * L + t]! /= sum;
}

function marginal(forward: Float64Array, backward: Float64Array, i: number): Float64Array {
  const values = new Float64Array(L);
  for (let t = 0; t < L; t += 1) values[t] = forward[i * L + t]! * backward[i * L + t]!;
  scaleToOne(values, 0);
  return values;
}
