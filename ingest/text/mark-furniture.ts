import type { TextBlock } from "../article-document.js";
import { isCommentHeading, isFurniture, isRelatedHeading, normalLine } from "./is-furniture.js";

/** Links listed after a heading such as "Related articles"; more than these are the article again. */
const LONGEST_RELATED_LIST = 12;
/** A comment heading counts from here on; before it, it is a link at the top of the page. */
const EARLIEST_COMMENTS = 0.3;
const LONGEST_SITE_NAME = 40;

interface Page {
  readonly text: string;
  readonly title: string | null;
}

/**
 * Gives the role `furniture` to blocks that belong to the page: by their own words, because they
 * repeat the title or an earlier block, because they stand in a list of other articles, or because
 * they come after the comment form. Offsets and order stay as they are.
 */
export function markFurniture(blocks: readonly TextBlock[], page: Page): readonly TextBlock[] {
  const own = blocks.map((block) => (isOwnFurniture(block, page) ? asFurniture(block) : block));
  return markComments(markRelatedLists(markRepeats(own, page), page), page);
}

function asFurniture(block: TextBlock): TextBlock {
  return block.role === "metadata" ? block : { ...block, role: "furniture" };
}

function textOf(block: TextBlock, { text }: Page): string {
  return text.slice(block.start, block.end);
}

function isOwnFurniture(block: TextBlock, page: Page): boolean {
  return block.role !== "headline" && block.role !== "metadata" && isFurniture(textOf(block, page));
}

function comparable(text: string): string {
  return normalLine(text).replace(/[^\p{L}\p{N} ]/gu, "");
}

function markRepeats(blocks: readonly TextBlock[], page: Page): readonly TextBlock[] {
  const title = page.title === null ? "" : comparable(page.title);
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.role === "furniture" || block.role === "metadata") return block;
    const key = comparable(textOf(block, page));
    if (seen.has(key) || (seen.has(title) && isTitleWithSite(textOf(block, page), title)))
      return asFurniture(block);
    seen.add(key);
    return block;
  });
}

/** "Talks go on | Daily Post": the title with the name of the site after it. */
function isTitleWithSite(text: string, title: string): boolean {
  if (text.length > title.length + LONGEST_SITE_NAME + 20) return false;
  const parts = /^(.+?)\s+[|–—-]\s+([^|]+)$/u.exec(text);
  return title !== "" && parts?.[1] !== undefined && comparable(parts[1]) === title;
}

const ENDS_LIKE_PROSE = /[.!?…。]["'”’»)\]]*\s*$/u;

function markRelatedLists(blocks: readonly TextBlock[], page: Page): readonly TextBlock[] {
  let listed = 0;
  return blocks.map((block) => {
    const text = textOf(block, page);
    if (isRelatedHeading(text)) {
      listed = LONGEST_RELATED_LIST;
      return asFurniture(block);
    }
    if (listed > 0 && !ENDS_LIKE_PROSE.test(text) && block.role !== "headline") {
      listed--;
      return asFurniture(block);
    }
    listed = 0;
    return block;
  });
}

function markComments(blocks: readonly TextBlock[], page: Page): readonly TextBlock[] {
  const from = blocks.findIndex(
    (block) => block.start >= page.text.length * EARLIEST_COMMENTS && isCommentHeading(textOf(block, page)),
  );
  return from < 0 ? blocks : blocks.map((block, index) => (index < from ? block : asFurniture(block)));
}
