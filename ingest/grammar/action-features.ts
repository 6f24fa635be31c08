import { FeatureTemplates } from "./feature-templates.js";
import {
  LABEL,
  LEFT1,
  LEFT2,
  LEFT_COUNT,
  LEFT_LABELS,
  type ParseStates,
  RECORD,
  RIGHT1,
  RIGHT2,
  RIGHT_COUNT,
  RIGHT_LABELS,
} from "./parse-state.js";
import { betweenClass, distanceClass, type ParseWords } from "./parse-words.js";
import { spread } from "./text-hash.js";

/**
 * Words that features look at: s0, s1, s2 the top of the stack and those below; b0, b1, b2 the next words;
 * s0l, s0l2 the outermost left children of s0, s0r, s0r2 its outermost right ones.
 */
const PLACES = "s0 s1 s2 b0 b1 b2 s0l s0l2 s0r s0r2 s1l s1l2 s1r s1r2 b0l b0l2".split(" ");
/** Of each place: word (w), tag (t), label (l), the tag it may have instead (o), suffix (x) and shape (h). */
const FACETS = "wtloxh".split("");
const SIDES = "s0.lc s0.rc s1.lc s1.rc b0.lc s0.ls s0.rs s1.ls s1.rs b0.ls".split(" ");
const OTHERS = "d01 d10 between01 between10 ending depth".split(" ");
const ATOMS = [...PLACES.flatMap((place) => FACETS.map((facet) => place + facet)), ...SIDES, ...OTHERS];
const SIDES_AT = PLACES.length * FACETS.length;
const OTHERS_AT = SIDES_AT + SIDES.length;

/**
 * After Zhang and Nivre (2011, tables 1 and 2), for the arc-hybrid states; with suffixes and shapes for unknown words,
 * second-best tags for doubtful ones, and what stands between two words. "d01" is between the stack's top and the next
 * word, "d10" between the two top words of the stack.
 */
const TEMPLATES = new FeatureTemplates(
  ATOMS,
  [
    ..."s0w s0t s1w s1t s2t b0w b0t b1w b1t b2w b2t s0x b0x s1x b1x s0h b0h s0o b0o s1o b1o".split(" "),
    ..."s0w+s0t s1w+s1t s2w+s2t b0w+b0t b1w+b1t b2w+b2t".split(" "),
    ..."s0w+s0t+b0w+b0t s0w+s0t+b0w s0w+b0w+b0t s0w+s0t+b0t s0t+b0w+b0t s0w+b0w s0t+b0t b0t+b1t b0w+b1w b0w+b1t b0t+b1w".split(
      " ",
    ),
    ..."s0w+s0t+s1w+s1t s0t+s1t s0w+s1w s0w+s1t s0t+s1w s0w+s0t+s1t s0t+s1w+s1t s1t+b0t s1w+b0w s1w+b0t s1t+b0w".split(
      " ",
    ),
    ..."b0t+b1t+b2t s0t+b0t+b1t s1t+s0t+b0t s2t+s1t+s0t s0t+s0lt+b0t s0t+s0rt+b0t s0t+b0t+b0lt s1t+s1lt+s0t s1t+s1rt+s0t s1t+s0t+s0lt s1t+s0t+s0rt".split(
      " ",
    ),
    ..."s0w+b0t+b1t s0t+b0w+b1t s0t+b0t+b1w s1w+s0t+b0t s1t+s0w+b0t s1t+s0t+b0w s1t+s0t+b0t+b1t s0t+b0t+b1t+b2t s2t+s1t+s0t+b0t".split(
      " ",
    ),
    ..."s1w+s0w+b0t s1t+s0w+b0w s1w+s0t+b0w s0x+b0x s1x+s0x s0x+b0t s0t+b0x s1x+s0t s1t+s0x s0h+b0h s1h+s0h s0o+b0o s1o+s0o s0o+b0o+b1o s1o+s0o+b0o".split(
      " ",
    ),
    ..."s0w+d01 s0t+d01 b0w+d01 b0t+d01 s0w+b0w+d01 s0t+b0t+d01 s1t+s0t+d10 s1w+s0t+d10 s1t+s0w+d10".split(
      " ",
    ),
    ..."s0w+s0.rc s0t+s0.rc s0w+s0.lc s0t+s0.lc b0w+b0.lc b0t+b0.lc s1w+s1.rc s1t+s1.rc s1t+s1.lc".split(" "),
    ..."s0lw s0lt s0ll s0rw s0rt s0rl b0lw b0lt b0ll s0l2t s0l2l s0r2t s0r2l b0l2t b0l2l s1rw s1rt s1rl s1lw s1ll".split(
      " ",
    ),
    ..."s0w+s0.rs s0t+s0.rs s0w+s0.ls s0t+s0.ls b0w+b0.ls b0t+b0.ls s1w+s1.rs s1t+s1.rs s1w+s1.ls s1t+s1.ls".split(
      " ",
    ),
    ..."s0t+s0ll+s0l2l s0t+s0rl+s0r2l b0t+b0ll+b0l2l s1t+s1rl+s1r2l s0t+s0rl+b0t s0t+s0ll+b0t s0w+s0ll+b0t b0w+b0ll+s0t".split(
      " ",
    ),
    ..."s1t+s1rl+s0t s1w+s1rl+s0t s1t+s0t+s0ll s1w+s0t+s0lw s1t+s0w+s0lw s1w+s0lw s1w+s0lw+s0w s1t+s1rt+s0t+b0t s1w+s1rw+s0w s1t+s0ll+s0t+b0t".split(
      " ",
    ),
    ..."s0t+b0t+between01 s1t+s0t+between10 s0w+b0t+between01 s0t+b0w+between01 s1w+s0t+between10 s1t+s0w+between10 s1t+s0t+b0t+between10".split(
      " ",
    ),
    ..."s0t+ending b0t+ending s1t+s0t+ending s0t+depth s0t+b0t+depth s0.ls+b0t+s0t s0.rs+b0t+s0t s1.rs+s0t+s1t s1.ls+s0t+s1t b0.ls+s0t+b0t".split(
      " ",
    ),
    ..."s0w+s0.ls+b0t s1w+s1.rs+s0t s1.rs+s0ll+s1t+s0t s0lw+s0w+b0t s0lw+s1w+s0t".split(" "),
  ].map((template) => template.replace(/\+/g, " ")),
);

