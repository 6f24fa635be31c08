import { ACTION_FEATURES, ActionFeatures } from "./action-features.js";
import { LABEL_FEATURES, LabelFeatures } from "./label-features.js";
import type { LinearModel } from "./linear-model.js";
import { ACTIONS, LEFT, ParseStates, SHIFT } from "./parse-state.js";
import type { ParseWords } from "./parse-words.js";

/** The label of the word that depends on no other; the others follow it. */
export const ROOT_LABEL = 0;

/** Head and label of each word; words count from 1, `heads` is n + 1 for the root, index 0 is not used. */
export interface Arcs {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** One choice of transitions and one of labels. */
export interface ParserModel {
  readonly actions: LinearModel;
  readonly labels: LinearModel;
}

/** Chooses a label for an arc that a transition draws. */
export class ArcLabeller {
  readonly #model: LinearModel;
  readonly #features = new LabelFeatures();
  readonly rows = new Int32Array(LABEL_FEATURES);
  readonly scores: Float32Array;

  constructor(model: LinearModel) {
    this.#model = model;
    this.scores = new Float32Array(model.labels);
  }

  /** The label of the arc that `action` draws; afterwards `rows` and `scores` are those of the arc. */
  label(states: ParseStates, state: number, action: number, words: ParseWords): number {
    if (action === LEFT && states.next(state) > words.count) return ROOT_LABEL;
    this.#features.write(states, state, action, words, this.#model.mask, this.rows);
    this.#model.score(this.rows, LABEL_FEATURES, this.scores);
    let best = 1;
    for (let label = 2; label < this.#model.labels; label += 1) {
      if ((this.scores[label] ?? 0) > (this.scores[best] ?? 0)) best = label;
    }
    return best;
  }
}

/** The arcs of a final state. */
export function arcsOf(states: ParseStates, state: number): Arcs {
  const heads = new Int32Array(states.words + 1);
  const labels = new Int32Array(states.words + 1);
  for (let word = 1; word <= states.words; word += 1) {
    heads[word] = states.head(state, word);
    labels[word] = states.label(state, word);
  }
  return { heads, labels };
}

/** Builds a tree with the best transition at each step; the time grows with the number of words. */
export class GreedyParser {
  readonly #actions: LinearModel;
  readonly #labeller: ArcLabeller;
  readonly #features = new ActionFeatures();
  readonly #rows = new Int32Array(ACTION_FEATURES);
  readonly #scores = new Float32Array(ACTIONS);

  constructor(model: ParserModel) {
    this.#actions = model.actions;
    this.#labeller = new ArcLabeller(model.labels);
  }

  parse(words: ParseWords): Arcs {
    const states = new ParseStates(words.count, 1);
    while (!states.isFinal(0)) {
      const action = onlyAllowed(states, 0) ?? this.#choose(states, words);
      if (action === SHIFT) states.shift(0);
      else states.attach(0, action, this.#labeller.label(states, 0, action, words));
    }
    return arcsOf(states, 0);
  }

  #choose(states: ParseStates, words: ParseWords): number {
    this.#features.write(states, 0, words, this.#actions.mask, this.#rows);
    this.#actions.score(this.#rows, ACTION_FEATURES, this.#scores);
    return bestAllowed(states, 0, this.#scores);
  }
}

/** The transition that a state allows if there is but one; null where there is a choice. */
function onlyAllowed(states: ParseStates, state: number): number | null {
  let only: number | null = null;
  for (let action = 0; action < ACTIONS; action += 1) {
    if (!states.isAllowed(state, action)) continue;
    if (only !== null) return null;
    only = action;
  }
  return only;
}

/** The transition with the highest score of those that a state allows. */
export function bestAllowed(states: ParseStates, state: number, scores: Float32Array): number {
  let best = -1;
  for (let action = 0; action < ACTIONS; action += 1) {
    if (!states.isAllowed(state, action)) continue;
    if (best < 0 || (scores[action] ?? 0) > (scores[best] ?? 0)) best = action;
  }
  return best;
}
