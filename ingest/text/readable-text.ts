import type { ArticleDocument, TextBlock } from "../article-document.js";

const UNREAD_ROLES: ReadonlySet<TextBlock["role"]> = new Set(["furniture", "metadata"]);

/** True for a block whose sentences belong to the article. */
export function isReadBlock(block: TextBlock): boolean {
  return !UNREAD_ROLES.has(block.role);
}

/**
 * The document's text with everything that is not read (furniture, metadata, link targets,
 * what no block covers) replaced by spaces: the same length, so that offsets found in it hold
 * in the document's text.
 */
export function readableText(document: ArticleDocument): string {
  const pieces: string[] = [];
  let at = 0;
  for (const block of document.blocks.filter(isReadBlock)) {
    pieces.push(" ".repeat(block.start - at), document.text.slice(block.start, block.end));
    at = block.end;
  }
  pieces.push(" ".repeat(document.text.length - at));
  return blankMarkup(pieces.join(""), document);
}

function blankMarkup(text: string, document: ArticleDocument): string {
  const pieces: string[] = [];
  let at = 0;
  for (const span of document.markup ?? []) {
    if (span.start < at) continue;
    pieces.push(text.slice(at, span.start), " ".repeat(span.end - span.start));
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
