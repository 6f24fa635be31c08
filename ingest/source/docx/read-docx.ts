import mammoth from "mammoth";
import type { ArticleDocument, TextBlock } from "../../article-document.js";
import { markFurniture } from "../../text/mark-furniture.js";
import { mergeMetadata } from "../article-metadata.js";
import { findHeadLines, markHeadline } from "../head-lines.js";
import type { FormatInput } from "../format-input.js";
import { readDocxBlocks, type DocxBlock } from "./docx-blocks.js";
import { readDocxProperties } from "./docx-properties.js";
import { damaged, unpackDocument } from "./unpack-document.js";

/**
 * Reads a Word document (.docx) as an article: its headings, paragraphs and list items, parted by blank lines.
 * Deleted text of tracked changes, comments, footnotes and pictures are left out.
 * @throws InputError INPUT_UNREADABLE when it is damaged or encrypted, INPUT_TOO_LARGE when it unpacks to too much
 */
export async function readDocx({
  bytes,
  source,
  given,
  url,
  maxBytes,
}: FormatInput): Promise<ArticleDocument> {
  const unpacked = unpackDocument(bytes, source, maxBytes);
  const properties = readDocxProperties(unpacked.part("docProps/core.xml"));
  const blocks = readDocxBlocks(await toHtml(unpacked.archive, source));
  const first = blocks[0];
  const headline = first?.role === "heading" ? first.text : null;
  const { text, spans } = join(blocks);
  const stated = mergeMetadata(given, { title: headline, url }, properties);
  const { blocks: headed, metadata } = findHeadLines(markHeadline(spans, text, stated.title), text);
  return {
    ...mergeMetadata(given, metadata, stated),
    source,
    text,
    blocks: markFurniture(headed, { text, title: stated.title }),
  };
}

/** Styles by which documents in English and German name their title; mammoth knows the headings itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  "comment-reference => ",
];

async function toHtml(archive: Uint8Array, source: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    return value;
  } catch (cause) {
    throw damaged(source, "its text is broken or nested too deep", cause);
  }
}

function join(blocks: readonly DocxBlock[]): { readonly text: string; readonly spans: readonly TextBlock[] } {
  let at = 0;
  const spans = blocks.map(({ text, role }) => {
    const span = { start: at, end: at + text.length, role };
    at = span.end + 2;
    return span;
  });
  return { text: blocks.map(({ text }) => text).join("\n\n"), spans };
}
