import { bestOf } from "../../ingest/grammar/linear-model.js";
import { sentenceStyle, TAG_FEATURES, tagRows } from "../../ingest/grammar/tag-words.js";
import { wordForm, type WordForm } from "../../ingest/grammar/word-forms.js";
import { shuffled } from "../random.js";
import type { AnnotatedSentence } from "./annotated-sentence.js";
import { type DenseModel, Perceptron } from "./perceptron.js";

const ATOMS_AT_MOST = 64;

/** Words of a sentence with the numbers of their right tags. */
interface Example {
  readonly forms: readonly WordForm[];
  readonly gold: Uint8Array;
}

/** How a tagger learns. */
export interface TaggerTraining {
  readonly rounds: number;
  readonly bits: number;
  readonly random: () => number;
}

/** Learn to tag: each sentence is tagged with what was learnt so far, and each wrong tag changes the weights. */
export function trainTagger(
  sentences: readonly AnnotatedSentence[],
  tagNames: readonly string[],
  { rounds, bits, random }: TaggerTraining,
): DenseModel {
  const examples = sentences.map(({ words, fineTags }): Example => ({
    forms: words.map(wordForm),
    gold: Uint8Array.from(fineTags, (tag) => tagNames.indexOf(tag)),
  }));
  const perceptron = new Perceptron(bits, tagNames.length);
  const learner = new Learner(perceptron);
  for (let round = 0; round < rounds; round += 1) {
    for (const example of shuffled(examples, random)) learner.learn(example);
  }
  return perceptron.mean();
}

class Learner {
  readonly #perceptron: Perceptron;
  readonly #atoms = new Int32Array(ATOMS_AT_MOST);
  readonly #rows = new Int32Array(TAG_FEATURES);
  readonly #scores: Float32Array;

  constructor(perceptron: Perceptron) {
    this.#perceptron = perceptron;
    this.#scores = new Float32Array(perceptron.labels);
  }

  learn({ forms, gold }: Example): void {
    const tags = new Uint8Array(forms.length);
    const style = sentenceStyle(forms);
    for (let i = 0; i < forms.length; i += 1) {
      tagRows(forms, tags, i, style, this.#perceptron.mask, this.#atoms, this.#rows);
      this.#perceptron.score(this.#rows, TAG_FEATURES, this.#scores);
      const guess = bestOf(this.#scores, this.#perceptron.labels);
      const right = gold[i] ?? 0;
      this.#perceptron.step();
      if (guess !== right) {
        this.#perceptron.change(this.#rows, TAG_FEATURES, right, 1);
        this.#perceptron.change(this.#rows, TAG_FEATURES, guess, -1);
      }
      tags[i] = guess;
    }
  }
}
