import { InputError } from "../../../src/graph/errors.js";
import type { ArticleDocument } from "../../article-document.js";
import { cleanLanguage, mergeMetadata } from "../article-metadata.js";
import type { FormatInput } from "../format-input.js";
import { readPlainText } from "../read-plain-text.js";
import { dropRunningLines } from "./drop-running-lines.js";
import { joinLines, type PdfBlock } from "./join-lines.js";
import { openPdf, type PdfContent } from "./open-pdf.js";
import { findPageLines } from "./page-line.js";
import { findPdfTitle } from "./find-pdf-title.js";
import { parsePdfDate } from "./parse-pdf-date.js";

/**
 * Reads a PDF as an article. Its text is what we keep: lines joined to paragraphs, words broken at line ends mended,
 * running heads, feet and page numbers left out, paragraphs parted by blank lines.
 * @throws InputError INPUT_UNREADABLE when it is damaged, encrypted, or holds pictures of text and no text
 */
export async function readPdf({ bytes, source, given, url }: FormatInput): Promise<ArticleDocument> {
  const content = await openPdf(bytes, source);
  const lines = content.pages.flatMap((drawn, page) => findPageLines(drawn, page));
  if (lines.length === 0) throw hasNoText(source, content);
  const blocks = joinLines(dropRunningLines(lines));
  const text = blocks.map((block) => block.text).join("\n\n");
  const own = ownMetadata(content, blocks);
  const document = readPlainText({ source, text, given: mergeMetadata(given, own, { url }) });
  const created = parsePdfDate(content.created ?? "");
  const notes = [
    ...(content.unread > 0 ? [`The last ${content.unread} pages were not read.`] : []),
    ...(document.publishedAt === null && created !== null ? [DATE_OF_FILE] : []),
  ];
  return {
    ...document,
    publishedAt: document.publishedAt ?? created,
    ...(notes.length === 0 ? {} : { notes }),
  };
}

const DATE_OF_FILE =
  "The text names no date of publication; the day on which the PDF was made stands for it.";

function ownMetadata(content: PdfContent, blocks: readonly PdfBlock[]) {
  return {
    title: findPdfTitle(content.title, blocks),
    byline: content.author,
    language: cleanLanguage(content.language),
  };
}

function hasNoText(source: string, { pages }: PdfContent): InputError {
  const what = pages.length === 1 ? "its page is a picture" : `its ${pages.length} pages are pictures`;
  return new InputError("INPUT_UNREADABLE", `${source} holds no text: ${what}, such as a scanner makes.`, {
    hint: "Run a program for text recognition (OCR) over it first.",
    details: { source },
  });
}
