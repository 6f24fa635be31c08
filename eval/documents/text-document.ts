import type { ArticleDocument, TextBlock } from "../../ingest/article-document.js";
import type { Span } from "../../src/graph/span.js";

/** A document for measuring: text and blocks, and the little that is known besides. */
export function textDocument(
  id: string,
  text: string,
  blocks: readonly TextBlock[],
  publishedAt: string | null = null,
): ArticleDocument {
  return {
    source: id,
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt,
    updatedAt: null,
    language: "en",
    text,
    blocks,
  };
}

/** A document of one paragraph. */
export function plainDocument(id: string, text: string): ArticleDocument {
  return textDocument(id, text, [{ start: 0, end: text.length, role: "paragraph" }]);
}

/** One block a line; the first is the headline when there is one. */
export function lineBlocks(
  text: string,
  headline: boolean,
  isLeftOut: (line: Span) => boolean = () => false,
): TextBlock[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
  return lines
    .filter((line) => !isLeftOut(line))
    .map((line, i) => ({ ...line, role: i === 0 && headline ? "headline" : "paragraph" }));
}
