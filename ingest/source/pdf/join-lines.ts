import type { PageLine } from "./page-line.js";

/** Lines further apart than this many usual distances are two paragraphs. */
const PARAGRAPH_GAP = 1.4;
/** Fonts whose sizes differ by more than this share are not one paragraph. */
const OTHER_FONT = 0.08;
/** A first line is set in by at least this many font sizes. */
const INDENT = 0.8;
/** A line that ends before this share of the usual width is the last of its paragraph, if a sentence ends there. */
const FULL_LINE = 0.85;

const ENDS_SENTENCE = /[.!?…:]["'”’»)\]]*$/u;
const LIST_MARKER = /^(?:[•‣◦▪*–—]|\(?\d{1,3}[.)])\s+/u;

/** A paragraph or heading of a PDF. */
export interface PdfBlock {
  readonly text: string;
  /** Largest in it, in points. */
  readonly fontSize: number;
  readonly page: number;
  readonly y: number;
}

/** Joins lines to paragraphs and mends words that were broken at line ends. */
export function joinLines(lines: readonly PageLine[]): readonly PdfBlock[] {
  const shape = measure(lines);
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || beginsParagraph(last, line, group, shape))
      groups.push([line]);
    else group.push(line);
  }
  const words = findWords(lines);
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const fontSize = Math.max(...group.map((line) => line.fontSize));
    return [{ text: joinTexts(group, words), fontSize, page: first.page, y: first.y }];
  });
}

/** How the lines of a document usually stand. */
interface Shape {
  /** Distance of baselines, as a share of the font size. */
  readonly leading: number;
  /** Width of a full line, by page and left edge being mixed, so only a rough measure. */
  readonly width: number;
}

function measure(lines: readonly PageLine[]): Shape {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || before.page !== line.page || before.y <= line.y) continue;
    distances.push((before.y - line.y) / Math.max(1, line.fontSize));
  }
  const widths = lines.map(({ left, right }) => right - left).toSorted((a, b) => a - b);
  return { leading: median(distances) ?? 1.2, width: widths[Math.floor(widths.length * 0.8)] ?? 0 };
}

function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

function beginsParagraph(last: PageLine, line: PageLine, group: readonly PageLine[], shape: Shape): boolean {
  const size = Math.max(last.fontSize, line.fontSize);
  if (Math.abs(last.fontSize - line.fontSize) > OTHER_FONT * size || LIST_MARKER.test(line.text)) return true;
  const endsSentence = ENDS_SENTENCE.test(last.text);
  const isShort = last.right - last.left < FULL_LINE * shape.width;
  const isBelow = last.page === line.page && last.y > line.y;
  // On to the next column or page: a paragraph goes on unless it is seen to end.
  if (!isBelow) return endsSentence || isShort;
  if (last.y - line.y > PARAGRAPH_GAP * shape.leading * size) return true;
  const edge = group.length > 1 ? Math.min(...group.slice(1).map(({ left }) => left)) : last.left;
  if (line.left - edge > INDENT * size && endsSentence) return true;
  return isShort && endsSentence;
}

const BROKEN_WORD = /(\p{L}+)[-\u2010]$/u;
const WORD_START = /^\p{L}+/u;

/** All words with a hyphen inside a line, which tell whether a hyphen at a line's end belongs to its word. */
function findWords(lines: readonly PageLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)+/gu) ?? []));
}

function joinTexts(lines: readonly PageLine[], words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => (text === "" ? line.text : joinTwo(text, line.text, words)), "");
}

/**
 * A soft hyphen always goes. A plain one goes where the word goes on in lower case, unless the document has the
 * word with its hyphen elsewhere; before a capital or a figure it stays ("Asia-Pacific", "COVID-19").
 */
function joinTwo(text: string, next: string, words: ReadonlySet<string>): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + next;
  const head = BROKEN_WORD.exec(text)?.[1];
  if (head === undefined)
    return /[-\u2010]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next) ? text + next : `${text} ${next}`;
  const tail = WORD_START.exec(next)?.[0];
  if (tail === undefined || !/^\p{Ll}/u.test(tail))
    return /^[\p{L}\p{N}]/u.test(next) ? text + next : `${text} ${next}`;
  return words.has(`${head}-${tail}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
}
