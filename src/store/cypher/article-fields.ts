import type { ContributedArticle } from "../../graph/contribution.js";
import type { Row } from "../cypher-runner.js";
import { quoted } from "./cypher-text.js";
import { readText, readTextOrNull } from "./row-reader.js";

/** What is said of an article and of each of its versions: all but the identifier and the text. */
export type ArticleFields = Omit<ContributedArticle, "id" | "contentHash" | "text"> & {
  readonly ingestedAt: string;
};

const FIELDS = [
  "source",
  "url",
  "canonicalUrl",
  "title",
  "byline",
  "publisher",
  "language",
  "publishedAt",
  "updatedAt",
  "ingestedAt",
  "extractor",
] as const satisfies readonly (keyof ArticleFields)[];

/** The fields of the node that a variable is bound to, each under its own name. */
export function articleFieldsOf(variable: string): string {
  return FIELDS.map((field) => `${variable}.${quoted(field)} AS ${quoted(field)}`).join(", ");
}

/** From `articleFieldsOf`. */
export function readArticleFields(row: Row): ArticleFields {
  return {
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
  };
}
