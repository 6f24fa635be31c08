import { asksToPay } from "./asks-to-pay.js";
import type { PageBlock } from "./collect-blocks.js";
import { proseWeight } from "./is-prose.js";
import type { StatedArticle } from "./stated-article.js";

export interface StubSigns {
  readonly blocks: readonly PageBlock[];
  readonly whole: readonly PageBlock[];
  readonly stated: StatedArticle;
}

/** Longer texts are the article, though the page offers a subscription. In weight. */
const LONGEST_STUB = 2_500;
const LONGEST_OFFERED_STUB = 1_500;
/** A text with less than this share of the words that the page states was cut. */
const CUT_SHARE = 0.6;

export const STUB_NOTE =
  "The page shows only the beginning of the article; the rest is for subscribers. What it shows was read.";

/**
 * Says that a page shows no more than the beginning of its article: it says that the article must be paid
 * for, or asks to subscribe to read on, and what it shows is short or breaks off.
 * @returns a note for the reader; null for a whole article
 */
export function describeStub({ blocks, whole, stated }: StubSigns): string | null {
  const weight = proseWeight(blocks);
  if (weight > LONGEST_STUB) return null;
  const asks = whole.some(({ text }) => asksToPay(text));
  const wordCount = blocks.reduce((sum, { text }) => sum + text.split(" ").length, 0);
  const isCut = stated.wordCount !== null && wordCount < CUT_SHARE * stated.wordCount;
  const breaksOff = /(?:…|\.\.\.)$/u.test(blocks.findLast(({ role }) => role === "paragraph")?.text ?? "");
  if (stated.isFree === false)
    return asks || isCut || breaksOff || weight <= LONGEST_OFFERED_STUB ? STUB_NOTE : null;
  return asks && (isCut || breaksOff || weight <= LONGEST_OFFERED_STUB) && stated.isFree !== true
    ? STUB_NOTE
    : null;
}
