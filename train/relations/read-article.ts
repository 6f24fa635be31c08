import type { ArticleDocument } from "../../ingest/article-document.js";
import { linkMentions, type LinkedArticle } from "../../ingest/link/index.js";
import { findNames } from "../../ingest/names/index.js";

/** A text read by the first stages of the pipeline, each given span as one sentence. */
export function readText(text: string, spans: readonly { start: number; end: number }[]): LinkedArticle {
  const document: ArticleDocument = {
    source: "training",
    url: null,
    canonicalUrl: null,
    title: null,
    byline: null,
    publisher: null,
    publishedAt: null,
    updatedAt: null,
    language: "en",
    text,
    blocks: spans.map((span) => ({ ...span, role: "paragraph" })),
  };
  return linkMentions(findNames(document, spans));
}
