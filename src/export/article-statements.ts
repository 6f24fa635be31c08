import type { ContributedMention } from "../graph/contribution.js";
import { publicationOrder } from "../graph/publication-order.js";
import type { ArticleRecord, GraphRecord } from "../graph/records.js";
import { Float } from "./cypher-literal.js";
import { overRows } from "./merge-rows.js";

const ARTICLE = "MERGE (`a`:`Article` {`id`: `row`.`id`}) SET `a` += `row`.`properties`";

export function articleStatements(articles: readonly ArticleRecord[]): string[] {
  const rows = articles.map(({ id, ...article }) => ({
    id,
    properties: { ...article, publicationOrder: publicationOrder(article.publishedAt) },
  }));
  return overRows(rows, ARTICLE);
}

const SENTENCE = [
  "MATCH (`a`:`Article` {`id`: `row`.`article`})",
  "MERGE (`s`:`Sentence` {`id`: `row`.`id`}) SET `s` += `row`.`properties`",
  "MERGE (`a`)-[:`HAS_SENTENCE`]->(`s`)",
].join("\n");

export function sentenceStatements(
  records: readonly Extract<GraphRecord, { readonly type: "sentence" }>[],
): string[] {
  const rows = records.map(({ article, sentence: { id, index, start, end }, text }) => ({
    id,
    article,
    properties: { article, index, start, end, text },
  }));
  return overRows(rows, SENTENCE);
}

const MENTION = [
  "MATCH (`s`:`Sentence` {`id`: `row`.`sentence`})",
  "MATCH (`e`:`Entity` {`id`: `row`.`entity`})",
  "MERGE (`s`)-[`m`:`MENTIONS` {`id`: `row`.`id`}]->(`e`) SET `m` += `row`.`properties`",
].join("\n");

export function mentionStatements(mentions: readonly ContributedMention[]): string[] {
  const rows = mentions.map(({ id, sentence, entity, start, end, surface, form, confidence }) => ({
    id,
    sentence,
    entity,
    properties: { start, end, surface, form, confidence: new Float(confidence) },
  }));
  return overRows(rows, MENTION);
}
