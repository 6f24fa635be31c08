import { FeatureTemplates } from "./feature-templates.js";
import { betweenClass, distanceClass, type ParseWords } from "./parse-words.js";
import { spread } from "./text-hash.js";

/**
 * h the head, c the child; g and i the words before and after the head, b and d those around the child; k the nearest
 * word before the child that shows what a phrase is for (a preposition, conjunction, "to", comma), j that of the head.
 */
const PLACES = "h c g i b d k j".split(" ");
const FACETS = "wtoxh".split("");
const OTHERS = "side reach between ending".split(" ");
const ATOMS = [...PLACES.flatMap((place) => FACETS.map((facet) => place + facet)), ...OTHERS];
const OTHERS_AT = PLACES.length * FACETS.length;

/** After McDonald, Crammer and Pereira (2005, table 1). "reach" is the side and how far the words are apart. */
const TEMPLATES = new FeatureTemplates(
  ATOMS,
  [
    "hw+side ht+side hw+ht+side cw+side ct+side cw+ct+side ht+reach ct+reach hw+reach cw+reach",
    "hw+ht+cw+ct+side hw+cw+side hw+ct+side ht+cw+side ht+ct+side ht+ct+reach hw+ct+reach ht+cw+reach hw+ht+ct+side ht+cw+ct+side",
    "ht+it+bt+ct+side gt+ht+bt+ct+side ht+it+ct+dt+side gt+ht+ct+dt+side ht+bt+ct+side ht+ct+dt+side ht+it+ct+side gt+ht+ct+side",
    "ht+it+bt+ct+reach gt+ht+ct+dt+reach ht+bt+ct+reach ht+ct+dt+reach bw+ct+ht+side dw+ct+ht+side iw+ht+ct+side gw+ht+ct+side bw+cw+hw",
    "kw+ct+ht+side kw+hw+side kw+ct+hw+side kw+ct+reach kw+jw+ct+ht+side kt+jt+ct+ht+side kw+cw+ht+side jw+ht+ct+side kw+ht+reach",
    "ht+ct+between+side hw+ct+between+side cw+ht+between+side ht+ct+between+reach kw+ct+ht+between",
    "hx+ct+side ht+cx+side hx+cx+side hh+ch+reach ho+ct+side ht+co+side ho+co+reach ht+ct+ending+side ct+ending+reach",
  ].flatMap((line) => line.split(" ").map((template) => template.replaceAll("+", " "))),
);

/** Features of one possible arc. */
export const ARC_FEATURES = TEMPLATES.count;

/** Makes the features of possible arcs of one sentence, whose words must be in the order of the text. */
export class ArcFeatures {
  readonly #atoms = new Int32Array(ATOMS.length);
  readonly #words: ParseWords;
  readonly #signals: Int32Array;

  constructor(words: ParseWords) {
    this.#words = words;
    this.#signals = signalsBefore(words);
  }

  /** Look at another child; the heads of it follow. */
  setChild(child: number): void {
    this.#setWord(1, child);
    this.#setWord(4, child - 1);
    this.#setWord(5, child + 1);
    this.#setWord(6, this.#signals[child] ?? 0);
  }

  /** Write the rows of the arc from `head` (n + 1 for the root) to the child that was set. */
  write(head: number, child: number, mask: number, rows: Int32Array): void {
    const words = this.#words;
    this.#setWord(0, head);
    this.#setWord(2, head - 1);
    this.#setWord(3, head > words.count ? 0 : head + 1);
    this.#setWord(7, this.#signals[head] ?? 0);
    const side = head > words.count ? 2 : head < child ? 0 : 1;
    const reach = side === 2 ? 30 : 8 * side + distanceClass(head, child);
    this.#atoms[OTHERS_AT] = spread(side + 1);
    this.#atoms[OTHERS_AT + 1] = spread(reach + 40);
    this.#atoms[OTHERS_AT + 2] = spread(side === 2 ? 99 : betweenClass(words, head, child) + 1);
    this.#atoms[OTHERS_AT + 3] = words.ending;
    TEMPLATES.rows(this.#atoms, mask, rows);
  }

  #setWord(place: number, word: number): void {
    const at = place * FACETS.length;
    const words = this.#words;
    this.#atoms[at] = words.word[word] ?? 0;
    this.#atoms[at + 1] = words.tag[word] ?? 0;
    this.#atoms[at + 2] = words.otherTag[word] ?? 0;
    this.#atoms[at + 3] = words.suffix[word] ?? 0;
    this.#atoms[at + 4] = words.shape[word] ?? 0;
  }
}

/** How far back a signal is looked for, in words. */
const LOOK_BACK = 6;

/** For each word the nearest one before it that is a signal; 0 where none is near. */
function signalsBefore(words: ParseWords): Int32Array {
  const signals = new Int32Array(words.count + 2);
  for (let word = 1; word <= words.count; word += 1) {
    const before = word - 1;
    if (words.isSignal[before] === 1) signals[word] = before;
    else if (word - (signals[before] ?? 0) <= LOOK_BACK) signals[word] = signals[before] ?? 0;
  }
  return signals;
}
