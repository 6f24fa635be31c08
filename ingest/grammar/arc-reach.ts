import type { ParseWords } from "./parse-words.js";

/**
 * How far a word of one tag may be from its head of another, on each side: as far as any was in training. Arcs that
 * reach farther are not worth a look, which leaves about half of all.
 */
export class ArcReach {
  readonly #tags: number;
  readonly table: Uint8Array;

  /** @param table for each tag of a head, tag of a child and side (head first, child first) the longest distance */
  constructor(tags: number, table: Uint8Array = new Uint8Array(2 * tags * tags)) {
    this.#tags = tags;
    this.table = table;
  }

  /** Remember an arc of training. */
  extend(words: ParseWords, head: number, child: number): void {
    if (head > words.count) return;
    const cell = this.#cell(words, head, child);
    this.table[cell] = Math.max(this.table[cell] ?? 0, Math.min(255, Math.abs(head - child)));
  }

  /** Whether an arc is worth a look; one from the root always is. */
  allows(words: ParseWords, head: number, child: number): boolean {
    return head > words.count || Math.abs(head - child) <= (this.table[this.#cell(words, head, child)] ?? 0);
  }

  #cell(words: ParseWords, head: number, child: number): number {
    const pair = (words.tagNumber[head] ?? 0) * this.#tags + (words.tagNumber[child] ?? 0);
    return 2 * pair + (head < child ? 0 : 1);
  }
}
