import type { TextBlock } from "../article-document.js";
import { normalLine } from "../text/is-furniture.js";
import type { ArticleMetadata } from "./article-metadata.js";
import { parsePublicationDate } from "./parse-publication-date.js";

/** Gives the first block that says the title the role of the headline. */
export function markHeadline(
  blocks: readonly TextBlock[],
  text: string,
  title: string | null,
): readonly TextBlock[] {
  if (title === null) return blocks;
  const key = normalLine(title);
  const at = blocks.findIndex((block) => normalLine(text.slice(block.start, block.end)) === key);
  return blocks.map((block, index) => (index === at ? { ...block, role: "headline" } : block));
}

/** Lines with the date or the author stand near the top, among this many blocks. */
const HEAD_BLOCKS = 6;
const BYLINE = /^by:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and|&|[\p{L}.'’,-]+)){1,8})$/iu;

export interface HeadLines {
  readonly blocks: readonly TextBlock[];
  readonly metadata: Partial<ArticleMetadata>;
}

/** Reads "By Jane Doe" and "January 15, 2022" lines near the top, and marks them as metadata. */
export function findHeadLines(blocks: readonly TextBlock[], text: string): HeadLines {
  let byline: string | null = null;
  let publishedAt: string | null = null;
  const marked = blocks.map((block, index): TextBlock => {
    if (index >= HEAD_BLOCKS || block.role === "headline" || block.end - block.start > 120) return block;
    const line = text.slice(block.start, block.end);
    const date = parsePublicationDate(line);
    const author = byline === null && block.role === "heading" ? BYLINE.exec(line)?.[1] : undefined;
    if (date === null && author === undefined) return block;
    publishedAt ??= date;
    byline ??= author ?? null;
    return { ...block, role: "metadata" };
  });
  return { blocks: marked, metadata: { byline, publishedAt } };
}
