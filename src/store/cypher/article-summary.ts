import type { ArticleSummary } from "../../graph/views.js";
import type { Row } from "../cypher-runner.js";
import { articleFieldsOf, readArticleFields } from "./article-fields.js";
import { cypher } from "./cypher-text.js";
import { readNumber, readText } from "./row-reader.js";

/** What every query returns of an article bound to `a`. */
export const ARTICLE_COLUMNS = cypher`a.id AS id, ${articleFieldsOf("a")},
    a.sentences AS sentences, a.entities AS entities, a.facts AS facts`;

export function toArticleSummary(row: Row): ArticleSummary {
  return {
    id: readText(row, "id"),
    ...readArticleFields(row),
    sentences: readNumber(row, "sentences"),
    entities: readNumber(row, "entities"),
    facts: readNumber(row, "facts"),
  };
}
