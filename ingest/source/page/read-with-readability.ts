import { Readability } from "@mozilla/readability";
import { collectBlocks } from "./collect-blocks.js";
import type { PageBlock } from "./collect-blocks.js";
import type { PageDocument, PageElement } from "./page-node.js";

/** An article with fewer characters makes Readability try again with milder rules. */
const CHAR_THRESHOLD = 250;
/** Shorter texts are too common to be looked for within other blocks. In letters and digits. */
const SHORTEST_PART = 12;
/** Blocks looked for so; each costs a pass over the article. */
const MOST_LOOKUPS = 2_000;

/** Says of a block whether Readability took its text into the article. */
export type ReadabilityVerdict = (block: PageBlock) => boolean;

/**
 * Runs Mozilla Readability over the page, which it takes apart while doing so. It rebuilds the article
 * out of new elements, so its choice is found again in the page's own blocks by their letters.
 * @returns null when it finds no article
 */
export function readWithReadability(page: PageDocument): ReadabilityVerdict | null {
  const options = { serializer: toElement, charThreshold: CHAR_THRESHOLD, disableJSONLD: true };
  const content = new Readability<PageElement>(page, options).parse()?.content;
  if (content === null || content === undefined) return null;
  const keys = collectBlocks(content).map((block) => lettersOf(block.text));
  if (keys.length === 0) return null;
  const whole = new Set(keys);
  const joined = keys.join("");
  let lookups = 0;
  return ({ text }) => {
    const key = lettersOf(text);
    if (whole.has(key)) return true;
    return key.length >= SHORTEST_PART && lookups++ < MOST_LOOKUPS && joined.includes(key);
  };
}

/** Letters and digits alone: what neither spaces nor punctuation can make differ. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Readability hands over the element that it built; its types call it a browser's node. */
function toElement(node: unknown): PageElement {
  return node as PageElement;
}
