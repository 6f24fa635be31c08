import type { TextBlock } from "../../article-document.js";
import type { PageBlock } from "./collect-blocks.js";

/** Joins blocks by blank lines into one text, with the place of each in it. */
export function joinBlocks(blocks: readonly Pick<PageBlock, "text" | "role">[]): {
  readonly text: string;
  readonly blocks: readonly TextBlock[];
} {
  const spans: TextBlock[] = [];
  let at = 0;
  for (const { text, role } of blocks) {
    spans.push({ start: at, end: at + text.length, role });
    at += text.length + 2;
  }
  return { text: blocks.map((block) => block.text).join("\n\n"), blocks: spans };
}
