import type { ArticleDocument } from "../../ingest/article-document.js";
import { linkMentions, type LinkedArticle } from "../../ingest/link/index.js";
import type { ResolvePronoun } from "../../ingest/link/pronouns/pronoun-model.js";
import { findNames } from "../../ingest/names/index.js";

/**
 * A text read by the first stages of the pipeline, each given span as one sentence.
 * @param resolve decides whom pronouns mean, in place of the shipped model
 */
export function readText(
  text: string,
  spans: readonly { start: number; end: number }[],
  resolve?: ResolvePronoun,
): LinkedArticle {
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
  return linkMentions(findNames(document, spans), resolve);
}
