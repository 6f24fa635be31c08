import type { ArticleSummary } from "../../graph/views.js";
import type { Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { readNumber, readText, readTextOrNull } from "./row-reader.js";

/** What every query returns of an article bound to `a`. */
export const ARTICLE_COLUMNS = cypher`a.id AS id, a.source AS source, a.url AS url, a.canonicalUrl AS canonicalUrl,
    a.title AS title, a.byline AS byline, a.publisher AS publisher, a.language AS language,
    a.publishedAt AS publishedAt, a.updatedAt AS updatedAt, a.ingestedAt AS ingestedAt, a.extractor AS extractor,
    a.sentences AS sentences, a.entities AS entities, a.facts AS facts`;

export function toArticleSummary(row: Row): ArticleSummary {
  return {
    id: readText(row, "id"),
    source: readText(row, "source"),
    url: readTextOrNull(row, "url"),
    canonicalUrl: readTextOrNull(row, "canonicalUrl"),
    title: readTextOrNull(row, "title"),
    byline: readTextOrNull(row, "byline"),
    publisher: readTextOrNull(row, "publisher"),
    language: readTextOrNull(row, "language"),
    publishedAt: readTextOrNull(row, "publishedAt"),
    updatedAt: readTextOrNull(row, "updatedAt"),
    ingestedAt: readText(row, "ingestedAt"),
    extractor: readText(row, "extractor"),
    sentences: readNumber(row, "sentences"),
    entities: readNumber(row, "entities"),
    facts: readNumber(row, "facts"),
  };
}
