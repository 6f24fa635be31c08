import { type ArticleMetadata, cleanLanguage, cleanLine, NO_METADATA } from "./article-metadata.js";
import type { KnownMetadata } from "./article-source.js";
import { parsePublicationDate } from "./parse-publication-date.js";

/**
 * What a feed or table says about an article, as metadata that fills what the article lacks. It was not written by
 * the one who asks, so a date that cannot be read is no error: there is none then.
 */
export function knownMetadata(known: KnownMetadata): ArticleMetadata {
  return {
    ...NO_METADATA,
    title: cleanLine(known.title),
    byline: cleanLine(known.byline),
    publisher: cleanLine(known.publisher),
    publishedAt: parsePublicationDate(known.publishedAt ?? ""),
    language: cleanLanguage(known.language),
  };
}
