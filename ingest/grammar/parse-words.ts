import type { TaggedWords } from "./tag-words.js";
import { spread, textHash } from "./text-hash.js";

/** What the parser's features see of a sentence's words; index 0 is "none", n + 1 the root. */
export interface ParseWords {
  readonly count: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  /** The tags by number, not hashed. */
  readonly tagNumber: Uint8Array;
  readonly otherTag: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Int32Array;
  /** How many verbs, commas, conjunctions and other marks stand before each word. */
  readonly verbs: Uint16Array;
  readonly commas: Uint16Array;
  readonly conjunctions: Uint16Array;
  readonly marks: Uint16Array;
  /** 1 for words that show what a phrase after them is for: prepositions, conjunctions, commas, verbs. */
  readonly isSignal: Uint8Array;
  /** What the whole sentence ends with, and how long it is. */
  readonly ending: number;
}

const ROOT = textHash("<root>");

/** Numbers of the tags that features count between two words. */
export interface CountedTags {
  readonly verbs: ReadonlySet<number>;
  readonly commas: ReadonlySet<number>;
  readonly conjunctions: ReadonlySet<number>;
  readonly marks: ReadonlySet<number>;
  readonly signals: ReadonlySet<number>;
}

/** The counted tags among the names of tags. */
export function countedTags(names: readonly string[]): CountedTags {
  const numbers = (pattern: RegExp): Set<number> =>
    new Set(names.flatMap((name, index) => (pattern.test(name) ? [index] : [])));
  return {
    verbs: numbers(/^(?:VB|MD)/),
    commas: numbers(/^,$/),
    conjunctions: numbers(/^CC$/),
    marks: numbers(/^(?::|``|''|-[LR]RB-|\.)$/),
    signals: numbers(/^(?:IN|TO|CC|,|:|-LRB-|``|W.*|MD|VB.*)$/),
  };
}

/** @param backwards whether the parser reads the sentence from its end */
export function toParseWords(tagged: TaggedWords, counted: CountedTags, backwards: boolean): ParseWords {
  const count = tagged.forms.length;
  const ints = () => new Int32Array(count + 2);
  const counts = () => new Uint16Array(count + 3);
  const words = { word: ints(), tag: ints(), otherTag: ints(), suffix: ints(), shape: ints() };
  const before = { verbs: counts(), commas: counts(), conjunctions: counts(), marks: counts() };
  const isSignal = new Uint8Array(count + 2);
  const tagNumber = new Uint8Array(count + 2);
  for (let i = 1; i <= count; i += 1) {
    const index = backwards ? count - i : i - 1;
    const form = tagged.forms[index];
    if (form === undefined) continue;
    const tag = tagged.tags[index] ?? 0;
    words.word[i] = form.lower;
    words.tag[i] = spread(tag + 1);
    words.otherTag[i] = spread((tagged.otherTags[index] ?? 0) + 101);
    words.suffix[i] = form.suffixes[2];
    words.shape[i] = form.shape;
    tagNumber[i] = tag;
    isSignal[i] = counted.signals.has(tag) ? 1 : 0;
    for (const kind of ["verbs", "commas", "conjunctions", "marks"] as const) {
      before[kind][i + 1] = (before[kind][i] ?? 0) + (counted[kind].has(tag) ? 1 : 0);
    }
  }
  for (const kind of ["verbs", "commas", "conjunctions", "marks"] as const) {
    before[kind][count + 2] = before[kind][count + 1] ?? 0;
  }
  for (const list of Object.values(words)) list[count + 1] = ROOT;
  const last = tagged.forms.at(-1)?.lower ?? 0;
  return { count, ...words, ...before, tagNumber, isSignal, ending: spread(last ^ Math.min(4, count >> 3)) };
}

/** One number for how far two words are from each other: 1 to 4, 5-6, 7-10, more. */
export function distanceClass(a: number, b: number): number {
  const distance = Math.abs(a - b);
  if (distance < 5) return distance;
  if (distance < 7) return 5;
  return distance < 11 ? 6 : 7;
}

/** One number for what stands between two words: verbs (0, 1, more), commas (0, 1, more), conjunctions, other marks. */
export function betweenClass(words: ParseWords, a: number, b: number): number {
  if (a === 0 || b === 0) return 99;
  const from = Math.min(a, b) + 1;
  const to = Math.max(a, b);
  const of = (list: Uint16Array): number => (list[to] ?? 0) - (list[from] ?? 0);
  const verbs = Math.min(2, of(words.verbs));
  const commas = Math.min(2, of(words.commas));
  const conjunctions = Math.min(1, of(words.conjunctions));
  return verbs + 3 * commas + 9 * conjunctions + 18 * Math.min(1, of(words.marks));
}