/** Features of one state. */
export const ACTION_FEATURES = TEMPLATES.count;

/** Makes the features that the next transition is chosen by. */
export class ActionFeatures {
  readonly #atoms = new Int32Array(ATOMS.length);

  /** Write the rows of a state's features to `rows` from `offset` on. */
  write(
    states: ParseStates,
    state: number,
    words: ParseWords,
    mask: number,
    rows: Int32Array,
    offset = 0,
  ): void {
    const { cells } = states;
    const records = states.records(state);
    const cell = (word: number, field: number): number =>
      word === 0 ? 0 : (cells[records + word * RECORD + field] ?? 0);
    const s0 = states.stack(state, 0);
    const s1 = states.stack(state, 1);
    const b0 = states.next(state);
    this.#place(0, s0, words, cell);
    this.#place(1, s1, words, cell);
    this.#place(2, states.stack(state, 2), words, cell);
    for (let k = 0; k < 3; k += 1) this.#place(3 + k, b0 + k > words.count + 1 ? 0 : b0 + k, words, cell);
    this.#children(6, s0, words, cell);
    this.#children(10, s1, words, cell);
    this.#place(14, cell(b0, LEFT1), words, cell);
    this.#place(15, cell(b0, LEFT2), words, cell);
    this.#sides(s0, s1, b0, cell);
    const others = [
      distanceClass(s0, b0),
      distanceClass(s1, s0),
      betweenClass(words, s0, b0),
      betweenClass(words, s1, s0),
    ];
    for (let k = 0; k < 4; k += 1) this.#atoms[OTHERS_AT + k] = spread((others[k] ?? 0) + 1);
    this.#atoms[OTHERS_AT + 4] = words.ending;
    this.#atoms[OTHERS_AT + 5] = spread(Math.min(4, states.depth(state)));
    TEMPLATES.rows(this.#atoms, mask, rows, offset);
  }

  #place(
    place: number,
    word: number,
    words: ParseWords,
    cell: (word: number, field: number) => number,
  ): void {
    const at = place * FACETS.length;
    this.#atoms[at] = words.word[word] ?? 0;
    this.#atoms[at + 1] = words.tag[word] ?? 0;
    this.#atoms[at + 2] = cell(word, LABEL) + 1;
    this.#atoms[at + 3] = words.otherTag[word] ?? 0;
    this.#atoms[at + 4] = words.suffix[word] ?? 0;
    this.#atoms[at + 5] = words.shape[word] ?? 0;
  }

  #children(
    place: number,
    head: number,
    words: ParseWords,
    cell: (word: number, field: number) => number,
  ): void {
    this.#place(place, cell(head, LEFT1), words, cell);
    this.#place(place + 1, cell(head, LEFT2), words, cell);
    this.#place(place + 2, cell(head, RIGHT1), words, cell);
    this.#place(place + 3, cell(head, RIGHT2), words, cell);
  }

  #sides(s0: number, s1: number, b0: number, cell: (word: number, field: number) => number): void {
    const atoms = this.#atoms;
    atoms[SIDES_AT] = Math.min(4, cell(s0, LEFT_COUNT));
    atoms[SIDES_AT + 1] = Math.min(4, cell(s0, RIGHT_COUNT));
    atoms[SIDES_AT + 2] = Math.min(4, cell(s1, LEFT_COUNT));
    atoms[SIDES_AT + 3] = Math.min(4, cell(s1, RIGHT_COUNT));
    atoms[SIDES_AT + 4] = Math.min(4, cell(b0, LEFT_COUNT));
    atoms[SIDES_AT + 5] = cell(s0, LEFT_LABELS);
    atoms[SIDES_AT + 6] = cell(s0, RIGHT_LABELS);
    atoms[SIDES_AT + 7] = cell(s1, LEFT_LABELS);
    atoms[SIDES_AT + 8] = cell(s1, RIGHT_LABELS);
    atoms[SIDES_AT + 9] = cell(b0, LEFT_LABELS);
  }
}
