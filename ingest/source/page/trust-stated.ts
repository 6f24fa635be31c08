import type { PageBlock } from "./collect-blocks.js";
import { isProse, weigh } from "./is-prose.js";
import { lettersOf } from "./read-with-readability.js";
import type { StatedArticle } from "./stated-article.js";

/** Shortest stated text that says where the article begins and ends, in letters and digits. */
const SHORTEST_STATED = 300;
/** How much of a block's start and end must be found in the stated text, and how much tells one block from another. */
const PROBE = 40;
const SHORTEST_PROBE = 25;
const MOST_LOOKUPS = 3_000;

/** Says of a block whether the page states its text as the article's. */
export type StatedVerdict = (block: PageBlock) => boolean;

/** Makes the verdict of a stated text; null when the page states none that is long enough. */
export function readStatedText({ body }: StatedArticle): StatedVerdict | null {
  const stated = lettersOf(body);
  if (stated.length < SHORTEST_STATED) return null;
  const verdicts = new Map<PageBlock, boolean>();
  return (block) => {
    const known = verdicts.get(block);
    if (known !== undefined || verdicts.size >= MOST_LOOKUPS) return known ?? false;
    const letters = lettersOf(block.text);
    const isStated =
      letters.length >= SHORTEST_PROBE &&
      stated.includes(letters.slice(0, PROBE)) &&
      stated.includes(letters.slice(-PROBE));
    verdicts.set(block, isStated);
    return isStated;
  };
}

/** The stated text is of this article when this share of the prose is in it, */
const TRUSTED_SHARE = 0.6;
/** and it is the whole of it when this share is. */
const WHOLE_SHARE = 0.85;

/**
 * Where a page states the text of its article and that text agrees with what was found, what stands
 * behind the agreement and is not in it belongs to the page. In between, paragraphs go only when the
 * stated text has nearly all the others: many sites state theirs without subheads, lists and quotations.
 */
export function trustStated(blocks: readonly PageBlock[], stated: StatedArticle): readonly PageBlock[] {
  const isStated = readStatedText(stated);
  if (isStated === null) return blocks;
  const prose = blocks.filter(isProse);
  const share = weightOf(prose.filter(isStated)) / Math.max(1, weightOf(prose));
  const last = blocks.findLastIndex(isStated);
  if (share < TRUSTED_SHARE || last < 0) return blocks;
  const first = blocks.findIndex(isStated);
  const ends = endsAt(blocks[last]?.text ?? "", stated.body);
  return blocks.filter((block, index) => {
    if (block.role === "caption" || block.role === "headline") return true;
    if (index > last) return !ends;
    const isParagraph = index > first && block.role === "paragraph" && isProse(block);
    return share < WHOLE_SHARE || !isParagraph || isStated(block);
  });
}

function weightOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + weigh(block.text), 0);
}

/** A stated text that goes on behind the last agreement, or was cut, does not say where the article ends. */
function endsAt(text: string, body: string): boolean {
  const stated = lettersOf(body);
  const letters = lettersOf(text).slice(-PROBE);
  return stated.length - (stated.lastIndexOf(letters) + letters.length) < 2 * PROBE;
}
