import type { PageBlock } from "./collect-blocks.js";
import { isProse, weigh } from "./is-prose.js";
import { lettersOf } from "./read-with-readability.js";
import type { StatedArticle } from "./stated-article.js";

/** The stated text is the article when this share of the shown prose is in it. */
const TRUSTED_SHARE = 0.6;
const SHORTEST_STATED = 300;
/** How much of a block's start must be found in the stated text, in letters and digits. */
const PROBE = 40;
const MOST_LOOKUPS = 3_000;

/**
 * Where a page states the text of its article and that text agrees with what was found, what stands
 * before and after the agreement and is not in it belongs to the page. In between nothing is taken out:
 * many sites state their paragraphs without subheads, lists and quotations.
 */
export function trustStated(blocks: readonly PageBlock[], { body }: StatedArticle): readonly PageBlock[] {
  const stated = lettersOf(body);
  if (stated.length < SHORTEST_STATED) return blocks;
  const isStated = blocks.slice(0, MOST_LOOKUPS).map(({ text }) => {
    const letters = lettersOf(text);
    return stated.includes(letters.slice(0, PROBE)) && stated.includes(letters.slice(-PROBE));
  });
  const prose = blocks.filter(isProse).reduce((sum, block) => sum + weigh(block.text), 0);
  const agreed = blocks.reduce(
    (sum, block, index) => sum + (isStated[index] === true && isProse(block) ? weigh(block.text) : 0),
    0,
  );
  if (agreed < TRUSTED_SHARE * prose || !endsAtAgreement(stated, blocks, isStated)) return blocks;
  const last = isStated.lastIndexOf(true);
  return blocks.filter((block, index) => index <= last || block.role === "caption" || index >= MOST_LOOKUPS);
}

/** A stated text that goes on after the last agreement, or was cut, does not say where the article ends. */
function endsAtAgreement(
  stated: string,
  blocks: readonly PageBlock[],
  isStated: readonly boolean[],
): boolean {
  const last = blocks[isStated.lastIndexOf(true)];
  if (last === undefined) return false;
  const letters = lettersOf(last.text).slice(-PROBE);
  return stated.length - (stated.lastIndexOf(letters) + letters.length) < 2 * PROBE;
}
