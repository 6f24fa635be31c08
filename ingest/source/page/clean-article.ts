import { isHeadLine } from "../../text/is-head-line.js";
import { normalLine } from "../../text/is-furniture.js";
import { markFurniture } from "../../text/mark-furniture.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { PageBlock } from "./collect-blocks.js";
import { namesOf } from "./element-names.js";
import { endsLikeProse, isProse, placesOf, weigh } from "./is-prose.js";
import { asksToPay } from "./asks-to-pay.js";
import { withoutBoxes } from "./drop-boxes.js";
import { isAboutAuthor } from "./is-about-author.js";
import { joinBlocks } from "./join-blocks.js";
import words from "./page-furniture.json" with { type: "json" };
import { lettersOf } from "./read-with-readability.js";

const LINK_SHARE = 0.8;
const SHORTEST_LINK_LINE = 4;
const LABELS = new Set(words.labels);
const LONGEST_LABEL = 160;

/**
 * Takes out of an article's blocks what is not its text: lines that are links, labels that the markup
 * names, bylines and dates, what the words tell to be furniture, what is said twice, and at either end
 * what is no sentence. Kept blocks stay as they are.
 */
export function cleanArticle(blocks: readonly PageBlock[], metadata: ArticleMetadata): readonly PageBlock[] {
  const own = blocks.filter(
    (block) => !isLinkLine(block) && !isNamedLabel(block) && !isMetadataLine(block, metadata),
  );
  return trimEnds(withoutLinkLists(withoutFurniture(withoutQuotedAgain(own), metadata)), metadata);
}

/** A line that is a link and nothing else leads to another page; a name in a list may be linked. */
function isLinkLine({ text, role, linkShare }: PageBlock): boolean {
  if (role === "headline" || linkShare < LINK_SHARE) return false;
  return text.split(" ").length >= SHORTEST_LINK_LINE || weigh(text) >= 30;
}

const LABEL_ENDING = /(?:timestamp|datestamp|dateline|pubdate|byline|kicker|credit)s? /u;

/** A short line in an element that the markup names as a byline, a date, a credit and the like. */
function isNamedLabel(block: PageBlock): boolean {
  if (block.role === "headline" || block.text.length > LONGEST_LABEL || endsLikeProse(block.text))
    return false;
  const [own, around] = placesOf(block);
  return [own, around].some((place) => {
    if (place === undefined) return false;
    const { tokens, kebab } = namesOf(place.element);
    return LABEL_ENDING.test(kebab) || [...tokens].some((token) => LABELS.has(token));
  });
}

/** A line that holds nothing but a date or the author is metadata, which was read already. */
function isMetadataLine({ text, role }: PageBlock, { byline, publisher }: ArticleMetadata): boolean {
  if (role === "headline" || text.length > LONGEST_LABEL) return false;
  if (role !== "heading" && parsePublicationDate(text) !== null) return true;
  return isHeadLine(text, [byline, publisher]);
}

function withoutFurniture(blocks: readonly PageBlock[], { title }: ArticleMetadata): readonly PageBlock[] {
  const { text, blocks: spans } = joinBlocks(blocks);
  const marked = markFurniture(spans, { text, title });
  const isMarked = (block: PageBlock, index: number): boolean =>
    marked[index]?.role === "furniture" || normalLine(block.text) === "" || isTitleAndDate(block, title);
  return withoutBoxes(blocks, new Set(blocks.filter(isMarked)));
}

/** "Talks go on 3 May 2021": the headline once more, with a date after it. */
function isTitleAndDate({ text, role }: PageBlock, title: string | null): boolean {
  return (
    role !== "headline" &&
    title !== null &&
    text.startsWith(title) &&
    isHeadLine(text.slice(title.length).trim())
  );
}

/** Shortest text that is looked for in other blocks, in letters and digits. */
const SHORTEST_QUOTE = 20;
const MOST_QUOTES = 300;

/** A pull quote says again what stands in a paragraph, which says more. */
function withoutQuotedAgain(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const paragraphs = blocks.filter(isProse).map((block) => lettersOf(block.text));
  let looked = 0;
  return blocks.filter((block) => {
    if (!mayQuote(block) || looked++ > MOST_QUOTES) return true;
    const letters = lettersOf(block.text);
    if (letters.length < SHORTEST_QUOTE) return true;
    return !paragraphs.some((paragraph) => paragraph.length > letters.length && paragraph.includes(letters));
  });
}

/** Quotations, boxes and what is shorter than a paragraph. */
function mayQuote(block: PageBlock): boolean {
  if (block.role === "headline" || block.role === "caption") return false;
  for (const { element } of placesOf(block)) {
    if (/^(?:blockquote|aside|figure|q)$/u.test(element.localName)) return true;
    if ([...namesOf(element).tokens].some((token) => token === "quote" || token === "pullquote")) return true;
  }
  return false;
}

/** Items of a list whose lines are mostly links, though one of them may not be. */
function withoutLinkLists(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const isLinked = ({ role, linkShare }: PageBlock): boolean => role === "listItem" && linkShare > 0.5;
  return blocks.filter((block, index) => {
    if (!isLinked(block)) return true;
    const around = [blocks[index - 1], blocks[index + 1]].filter((other) => other?.role === "listItem");
    return !around.every((other) => other !== undefined && isLinked(other));
  });
}

const LONGEST_END_LABEL = 6;
const NEAR_END = 4;

/** Takes off what stands before the first sentence and after the last one without being part of the text. */
function trimEnds(blocks: readonly PageBlock[], metadata: ArticleMetadata): readonly PageBlock[] {
  const isText = (block: PageBlock): boolean => isProse(block) && !asksToPay(block.text);
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  if (first < 0) return blocks;
  const isGated = blocks.slice(last + 1).some(({ text }) => asksToPay(text));
  return blocks.filter((block, index) => {
    if (block.role === "headline") return true;
    if (index < first) return !isHeadLabel(block);
    if (index > last) return !isGated && !isTailLabel(block);
    return index <= blocks.length - 1 - NEAR_END || index === first || !isAboutAuthor(block, metadata);
  });
}

function isHeadLabel({ text, role, linkShare }: PageBlock): boolean {
  if (role === "caption") return false;
  if (linkShare > 0.5) return true;
  return (
    !endsLikeProse(text) &&
    text.split(" ").length <= (role === "paragraph" ? 2 * LONGEST_END_LABEL : LONGEST_END_LABEL / 2)
  );
}

function isTailLabel({ text, role, linkShare }: PageBlock): boolean {
  if (role === "caption") return false;
  if (role === "heading" || linkShare > 0.5) return true;
  return role === "paragraph" && !endsLikeProse(text) && text.split(" ").length <= LONGEST_END_LABEL;
}
