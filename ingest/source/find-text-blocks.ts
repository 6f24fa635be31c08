import { InputError } from "../../src/graph/errors.js";
import type { TextBlock } from "../article-document.js";
import type { Span } from "../../src/graph/span.js";

/** A text whose lines seldom go beyond this many characters was broken into lines by a program. */
const WIDEST_WRAP = 100;
/** Below this, lines are short for another reason than wrapping. */
const NARROWEST_WRAP = 40;
const LONGEST_HEADING_WORDS = 14;
/** A text of more lines, blank ones apart, is no article but data. */
const MOST_LINES = 200_000;

const LIST_MARKER = /^(?:[-*•‣◦▪–—]|\(?\d{1,3}[.)])[ \t\u00a0]+/u;
const ENDS_LIKE_PROSE = /[.!?…。！？,;]["'”’»)\]]*$/u;
const EDGE_SPACE = /[\s\ufeff]/u;

/**
 * Finds the paragraphs, headings and list items of plain text. Blank lines part blocks; so does
 * every line end, unless the text was wrapped, that is, unless the next line's first word would not
 * have fitted into the line before.
 * @param from where to begin, in UTF-16 code units
 * @throws InputError INPUT_UNREADABLE when the text has too many lines to be an article
 */
export function findTextBlocks(text: string, from = 0): readonly TextBlock[] {
  const lines = findLines(text, from);
  const width = wrapWidth(lines);
  const blocks: Span[] = [];
  let above: Span | null = null;
  for (const line of lines) {
    const open = above === null ? undefined : blocks.at(-1);
    if (line.start === line.end) {
      above = null;
      continue;
    }
    if (above !== null && open !== undefined && continues(text, { above, line, width })) {
      blocks[blocks.length - 1] = { start: open.start, end: line.end };
    } else {
      blocks.push(line);
    }
    above = line;
  }
  return blocks.map((block) => toBlock(text, block));
}

/** The lines without surrounding white space; an empty span stands for one or more blank lines. */
function findLines(text: string, from: number): readonly Span[] {
  const lines: Span[] = [];
  let start = from;
  for (const match of text.slice(from).matchAll(/\r\n|[\n\r\u0085\u2028\u2029]|$/gu)) {
    const end = from + match.index;
    const line = trim(text, { start, end });
    if (lines.length > 2 * MOST_LINES) throw tooManyLines();
    if (line.end > line.start || lines.at(-1)?.start !== lines.at(-1)?.end) lines.push(line);
    start = end + match[0].length;
  }
  return lines;
}

function tooManyLines(): InputError {
  return new InputError(
    "INPUT_UNREADABLE",
    `The text has more than ${MOST_LINES} lines, so it is no article.`,
    {
      hint: "Give one article at a time.",
    },
  );
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && EDGE_SPACE.test(text.charAt(start))) start++;
  while (end > start && EDGE_SPACE.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** The width at which the text was wrapped, from its longer lines; 0 when it was not. */
function wrapWidth(lines: readonly Span[]): number {
  const lengths = lines.map((line) => line.end - line.start).filter((length) => length > 0);
  lengths.sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return longest > WIDEST_WRAP ? 0 : Math.max(longest, NARROWEST_WRAP);
}

interface LinePair {
  readonly above: Span;
  readonly line: Span;
  readonly width: number;
}

function continues(text: string, { above, line, width }: LinePair): boolean {
  if (width === 0) return false;
  const head = text.slice(line.start, Math.min(line.end, line.start + width));
  if (LIST_MARKER.test(head)) return false;
  const firstWord = /^\S+/u.exec(head)?.[0].length ?? 0;
  return above.end - above.start + 1 + firstWord > width;
}

function toBlock(text: string, span: Span): TextBlock {
  const marker =
    LIST_MARKER.exec(text.slice(span.start, Math.min(span.end, span.start + 8)))?.[0].length ?? 0;
  if (marker > 0 && span.start + marker < span.end) {
    return { start: span.start + marker, end: span.end, role: "listItem" };
  }
  return { ...span, role: isHeadingLine(text.slice(span.start, span.end)) ? "heading" : "paragraph" };
}

/** A short single line that does not end like a sentence. */
function isHeadingLine(line: string): boolean {
  if (line.length > 160 || /[\n\r]/u.test(line) || ENDS_LIKE_PROSE.test(line)) return false;
  return line.split(/\s+/u).length <= LONGEST_HEADING_WORDS;
}
