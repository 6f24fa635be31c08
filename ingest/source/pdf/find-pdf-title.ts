import { normalLine } from "../../text/is-furniture.js";
import { cleanLine } from "../article-metadata.js";
import type { PdfBlock } from "./join-lines.js";

/** A heading is set larger than the text by at least this factor. */
const HEADING = 1.2;
const LONGEST_TITLE = 220;
/** What programs put into the property when nobody wrote a title. */
const NO_TITLE =
  /^(?:untitled|title|document\d*|slide 1|microsoft word\b.*|.*\.(?:docx?|odt|pdf|indd|tex|rtf|pages|dvi|html?))$/iu;

/**
 * The title of a PDF: the property when it also stands in the text of the first page, else the largest heading there,
 * else the property, unless a program filled it in.
 */
export function findPdfTitle(property: string | null, blocks: readonly PdfBlock[]): string | null {
  const stated = property === null || NO_TITLE.test(property) ? null : property;
  const firstPage = blocks.filter(({ page }) => page === 0);
  if (stated !== null) {
    const key = normalLine(stated);
    if (firstPage.some(({ text }) => normalLine(text).includes(key))) return stated;
  }
  return largestHeading(firstPage, blocks) ?? stated;
}

function largestHeading(firstPage: readonly PdfBlock[], blocks: readonly PdfBlock[]): string | null {
  const usual = usualSize(blocks);
  const headings = firstPage.filter(
    ({ text, fontSize }) => fontSize >= HEADING * usual && text.length <= LONGEST_TITLE,
  );
  const largest = Math.max(...headings.map(({ fontSize }) => fontSize));
  return cleanLine(headings.find(({ fontSize }) => fontSize === largest)?.text);
}

/** The size in which most of the text is set. */
function usualSize(blocks: readonly PdfBlock[]): number {
  const lengths = new Map<number, number>();
  for (const { text, fontSize } of blocks) lengths.set(fontSize, (lengths.get(fontSize) ?? 0) + text.length);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
