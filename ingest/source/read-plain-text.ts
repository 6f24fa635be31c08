import type { ArticleDocument, TextBlock } from "../article-document.js";
import { markFurniture } from "../text/mark-furniture.js";
import { isFurniture } from "../text/is-furniture.js";
import { cleanLine, mergeMetadata, NO_METADATA } from "./article-metadata.js";
import type { ArticleMetadata } from "./article-metadata.js";
import { findTextBlocks } from "./find-text-blocks.js";
import { findHeadLines, markHeadline } from "./head-lines.js";
import { parsePublicationDate } from "./parse-publication-date.js";
import { readFrontMatter } from "./read-front-matter.js";

export interface TextInput {
  readonly source: string;
  readonly text: string;
  /** What the sender knows; it goes before what the text says. */
  readonly given: ArticleMetadata;
}

/**
 * Reads plain text as an article. The text stays as it is, byte-order mark and line ends included;
 * blocks say which of its pieces are headline, prose, furniture or metadata.
 */
export function readPlainText({ source, text, given }: TextInput): ArticleDocument {
  const front = readFrontMatter(text);
  const stated = mergeMetadata(given, front?.metadata ?? NO_METADATA);
  const lines = findTextBlocks(text, front?.span.end ?? 0);
  const title = stated.title ?? findTitle(lines, text);
  const headed = markHeadline(lines, text, title);
  const { blocks, metadata } = findHeadLines(headed, text);
  const marked = markFurniture(blocks, { text, title });
  const frontBlocks: TextBlock[] = front === null ? [] : [{ ...front.span, role: "metadata" }];
  const publisher = findSourceLine(marked, text);
  return {
    ...mergeMetadata(stated, { title, publisher }, metadata),
    source,
    text,
    blocks: [...frontBlocks, ...marked],
  };
}

const SOURCE_LINE = /^(?:source|original source|источник|джерело|quelle|fuente)\s*:?\s+(\S[^:]{1,60})$/iu;

/** The publisher that a line such as "Source: Riverton Post" names. */
function findSourceLine(blocks: readonly TextBlock[], text: string): string | null {
  const names = blocks
    .filter(({ role, start, end }) => role === "furniture" && end - start < 100)
    .map(({ start, end }) => SOURCE_LINE.exec(text.slice(start, end))?.[1]);
  return cleanLine(names.find((name) => name !== undefined));
}

const LONGEST_TITLE = 220;
const LONGEST_TITLE_WORDS = 30;
const ENDS_LIKE_SENTENCE = /[.;:,]["'”’»)\]]*$/u;
const BLANK_LINE = /^[^\S\n\r]*(?:\r\n|[\n\r])\s*(?:\r\n|[\n\r])/u;

/** The first line that is not furniture, when it is short, has no final period and stands alone. */
function findTitle(blocks: readonly TextBlock[], text: string): string | null {
  const first = blocks.find((block) => !isFurniture(text.slice(block.start, block.end)));
  if (first === undefined || blocks.at(-1) === first || first.role === "listItem") return null;
  const line = text.slice(first.start, first.end);
  const standsAlone = BLANK_LINE.test(text.slice(first.end, first.end + 200));
  if (
    !(standsAlone || isFollowedByProse(blocks, first)) ||
    line.length > LONGEST_TITLE ||
    ENDS_LIKE_SENTENCE.test(line)
  )
    return null;
  return line.split(/\s+/u).length <= LONGEST_TITLE_WORDS && parsePublicationDate(line) === null
    ? cleanLine(line)
    : null;
}

/** Some copies have no blank lines at all: then a long paragraph must come next, or after a line or two about it. */
const LONG_PARAGRAPH = 100;

function isFollowedByProse(blocks: readonly TextBlock[], first: TextBlock): boolean {
  const at = blocks.indexOf(first);
  const isLong = (block: TextBlock) =>
    block.role === "paragraph" && block.end - block.start >= LONG_PARAGRAPH;
  return first.role === "heading" && blocks.slice(at + 1, at + 4).some(isLong);
}
