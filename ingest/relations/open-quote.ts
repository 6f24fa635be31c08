import type { LinkedEntity } from "../link/index.js";
import { type Item, wordOf } from "../names/item.js";
import type { Speech } from "./find-speech.js";

/** No quotation goes on for more sentences than this without a word of who speaks. */
const MAX_SENTENCES = 8;

/** Follows a quotation over the sentences of an article: its speaker is named once. */
export class OpenQuote {
  #speaker: LinkedEntity | null = null;
  #isOpen = false;
  #sentences = 0;

  /** The speeches of the next sentence, with the quotation that goes on in it if there is one. */
  next(items: readonly Item[], speeches: readonly Speech[]): readonly Speech[] {
    const speaker = this.#isOpen ? this.#speaker : null;
    const end = this.#read(items);
    const own = speeches.findLast(({ about }) => about === "here");
    if (this.#isOpen && own !== undefined) this.#speaker = own.speaker;
    this.#sentences = speaker === null || own !== undefined ? 0 : this.#sentences + 1;
    if (!this.#isOpen || this.#sentences > MAX_SENTENCES) this.#close();
    if (speaker === null || own !== undefined) return speeches;
    return [...speeches, { speaker, start: 0, end, denied: false, about: "here", continued: true }];
  }

  /** Note the marks of a sentence; returns where the quotation that was open ends in it. */
  #read(items: readonly Item[]): number {
    let end = items.length;
    items.forEach((item, at) => {
      const mark = wordOf(item);
      // A quotation that goes on opens each paragraph again.
      const isAgain = this.#isOpen && at === 0;
      if (!/^["“”]$/.test(mark) || isAgain) return;
      if (this.#isOpen) end = Math.min(end, at);
      this.#isOpen = mark === "“" || (mark === '"' && !this.#isOpen);
    });
    return end;
  }

  #close(): void {
    this.#speaker = null;
    this.#isOpen = false;
    this.#sentences = 0;
  }
}
