import { InputError } from "../../../src/graph/errors.js";
import { cleanLine } from "../article-metadata.js";
import type { DrawnText } from "./page-line.js";
import { openPdfFile, type PdfFile, type PdfTextItem } from "./pdf-library.js";

/** What a PDF holds: its properties and the text drawn on each of its pages. */
export interface PdfContent {
  readonly title: string | null;
  readonly author: string | null;
  /** As the PDF writes it, `D:20220115103000Z`; null when it has none. */
  readonly created: string | null;
  readonly language: string | null;
  readonly pages: readonly (readonly DrawnText[])[];
  /** Pages beyond those that were read. */
  readonly unread: number;
}

/** An article has a few pages; a book is no article. */
const MOST_PAGES = 300;
/** Most pieces of text of all pages together: a hostile file can draw millions. */
const MOST_PIECES = 500_000;

/**
 * Opens a PDF with Mozilla's PDF.js. Scripts in it are never run, nothing is fetched, pictures are not decoded.
 * @throws InputError INPUT_UNREADABLE when it is damaged or asks for a password
 */
export async function openPdf(bytes: Uint8Array, source: string): Promise<PdfContent> {
  try {
    return await readContent(bytes);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw pdfError(source, cause);
  }
}

async function readContent(bytes: Uint8Array): Promise<PdfContent> {
  const pdf = await openPdfFile(new Uint8Array(bytes));
  try {
    const { info } = await pdf.getMetadata();
    const properties = new Map<string, unknown>(Object.entries(info));
    const field = (name: string) => {
      const value = properties.get(name);
      return typeof value === "string" ? cleanLine(value) : null;
    };
    const pages = await readPages(pdf);
    return {
      title: field("Title"),
      author: field("Author"),
      created: field("CreationDate"),
      language: field("Language"),
      pages,
      unread: pdf.numPages - pages.length,
    };
  } finally {
    await pdf.destroy();
  }
}

async function readPages(pdf: PdfFile): Promise<readonly (readonly DrawnText[])[]> {
  const pages: (readonly DrawnText[])[] = [];
  let pieces = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && pieces < MOST_PIECES; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const drawn = items.flatMap((item) => ("str" in item ? [toDrawnText(item)] : []));
    pages.push(drawn.slice(0, MOST_PIECES - pieces));
    pieces += drawn.length;
    page.cleanup();
  }
  return pages;
}

function toDrawnText({ str, transform, width, height }: PdfTextItem): DrawnText {
  const at = (index: number) => {
    const value = transform[index];
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  };
  const left = at(4);
  const fontSize = Math.abs(height) > 0 ? Math.abs(height) : Math.hypot(at(2), at(3));
  return { text: str, left, right: left + width, y: at(5), fontSize };
}

function pdfError(source: string, cause: unknown): InputError {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  return new InputError(
    "INPUT_UNREADABLE",
    isLocked
      ? `${source} is encrypted: it opens with a password only.`
      : `${source} is no PDF that can be read: it is damaged or incomplete.`,
    {
      hint: isLocked
        ? "Open it in a PDF program, save it without the password and give that file."
        : "Open it in a PDF program and save it anew, or give its text.",
      details: { source },
      cause,
    },
  );
}
