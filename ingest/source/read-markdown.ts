import { fromMarkdown } from "mdast-util-from-markdown";
import type { Span } from "../../src/graph/span.js";
import type { ArticleDocument, TextBlock } from "../article-document.js";
import { normalLine } from "../text/is-furniture.js";
import { markFurniture } from "../text/mark-furniture.js";
import { cleanLine, mergeMetadata, NO_METADATA } from "./article-metadata.js";
import { readFrontMatter } from "./read-front-matter.js";
import { isCostlyMarkdown } from "./is-costly-markdown.js";
import { readPlainText } from "./read-plain-text.js";
import type { TextInput } from "./read-plain-text.js";

/**
 * Reads Markdown as an article. The text is what stands after the front matter, unchanged; headings,
 * paragraphs and list items are its blocks. Code, tables of raw HTML and pictures are not read, and
 * link targets and emphasis marks inside a block are named as markup.
 */
export function readMarkdown({ source, text: whole, given }: TextInput): ArticleDocument {
  const front = readFrontMatter(whole);
  const text = whole.slice(front?.span.end ?? 0).replace(/^\s*\n/u, "");
  if (isCostlyMarkdown(text)) {
    const plain = readPlainText({
      source,
      text,
      given: mergeMetadata(given, front?.metadata ?? NO_METADATA),
    });
    return { ...plain, notes: ["The Markdown is so dense with markup that it was read as plain text."] };
  }
  const { blocks, markup } = collectBlocks(text);
  const stated = mergeMetadata(given, front?.metadata ?? NO_METADATA);
  const title = stated.title ?? findTitle(blocks, text);
  const headed = markHeadline(blocks, text, title);
  return {
    ...stated,
    title,
    source,
    text,
    blocks: markFurniture(headed, { text, title }),
    markup,
  };
}

type MarkdownNode = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>["children"][number];
type InlineNode = Extract<MarkdownNode, { type: "paragraph" }>["children"][number];

interface Collected {
  readonly blocks: TextBlock[];
  readonly markup: Span[];
}

function collectBlocks(text: string): Collected {
  const collected: Collected = { blocks: [], markup: [] };
  const waiting: { node: MarkdownNode; inList: boolean }[] = [{ node: fromMarkdown(text), inList: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, inList } = next;
    if (node.type === "paragraph" || node.type === "heading") {
      addBlock(collected, node, node.type === "heading" ? "heading" : inList ? "listItem" : "paragraph");
    } else if (
      node.type === "root" ||
      node.type === "blockquote" ||
      node.type === "list" ||
      node.type === "listItem"
    ) {
      const children: readonly MarkdownNode[] = node.children;
      const isItem = inList || node.type === "listItem";
      for (const child of children.toReversed()) waiting.push({ node: child, inList: isItem });
    }
  }
  return collected;
}

function addBlock(
  { blocks, markup }: Collected,
  node: { readonly children: readonly InlineNode[] },
  role: TextBlock["role"],
): void {
  const read = readPieces(node.children);
  const first = read[0];
  const last = read.at(-1);
  if (first === undefined || last === undefined) return;
  blocks.push({ start: first.start, end: last.end, role });
  for (const [index, piece] of read.entries()) {
    const next = read[index + 1];
    if (next !== undefined && next.start > piece.end) markup.push({ start: piece.end, end: next.start });
  }
}

/** The pieces of a block that are prose, in order; what lies between them is markup. */
function readPieces(children: readonly InlineNode[]): readonly Span[] {
  const pieces: Span[] = [];
  const waiting: InlineNode[] = children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (node.type === "text" && start !== undefined && end !== undefined && end > start)
      pieces.push({ start, end });
    if (node.type === "break" && start !== undefined && end !== undefined) pieces.push({ start: end, end });
    if ("children" in node) waiting.push(...node.children.toReversed());
  }
  return pieces;
}

function findTitle(blocks: readonly TextBlock[], text: string): string | null {
  const heading = blocks.find((block) => block.role === "heading");
  return heading === undefined || heading !== blocks[0]
    ? null
    : cleanLine(text.slice(heading.start, heading.end));
}

function markHeadline(
  blocks: readonly TextBlock[],
  text: string,
  title: string | null,
): readonly TextBlock[] {
  const key = title === null ? null : normalLine(title);
  const at = blocks.findIndex((block) => normalLine(text.slice(block.start, block.end)) === key);
  return blocks.map((block, index) => (index === at ? { ...block, role: "headline" } : block));
}
