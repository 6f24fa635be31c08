import { Readability } from "@mozilla/readability";
import type { ArticleDocument, TextBlock } from "../../article-document.js";
import { normalLine } from "../../text/is-furniture.js";
import { markFurniture } from "../../text/mark-furniture.js";
import { cleanUrl, mergeMetadata } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import { checkPageSize } from "./check-page-size.js";
import { collectBlocks } from "./collect-blocks.js";
import type { PageBlock } from "./collect-blocks.js";
import { readArticleBody } from "./read-json-ld.js";
import { narrowToArticle } from "./narrow-to-article.js";
import { openPage } from "./open-page.js";
import type { PageDocument, PageElement } from "./page-node.js";
import { readPageMetadata } from "./read-page-metadata.js";
import { removePageFurniture } from "./remove-page-furniture.js";

export interface PageInput {
  readonly source: string;
  readonly html: string;
  /** The address that the page came from; null when unknown. */
  readonly url: string | null;
  /** What the sender knows; it goes before what the page says. */
  readonly given: ArticleMetadata;
}

/**
 * Reads a web page as an article: its headline and the article's own blocks, joined by blank lines,
 * without the page's furniture. The article is found by Mozilla Readability; what that leaves of
 * furniture is then taken out by the words of each block.
 * @throws InputError INPUT_UNREADABLE when the page is nested too deep or has too many elements
 */
export function readPage({ source, html, url, given }: PageInput): ArticleDocument {
  checkPageSize(html, source);
  const address = cleanUrl(url, null);
  const page = openPage(html);
  const metadata = mergeMetadata(given, readPageMetadata(page, address), { url: address });
  const stated = readArticleBody(page);
  removePageFurniture(page);
  narrowToArticle(page);
  const shown = readArticleBlocks(page);
  const blocks = withHeadline(isMissing(shown, stated) ? toBlocks(stated) : shown, metadata.title);
  return { ...metadata, source, ...joinBlocks(withoutFurniture(blocks, metadata.title)) };
}

/** Less text than this, in UTF-16 code units, is no article when the page states a longer one. */
const SHORTEST_ARTICLE = 300;

/** A page that is built by scripts shows next to nothing of the article that its JSON-LD states. */
function isMissing(shown: readonly PageBlock[], stated: string): boolean {
  const length = shown.reduce((sum, block) => sum + block.text.length, 0);
  return length < SHORTEST_ARTICLE && stated.length > 2 * length;
}

function toBlocks(stated: string): readonly PageBlock[] {
  const lines = stated.replace(/<[^<>]{0,1000}>/gu, " ").split(/[\n\r]+/u);
  return lines
    .map(oneLine)
    .filter((text) => text !== "")
    .map((text) => ({ text, role: "paragraph", linkShare: 0 }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The article that Readability finds; the whole body when it finds none. */
function readArticleBlocks(page: PageDocument): readonly PageBlock[] {
  const whole = collectBlocks(page.body);
  const found = new Readability<PageElement>(page, { serializer: toElement, charThreshold: 250 }).parse()
    ?.content;
  if (found === null || found === undefined) return whole;
  const blocks = collectBlocks(found);
  return blocks.length > 0 ? blocks : whole;
}

/** Readability hands over the element that it built; its types call it a browser's node. */
function toElement(node: unknown): PageElement {
  return node as PageElement;
}

function withHeadline(blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] {
  if (title === null) return blocks;
  return [{ text: title, role: "headline", linkShare: 0 }, ...blocks];
}

const LINK_LIST_SHARE = 0.8;
const SHORTEST_LINK_LINE = 4;
const ENDS_LIKE_PROSE = /[.!?…]["'”’»)\]]*$/u;

/** A line that is a link and nothing else leads to another page; a name in a list may be linked. */
function isLinkLine({ text, role, linkShare }: PageBlock): boolean {
  const isLong = text.split(" ").length >= SHORTEST_LINK_LINE;
  return role !== "headline" && linkShare >= LINK_LIST_SHARE && isLong && !ENDS_LIKE_PROSE.test(text);
}

/** A line that holds nothing but a date or the author is metadata, which was read already. */
function isHeadLine({ text, role }: PageBlock): boolean {
  return (
    role !== "headline" &&
    text.length < 120 &&
    (parsePublicationDate(text) !== null || /^by \p{Lu}[^.!?]*$/iu.test(text))
  );
}

function withoutFurniture(blocks: readonly PageBlock[], title: string | null): readonly PageBlock[] {
  const kept = blocks.filter((block) => !isLinkLine(block) && !isHeadLine(block));
  const { text, blocks: spans } = joinBlocks(kept);
  const marked = markFurniture(spans, { text, title });
  return kept.filter((block, index) => marked[index]?.role !== "furniture" && normalLine(block.text) !== "");
}

function joinBlocks(blocks: readonly PageBlock[]): { text: string; blocks: readonly TextBlock[] } {
  const spans: TextBlock[] = [];
  let at = 0;
  for (const { text, role } of blocks) {
    spans.push({ start: at, end: at + text.length, role });
    at += text.length + 2;
  }
  return { text: blocks.map((block) => block.text).join("\n\n"), blocks: spans };
}
