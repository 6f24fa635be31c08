import type { LinearModel } from "../../ingest/grammar/linear-model.js";

/**
 * A perceptron in training, whose result is the mean of its weights over all steps (Freund and Schapire, 1999). The
 * mean is kept as in Daumé (2006, figure 2.3): a second table sums each change times the step it was made at.
 */
export class Perceptron implements LinearModel {
  readonly labels: number;
  readonly mask: number;
  readonly weights: Float32Array;
  readonly #late: Float32Array;
  #step = 1;

  constructor(bits: number, labels: number) {
    this.labels = labels;
    this.mask = 2 ** bits - 1;
    this.weights = new Float32Array(2 ** bits * labels);
    this.#late = new Float32Array(2 ** bits * labels);
  }

  score(rows: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    for (let f = 0; f < count; f += 1) {
      const base = (rows[f] ?? 0) * this.labels;
      for (let label = 0; label < this.labels; label += 1) {
        scores[label] = (scores[label] ?? 0) + (this.weights[base + label] ?? 0);
      }
    }
  }

  /** Count one decision. */
  step(): void {
    this.#step += 1;
  }

  /** Add `amount` to the weights of a label in the rows. */
  change(rows: Int32Array, count: number, label: number, amount: number): void {
    // Thousands keep the sums of late changes small enough for single precision.
    const late = (amount * this.#step) / 1000;
    for (let f = 0; f < count; f += 1) {
      const index = (rows[f] ?? 0) * this.labels + label;
      this.weights[index] = (this.weights[index] ?? 0) + amount;
      this.#late[index] = (this.#late[index] ?? 0) + late;
    }
  }

  /** The mean of the weights; the perceptron can go on learning. */
  mean(): DenseModel {
    const mean = new Float32Array(this.weights.length);
    const factor = 1000 / this.#step;
    for (let i = 0; i < mean.length; i += 1) mean[i] = (this.weights[i] ?? 0) - factor * (this.#late[i] ?? 0);
    return new DenseModel(this.labels, this.mask, mean);
  }
}

/** Weights in one table. */
export class DenseModel implements LinearModel {
  readonly labels: number;
  readonly mask: number;
  readonly weights: Float32Array;

  constructor(labels: number, mask: number, weights: Float32Array) {
    this.labels = labels;
    this.mask = mask;
    this.weights = weights;
  }

  score(rows: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    for (let f = 0; f < count; f += 1) {
      const base = (rows[f] ?? 0) * this.labels;
      for (let label = 0; label < this.labels; label += 1) {
        scores[label] = (scores[label] ?? 0) + (this.weights[base + label] ?? 0);
      }
    }
  }
}
