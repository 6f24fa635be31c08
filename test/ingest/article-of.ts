import type { ArticleDocument } from "../../ingest/article-document.js";

/** A document for tests: one block a line, the first a headline when `headline` is set. */
export function articleOf(
  text: string,
  options: { readonly publishedAt?: string; readonly headline?: boolean } = {},
): ArticleDocument {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
    start: match.index,
    end: match.index + match[0].length,
    role: options.headline === true && i === 0 ? ("headline" as const) : ("paragraph" as const),
  }));
  return {
    source: "test",
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: options.publishedAt ?? null,
    updatedAt: null,
    language: "en",
    text,
    blocks,
  };
}
