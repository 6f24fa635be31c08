import { ACTION_FEATURES, ActionFeatures } from "../../ingest/grammar/action-features.js";
import { LABEL_FEATURES } from "../../ingest/grammar/label-features.js";
import { ACTIONS, LEFT, ParseStates, SHIFT } from "../../ingest/grammar/parse-state.js";
import type { ParseWords } from "../../ingest/grammar/parse-words.js";
import { ArcLabeller, bestAllowed, ROOT_LABEL } from "../../ingest/grammar/tree-parser.js";
import { shuffled } from "../random.js";
import { type DenseModel, Perceptron } from "./perceptron.js";
import { setTransitionCosts } from "./transition-costs.js";

/** A sentence for the parser to learn from: words with the tags that a tagger gave them, and the right tree. */
export interface TreeExample {
  readonly words: ParseWords;
  /** From 1; n + 1 for the root. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Averaged weights of transitions and labels. */
export interface TrainedParser {
  readonly actions: DenseModel;
  readonly labels: DenseModel;
}

export interface ParserTraining {
  readonly labels: number;
  readonly rounds: number;
  readonly actionBits: number;
  readonly labelBits: number;
  readonly random: () => number;
  /** Called after each round. */
  readonly onRound?: (round: number, result: () => TrainedParser) => void;
}

/** Learn to parse greedily, following the parser's own choices, right or wrong (Goldberg and Nivre, 2013). */
export function trainGreedyParser(examples: readonly TreeExample[], training: ParserTraining): TrainedParser {
  const learner = new GreedyLearner(training);
  for (let round = 0; round < training.rounds; round += 1) {
    for (const example of shuffled(examples, training.random)) learner.learn(example, round);
    training.onRound?.(round, () => learner.result());
  }
  return learner.result();
}

class GreedyLearner {
  readonly #actions: Perceptron;
  readonly #labels: Perceptron;
  readonly #labeller: ArcLabeller;
  readonly #random: () => number;
  readonly #features = new ActionFeatures();
  readonly #rows = new Int32Array(ACTION_FEATURES);
  readonly #scores = new Float32Array(ACTIONS);
  readonly #costs = new Int32Array(ACTIONS);

  constructor({ labels, actionBits, labelBits, random }: ParserTraining) {
    this.#actions = new Perceptron(actionBits, ACTIONS);
    this.#labels = new Perceptron(labelBits, labels);
    this.#labeller = new ArcLabeller(this.#labels);
    this.#random = random;
  }

  result(): TrainedParser {
    return { actions: this.#actions.mean(), labels: this.#labels.mean() };
  }

  learn(example: TreeExample, round: number): void {
    const { words } = example;
    const states = new ParseStates(words.count, 1);
    while (!states.isFinal(0)) {
      const action = this.#learnAction(states, example, round);
      if (action === SHIFT) states.shift(0);
      else states.attach(0, action, this.#learnLabel(states, action, example));
    }
  }

  /** Correct the weights where the best transition costs arcs; what to do next is mostly what the parser would do. */
  #learnAction(states: ParseStates, { words, heads }: TreeExample, round: number): number {
    this.#features.write(states, 0, words, this.#actions.mask, this.#rows);
    this.#actions.score(this.#rows, ACTION_FEATURES, this.#scores);
    this.#actions.step();
    const guess = bestAllowed(states, 0, this.#scores);
    setTransitionCosts(states, 0, heads, this.#costs);
    const right = this.#bestOfLowestCost();
    if (guess === right || this.#costs[guess] === this.#costs[right]) return guess;
    this.#actions.change(this.#rows, ACTION_FEATURES, right, 1);
    this.#actions.change(this.#rows, ACTION_FEATURES, guess, -1);
    return round > 0 && this.#random() < 0.9 ? guess : right;
  }

  #bestOfLowestCost(): number {
    let best = 0;
    for (let action = 1; action < ACTIONS; action += 1) {
      const less = (this.#costs[action] ?? 0) - (this.#costs[best] ?? 0);
      if (less < 0 || (less === 0 && (this.#scores[action] ?? 0) > (this.#scores[best] ?? 0))) best = action;
    }
    return best;
  }

  #learnLabel(states: ParseStates, action: number, { words, heads, labels }: TreeExample): number {
    const child = states.stack(0, 0);
    const head = action === LEFT ? states.next(0) : states.stack(0, 1);
    const guess = this.#labeller.label(states, 0, action, words);
    const right = labels[child] ?? 0;
    this.#labels.step();
    if (guess === ROOT_LABEL || heads[child] !== head || guess === right) return guess;
    this.#labels.change(this.#labeller.rows, LABEL_FEATURES, right, 1);
    this.#labels.change(this.#labeller.rows, LABEL_FEATURES, guess, -1);
    return guess;
  }
}
