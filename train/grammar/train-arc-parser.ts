import { ARC_FEATURES, ArcFeatures } from "../../ingest/grammar/arc-features.js";
import { ArcReach } from "../../ingest/grammar/arc-reach.js";
import { arcTable } from "../../ingest/grammar/arc-parser.js";
import { bestProjectiveTree } from "../../ingest/grammar/spanning-tree.js";
import { shuffled } from "../random.js";
import { DenseModel } from "./perceptron.js";
import type { TreeExample } from "./train-greedy-parser.js";

/** How a scorer of arcs learns. */
export interface ArcTraining {
  readonly rounds: number;
  readonly bits: number;
  /** Sentences with more words are left out. */
  readonly longest: number;
  readonly random: () => number;
  readonly onRound?: (round: number, result: () => DenseModel) => void;
}

/** Arcs that are wrong score this much more while learning, so that right ones win by a margin. */
const MARGIN = 1;

/** How far arcs reach in the right trees. */
export function learnReach(examples: readonly TreeExample[], tags: number): ArcReach {
  const reach = new ArcReach(tags);
  for (const { words, heads } of examples) {
    for (let child = 1; child <= words.count; child += 1) reach.extend(words, heads[child] ?? 0, child);
  }
  return reach;
}

/**
 * Learn to score arcs so that the best tree is the right one: an averaged perceptron over whole trees (McDonald et al.,
 * 2005, with the update of Collins, 2002, and a margin).
 */
export function trainArcParser(examples: readonly TreeExample[], training: ArcTraining): DenseModel {
  const learner = new ArcLearner(training.bits);
  const short = examples.filter(({ words }) => words.count <= training.longest);
  for (let round = 0; round < training.rounds; round += 1) {
    for (const example of shuffled(short, training.random)) learner.learn(example);
    training.onRound?.(round, () => learner.mean());
  }
  return learner.mean();
}

class ArcLearner {
  readonly #mask: number;
  readonly #weights: Float32Array;
  readonly #late: Float32Array;
  #step = 1;
  #rows = new Int32Array(0);

  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
    this.#weights = new Float32Array(2 ** bits);
    this.#late = new Float32Array(2 ** bits);
  }

  learn({ words, heads }: TreeExample): void {
    const { count } = words;
    const scores = arcTable(count);
    this.#scoreAll(words, heads, scores);
    const guess = bestProjectiveTree(scores, count);
    this.#step += 1;
    for (let child = 1; child <= count; child += 1) {
      const wrong = guess[child] ?? 0;
      const right = heads[child] ?? 0;
      if (wrong === right) continue;
      this.#change((right * (count + 2) + child) * ARC_FEATURES, 1);
      this.#change((wrong * (count + 2) + child) * ARC_FEATURES, -1);
    }
  }

  #scoreAll(words: TreeExample["words"], heads: Int32Array, scores: Float32Array): void {
    const { count } = words;
    const size = (count + 2) * (count + 2) * ARC_FEATURES;
    if (this.#rows.length < size) this.#rows = new Int32Array(size);
    const features = new ArcFeatures(words);
    const rows = new Int32Array(ARC_FEATURES);
    for (let child = 1; child <= count; child += 1) {
      for (let head = 1; head <= count + 1; head += 1) {
        if (head === child) continue;
        features.write(head, child, this.#mask, rows);
        const cell = head * (count + 2) + child;
        this.#rows.set(rows, cell * ARC_FEATURES);
        let sum = heads[child] === head ? 0 : MARGIN;
        for (let f = 0; f < ARC_FEATURES; f += 1) sum += this.#weights[rows[f] ?? 0] ?? 0;
        scores[cell] = sum;
      }
    }
  }

  #change(from: number, amount: number): void {
    const late = (amount * this.#step) / 1000;
    for (let f = from; f < from + ARC_FEATURES; f += 1) {
      const row = this.#rows[f] ?? 0;
      this.#weights[row] = (this.#weights[row] ?? 0) + amount;
      this.#late[row] = (this.#late[row] ?? 0) + late;
    }
  }

  mean(): DenseModel {
    const factor = 1000 / this.#step;
    const mean = this.#weights.map((weight, row) => weight - factor * (this.#late[row] ?? 0));
    return new DenseModel(1, this.#mask, mean);
  }
}
