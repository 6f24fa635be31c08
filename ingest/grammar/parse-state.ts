/**
 * States of a parser that builds a tree from left to right with the arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez
 * and Satta, 2011). Many states lie in one array, so that a beam can copy them.
 *
 * Words are 1 to n, 0 stands for "none", n + 1 for the root, which comes last. A state is a head (stack depth, next
 * word) and for each word a record.
 */

/** Move the next word to the stack. */
export const SHIFT = 0;
/** The top of the stack depends on the next word. */
export const LEFT = 1;
/** The top of the stack depends on the word below it. */
export const RIGHT = 2;
export const ACTIONS = 3;

/** Cells of a word's record. */
export const HEAD = 0;
export const LABEL = 1;
export const LEFT1 = 2;
export const LEFT2 = 3;
export const RIGHT1 = 4;
export const RIGHT2 = 5;
export const LEFT_COUNT = 6;
export const RIGHT_COUNT = 7;
/** The labels of the children on each side, as bits (label modulo 32). */
export const LEFT_LABELS = 8;
export const RIGHT_LABELS = 9;
/** What lies in the stack at the depth that the record's number is. */
const STACK = 10;
export const RECORD = 11;

const DEPTH = 0;
const NEXT = 1;
const STATE_HEAD = 2;

/** Room for `count` states of a sentence. */
export class ParseStates {
  readonly words: number;
  readonly cells: Int32Array;
  readonly #size: number;

  constructor(words: number, count: number) {
    this.words = words;
    this.#size = STATE_HEAD + (words + 2) * RECORD;
    this.cells = new Int32Array(this.#size * count);
    for (let state = 0; state < count; state += 1) this.cells[state * this.#size + NEXT] = 1;
  }

  copy(from: number, to: number): void {
    this.cells.copyWithin(to * this.#size, from * this.#size, (from + 1) * this.#size);
  }

  /** Where the records of a state begin: cell c of word w is at `records(state) + w * RECORD + c`. */
  records(state: number): number {
    return state * this.#size + STATE_HEAD;
  }

  depth(state: number): number {
    return this.cells[state * this.#size + DEPTH] ?? 0;
  }

  /** The first word that is not on the stack yet; n + 1, the root, after the last. */
  next(state: number): number {
    return this.cells[state * this.#size + NEXT] ?? 0;
  }

  /** The stack's word `below` places under its top; 0 where there is none. */
  stack(state: number, below: number): number {
    const at = this.depth(state) - 1 - below;
    return at < 0 ? 0 : (this.cells[this.records(state) + at * RECORD + STACK] ?? 0);
  }

  head(state: number, word: number): number {
    return this.cells[this.records(state) + word * RECORD + HEAD] ?? 0;
  }

  label(state: number, word: number): number {
    return this.cells[this.records(state) + word * RECORD + LABEL] ?? 0;
  }

  isFinal(state: number): boolean {
    return this.depth(state) === 0 && this.next(state) > this.words;
  }

  isAllowed(state: number, action: number): boolean {
    if (action === SHIFT) return this.next(state) <= this.words;
    if (action === LEFT) return this.depth(state) > 0 && this.#mayHangOnNext(state);
    return this.depth(state) > 1;
  }

  /** Only one word hangs on the root, so the rest of the stack must be empty by then. */
  #mayHangOnNext(state: number): boolean {
    return this.next(state) <= this.words || this.depth(state) === 1;
  }

  shift(state: number): void {
    const base = state * this.#size;
    const depth = this.depth(state);
    this.cells[this.records(state) + depth * RECORD + STACK] = this.next(state);
    this.cells[base + DEPTH] = depth + 1;
    this.cells[base + NEXT] = this.next(state) + 1;
  }

  /** Hang the top of the stack on the next word (LEFT) or the word below it (RIGHT) and take it off. */
  attach(state: number, action: number, label: number): void {
    const child = this.stack(state, 0);
    const head = action === LEFT ? this.next(state) : this.stack(state, 1);
    const records = this.records(state);
    this.cells[records + child * RECORD + HEAD] = head;
    this.cells[records + child * RECORD + LABEL] = label;
    this.#addChild(records + head * RECORD, action === LEFT ? 0 : 1, child, label);
    this.cells[state * this.#size + DEPTH] = this.depth(state) - 1;
  }

  #addChild(record: number, side: number, child: number, label: number): void {
    const { cells } = this;
    const nearest = record + LEFT1 + 2 * side;
    cells[nearest + 1] = cells[nearest] ?? 0;
    cells[nearest] = child;
    const count = record + LEFT_COUNT + side;
    cells[count] = (cells[count] ?? 0) + 1;
    const labels = record + LEFT_LABELS + side;
    cells[labels] = (cells[labels] ?? 0) | (1 << (label & 31));
  }
}
