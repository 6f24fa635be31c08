import { bestLabel, TREE_LABEL_FEATURES, TreeLabeller } from "../../ingest/grammar/tree-labeller.js";
import { shuffled } from "../random.js";
import { type DenseModel, Perceptron } from "./perceptron.js";
import type { TreeExample } from "./train-greedy-parser.js";

/** How a labeller of trees learns. */
export interface LabellerTraining {
  readonly labels: number;
  readonly rounds: number;
  readonly bits: number;
  readonly random: () => number;
}

/** Learn to label the arcs of right trees, with the labels that the model itself gave to the arcs before. */
export function trainTreeLabeller(examples: readonly TreeExample[], training: LabellerTraining): DenseModel {
  const perceptron = new Perceptron(training.bits, training.labels);
  const labeller = new TreeLabeller(perceptron.mask);
  const scores = new Float32Array(training.labels);
  for (let round = 0; round < training.rounds; round += 1) {
    for (const { words, heads, labels } of shuffled(examples, training.random)) {
      labeller.label(words, heads, (child, rows) => {
        const guess = bestLabel(perceptron, rows, scores);
        const right = labels[child] ?? 0;
        perceptron.step();
        if (guess !== right) {
          perceptron.change(rows, TREE_LABEL_FEATURES, right, 1);
          perceptron.change(rows, TREE_LABEL_FEATURES, guess, -1);
        }
        return guess;
      });
    }
  }
  return perceptron.mean();
}
