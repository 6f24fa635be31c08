import { FeatureTemplates } from "./feature-templates.js";
import type { LinearModel } from "./linear-model.js";
import { spread } from "./text-hash.js";
import { type WordForm, wordForm } from "./word-forms.js";

const ATOMS = [
  "w-2 w-1 w w+1 w+2",
  "shape-1 shape shape+1",
  "s1 s2 s3 s4 s3-1 s3+1 s2-1 s2+1",
  "p1 p2 p3",
  "signs-1 signs signs+1",
  "tag-1 tag-2",
  "first style",
].flatMap((line) => line.split(" "));

const TEMPLATES = new FeatureTemplates(ATOMS, [
  ..."w w-1 w+1 w-2 w+2 shape s1 s2 s3 s4 p1 p2 p3 signs tag-1 s3-1 s3+1 s2+1 shape+1".split(" "),
  "w-1 w",
  "w w+1",
  "w-2 w-1",
  "w+1 w+2",
  "w-1 w+1",
  "tag-1 tag-2",
  "tag-1 w",
  "tag-1 tag-2 w",
  "tag-1 w+1",
  "tag-1 s3",
  "tag-1 s2 s2+1",
  "tag-1 signs",
  "tag-1 tag-2 s2",
  "tag-1 s3+1",
  "tag-2 w-1 w",
  "w-1 s2",
  "s3 w+1",
  "s2 s2+1",
  "s3 s3+1",
  "shape-1 shape",
  "shape shape+1",
  "shape-1 shape shape+1",
  "signs style",
  "s3 style",
  "w style",
  "signs first",
  "w first",
  "s3 signs",
  "p2 s2",
  "p3 s3",
  "signs-1 signs signs+1",
  "tag-1 w-1",
]);
const at = (name: string): number => ATOMS.indexOf(name);
const AT = {
  word: at("w-2"),
  shape: at("shape-1"),
  suffix: at("s1"),
  prefix: at("p1"),
  signs: at("signs-1"),
  tag: at("tag-1"),
  first: at("first"),
};
/** Features of one word. */
export const TAG_FEATURES = TEMPLATES.count;

/** The tags of a sentence, and what each word is if not that. */
export interface TaggedWords {
  readonly forms: readonly WordForm[];
  readonly tags: Uint8Array;
  /** The second-best tag where it is nearly as good, else the tag itself. */
  readonly otherTags: Uint8Array;
}

/** Below this share of the best score's lead over nothing, a tag counts as doubtful; in units of the model's scores. */
export type Doubt = number;

/** Tags words from left to right with the best label of each (a greedy averaged perceptron; Collins, 2002). */
export class WordTagger {
  readonly #model: LinearModel;
  readonly #atoms = new Int32Array(ATOMS.length);
  readonly #rows = new Int32Array(TEMPLATES.count);
  readonly #scores: Float32Array;
  readonly #doubt: Doubt;

  constructor(model: LinearModel, doubt: Doubt) {
    this.#model = model;
    this.#scores = new Float32Array(model.labels);
    this.#doubt = doubt;
  }

  tag(words: readonly string[]): TaggedWords {
    const forms = words.map(wordForm);
    const tags = new Uint8Array(words.length);
    const otherTags = new Uint8Array(words.length);
    const style = sentenceStyle(forms);
    for (let i = 0; i < words.length; i += 1) {
      tagRows(forms, tags, i, style, this.#model.mask, this.#atoms, this.#rows);
      this.#model.score(this.#rows, TEMPLATES.count, this.#scores);
      this.#choose(i, tags, otherTags);
    }
    return { forms, tags, otherTags };
  }

  #choose(i: number, tags: Uint8Array, otherTags: Uint8Array): void {
    let best = 0;
    let second = -1;
    for (let label = 1; label < this.#model.labels; label += 1) {
      const score = this.#scores[label] ?? 0;
      if (score > (this.#scores[best] ?? 0)) {
        second = best;
        best = label;
      } else if (second < 0 || score > (this.#scores[second] ?? 0)) second = label;
    }
    tags[i] = best;
    const lead = (this.#scores[best] ?? 0) - (this.#scores[second] ?? 0);
    otherTags[i] = lead < this.#doubt && second >= 0 ? second : best;
  }
}

/** How a sentence uses capitals, which says what a capital means: a headline has them on most words. */
export function sentenceStyle(forms: readonly WordForm[]): number {
  let letters = 0;
  let capital = 0;
  let capitals = 0;
  for (const { signs } of forms) {
    if ((signs & 16) === 0) continue;
    letters += 1;
    capital += signs & 1;
    capitals += (signs & 2) >> 1;
  }
  if (letters < 2) return 3;
  if (2 * capitals > letters) return 2;
  return 10 * capital > 6 * letters ? 1 : 0;
}

/** Write the rows of word i's features; its tag must not be set yet, those before it must. */
export function tagRows(
  forms: readonly WordForm[],
  tags: Uint8Array,
  i: number,
  style: number,
  mask: number,
  atoms: Int32Array,
  rows: Int32Array,
): void {
  for (let d = -2; d <= 2; d += 1) atoms[AT.word + 2 + d] = forms[i + d]?.lower ?? d;
  for (let d = -1; d <= 1; d += 1) {
    atoms[AT.shape + 1 + d] = forms[i + d]?.shape ?? d;
    atoms[AT.signs + 1 + d] = spread(forms[i + d]?.signs ?? 99);
  }
  const form = forms[i];
  if (form === undefined) return;
  const { suffixes, prefixes } = form;
  for (let k = 0; k < 4; k += 1) atoms[AT.suffix + k] = suffixes[k] ?? 0;
  atoms[AT.suffix + 4] = forms[i - 1]?.suffixes[2] ?? 0;
  atoms[AT.suffix + 5] = forms[i + 1]?.suffixes[2] ?? 0;
  atoms[AT.suffix + 6] = forms[i - 1]?.suffixes[1] ?? 0;
  atoms[AT.suffix + 7] = forms[i + 1]?.suffixes[1] ?? 0;
  for (let k = 0; k < 3; k += 1) atoms[AT.prefix + k] = prefixes[k] ?? 0;
  atoms[AT.tag] = spread(i > 0 ? (tags[i - 1] ?? 0) + 1 : 0);
  atoms[AT.tag + 1] = spread(i > 1 ? (tags[i - 2] ?? 0) + 1 : 0);
  atoms[AT.first] = i === 0 ? 1 : 0;
  atoms[AT.first + 1] = spread(style);
  TEMPLATES.rows(atoms, mask, rows);
}
