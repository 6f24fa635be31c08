import { FeatureTemplates } from "./feature-templates.js";
import { betweenClass, distanceClass, type ParseWords } from "./parse-words.js";
import { spread } from "./text-hash.js";

/**
 * What an arc's features join: facts about its head, facts about its child, and facts about both.
 * Of head and child: w, t, o, x, h the word, tag, doubtful tag, suffix and shape; p, n the tags of the words before and
 * after, P, N those words; k the nearest word before that shows what a phrase is for (a preposition, conjunction, "to",
 * comma), K its tag. Of both: s the side, r the side and how far the words are apart, b what stands between them, e how
 * the sentence ends.
 */
const WORD_FACTS = "w t o x h p n P N k K".split(" ");
const PAIR_FACTS = "s r b e".split(" ");

/** After McDonald, Crammer and Pereira (2005, table 1), as head/child/both. */
const TEMPLATES = [
  "w//s t//s wt//s /w/s /t/s /wt/s t//r /t/r w//r /w/r",
  "wt/wt/s w/w/s w/t/s t/w/s t/t/s t/t/r w/t/r t/w/r wt/t/s t/wt/s",
  "tn/pt/s pt/pt/s tn/tn/s pt/tn/s t/pt/s t/tn/s tn/t/s pt/t/s",
  "tn/pt/r pt/tn/r t/pt/r t/tn/r t/Pt/s t/tN/s tN/t/s tP/t/s w/wP/",
  "t/kt/s w/k/s w/kt/s /kt/r kt/kt/s Kt/Kt/s t/kw/s kt/t/s t/k/r",
  "t/t/bs w/t/bs t/w/bs t/t/br t/kt/b",
  "x/t/s t/x/s x/x/s h/h/r o/t/s t/o/s o/o/r t/t/es /t/er",
].flatMap((line) => line.split(" ").map((template) => template.split("/")));

/** Features of one possible arc. */
export const ARC_FEATURES = TEMPLATES.length;

/** Each template's part of one kind, with facts spelled apart; parts that are alike share a number. */
function partsOf(index: number): { templates: FeatureTemplates; which: Uint8Array } {
  const facts = index === 2 ? PAIR_FACTS : WORD_FACTS;
  const parts = TEMPLATES.map((template) => (template[index] ?? "").replace(/(?<=.)(?=.)/g, " "));
  const distinct = [...new Set(parts)];
  const which = Uint8Array.from(parts, (part) => distinct.indexOf(part));
  const spelled = distinct.map((part) => (part === "" ? "none" : part));
  return { templates: new FeatureTemplates([...facts, "none"], spelled), which };
}

const HEAD = partsOf(0);
const CHILD = partsOf(1);
const BOTH = partsOf(2);
const ALL_BITS = -1;

/** Makes the features of possible arcs of one sentence, whose words must be in the order of the text. */
export class ArcFeatures {
  readonly #words: ParseWords;
  readonly #heads: Int32Array;
  readonly #children: Int32Array;
  readonly #pairFacts = new Int32Array(PAIR_FACTS.length + 1);
  readonly #pair = new Int32Array(BOTH.templates.count);

  constructor(words: ParseWords) {
    this.#words = words;
    const signals = signalsBefore(words);
    this.#heads = partsOfWords(words, signals, HEAD.templates);
    this.#children = partsOfWords(words, signals, CHILD.templates);
  }

  /** Write the rows of the arc from `head` (n + 1 for the root) to `child`. */
  write(head: number, child: number, mask: number, rows: Int32Array): void {
    this.#setPair(head, child);
    const heads = this.#heads;
    const children = this.#children;
    const pair = this.#pair;
    const [ofHeads, ofChildren, ofPairs] = [HEAD.which, CHILD.which, BOTH.which];
    const headAt = head * HEAD.templates.count;
    const childAt = child * CHILD.templates.count;
    for (let t = 0; t < ARC_FEATURES; t += 1) {
      const ofHead = heads[headAt + (ofHeads[t] ?? 0)] ?? 0;
      const ofChild = children[childAt + (ofChildren[t] ?? 0)] ?? 0;
      const ofBoth = pair[ofPairs[t] ?? 0] ?? 0;
      const hash = Math.imul(ofHead ^ Math.imul(ofChild, 0x9e3779b1) ^ (ofBoth + t), 0x85ebca6b);
      rows[t] = (hash ^ (hash >>> 15)) & mask;
    }
  }

  #setPair(head: number, child: number): void {
    const { count, ending } = this.#words;
    const side = head > count ? 2 : head < child ? 0 : 1;
    const reach = side === 2 ? 30 : 8 * side + distanceClass(head, child);
    const facts = this.#pairFacts;
    facts[0] = spread(side + 1);
    facts[1] = spread(reach + 40);
    facts[2] = spread(side === 2 ? 99 : betweenClass(this.#words, head, child) + 1);
    facts[3] = ending;
    BOTH.templates.rows(facts, ALL_BITS, this.#pair);
  }
}

/** The hashes of all parts of one kind for each word. */
function partsOfWords(words: ParseWords, signals: Int32Array, templates: FeatureTemplates): Int32Array {
  const last = words.count + 1;
  const parts = new Int32Array((last + 1) * templates.count);
  const facts = new Int32Array(WORD_FACTS.length + 1);
  for (let word = 1; word <= last; word += 1) {
    const after = word < last ? word + 1 : 0;
    const signal = signals[word] ?? 0;
    facts[0] = words.word[word] ?? 0;
    facts[1] = words.tag[word] ?? 0;
    facts[2] = words.otherTag[word] ?? 0;
    facts[3] = words.suffix[word] ?? 0;
    facts[4] = words.shape[word] ?? 0;
    facts[5] = words.tag[word - 1] ?? 0;
    facts[6] = words.tag[after] ?? 0;
    facts[7] = words.word[word - 1] ?? 0;
    facts[8] = words.word[after] ?? 0;
    facts[9] = words.word[signal] ?? 0;
    facts[10] = words.tag[signal] ?? 0;
    templates.rows(facts, ALL_BITS, parts, word * templates.count);
  }
  return parts;
}

/** How far back a signal is looked for, in words. */
const LOOK_BACK = 6;

/** For each word the nearest one before it that is a signal; 0 where none is near. */
function signalsBefore(words: ParseWords): Int32Array {
  const signals = new Int32Array(words.count + 2);
  for (let word = 1; word <= words.count + 1; word += 1) {
    const before = word - 1;
    if (words.isSignal[before] === 1) signals[word] = before;
    else if (word - (signals[before] ?? 0) <= LOOK_BACK) signals[word] = signals[before] ?? 0;
  }
  return signals;
}
