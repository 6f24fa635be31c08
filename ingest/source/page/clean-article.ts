import { isHeadLine } from "../../text/is-head-line.js";
import { isFurniture, isRelatedHeading, normalLine } from "../../text/is-furniture.js";
import { markFurniture } from "../../text/mark-furniture.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { PageBlock } from "./collect-blocks.js";
import { namesOf } from "./element-names.js";
import { endsLikeProse, isProse, placesOf } from "./is-prose.js";
import { asksToPay } from "./asks-to-pay.js";
import { withoutBoxes } from "./drop-boxes.js";
import { isAboutAuthor } from "./is-about-author.js";
import { findLinkLines } from "./is-link-line.js";
import { joinBlocks } from "./join-blocks.js";
import words from "./page-furniture.json" with { type: "json" };
import { lettersOf } from "./read-with-readability.js";

const LABELS = new Set(words.labels);
const LONGEST_LABEL = 160;

/**
 * Takes out of an article's blocks what is not its text: lines that are links, labels that the markup
 * names, bylines and dates, what the words tell to be furniture, what is said twice, and at either end
 * what is no sentence. Kept blocks stay as they are.
 */
export function cleanArticle(blocks: readonly PageBlock[], metadata: ArticleMetadata): readonly PageBlock[] {
  const links = findLinkLines(blocks);
  const isLabel = findLabelNames(blocks);
  const isOwn = (block: PageBlock): boolean =>
    links.has(block) || isLabel(block) || isMetadataLine(block, metadata) || isCreditLine(block);
  const furniture = new Set([...blocks.filter(isOwn), ...findFurniture(blocks, metadata)]);
  const kept = withoutLinkLists(withoutBoxes(blocks, { links, furniture }));
  return trimEnds(withoutRepeats(withoutQuotedAgain(kept), metadata), metadata);
}

const LABEL_ENDING = /(?:timestamp|datestamp|dateline|pubdate|byline|kicker|credit)s? /u;
/** A name that stands over more than this share of the paragraphs is no label's: `<article class="tag-town">`. */
const COMMON_SHARE = 0.3;

/**
 * Finds the short lines in elements that the markup names as a byline, a date, a credit and the like.
 * Names under which the paragraphs stand, too, say nothing.
 */
function findLabelNames(blocks: readonly PageBlock[]): (block: PageBlock) => boolean {
  const prose = blocks.filter(isProse);
  const counts = new Map<string, number>();
  for (const name of prose.flatMap((block) => [...labelNames(block)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const isCommon = (name: string): boolean => (counts.get(name) ?? 0) > COMMON_SHARE * prose.length;
  return (block) => {
    if (block.role === "headline" || block.text.length > LONGEST_LABEL || endsLikeProse(block.text))
      return false;
    return [...labelNames(block)].some((name) => !isCommon(name));
  };
}

/** The names of labels that the two innermost elements bear. */
function labelNames(block: PageBlock): ReadonlySet<string> {
  const names = new Set<string>();
  let looked = 0;
  for (const { element } of placesOf(block)) {
    if (looked++ === 2) break;
    const { tokens, kebab } = namesOf(element);
    for (const token of tokens) if (LABELS.has(token)) names.add(token);
    const ending = LABEL_ENDING.exec(kebab)?.[0];
    if (ending !== undefined) names.add(ending);
  }
  return names;
}

const CREDIT_LINE = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4} ?\/ ?\p{L}[\p{L}.&'’ /-]{1,50}$/u;

/** "Ann Sample/Riverton Post": who took a picture. */
function isCreditLine({ text, role }: PageBlock): boolean {
  return role !== "headline" && role !== "heading" && text.length <= 80 && CREDIT_LINE.test(text);
}

/** A line that holds nothing but a date or the author is metadata, which was read already. */
function isMetadataLine({ text, role }: PageBlock, { byline, publisher }: ArticleMetadata): boolean {
  if (role === "headline" || text.length > LONGEST_LABEL) return false;
  if (role !== "heading" && parsePublicationDate(text) !== null) return true;
  return isHeadLine(text, [byline, publisher]);
}

/** The blocks that are furniture by their words. */
function findFurniture(blocks: readonly PageBlock[], { title }: ArticleMetadata): readonly PageBlock[] {
  return blocks.filter(
    (block) =>
      block.role !== "headline" &&
      (isFurniture(block.text) || isRelatedHeading(block.text) || isTitleAndDate(block, title)),
  );
}

/** Without what repeats the title or an earlier block, lists of other articles, and what follows the comment form. */
function withoutRepeats(blocks: readonly PageBlock[], { title }: ArticleMetadata): readonly PageBlock[] {
  const { text, blocks: spans } = joinBlocks(blocks);
  const marked = markFurniture(spans, { text, title });
  return blocks.filter(
    (block, index) => marked[index]?.role !== "furniture" && normalLine(block.text) !== "",
  );
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
    if (index < first) return !isHeadLabel(block) && !isTitleAgain(block, metadata.title);
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

/** Words that a heading must share with the title to be it in other words: sites have one for readers and one for search. */
const TITLE_SHARE = 0.7;

function isTitleAgain({ text, role, place }: PageBlock, title: string | null): boolean {
  if (title === null || role !== "heading") return false;
  if (place?.element.localName === "h1") return true;
  const own = wordsOf(text);
  const shared = [...wordsOf(title)].filter((word) => own.has(word)).length;
  return own.size >= 3 && shared >= TITLE_SHARE * own.size;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normalLine(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function isTailLabel({ text, role, linkShare }: PageBlock): boolean {
  if (role === "caption") return false;
  if (role === "heading" || linkShare > 0.5) return true;
  return role === "paragraph" && !endsLikeProse(text) && text.split(" ").length <= LONGEST_END_LABEL;
}
