import { MENTION_FORMS } from "../../graph/annotations.js";
import type { GraphRecord } from "../../graph/records.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { cypher } from "./cypher-text.js";
import { byIdOrder } from "./row-groups.js";
import { readNumber, readOneOf, readText } from "./row-reader.js";

const ARTICLES = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN ${ARTICLE_COLUMNS}, a.text AS text, a.contentHash AS contentHash`;

/** The articles with these ids, by id. */
export async function articlesOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  return byIdOrder(await runner.read(ARTICLES, { ids })).map(toArticle);
}

function toArticle(row: Row): GraphRecord {
  const article = {
    ...toArticleSummary(row),
    text: readText(row, "text"),
    contentHash: readText(row, "contentHash"),
  };
  return { type: "article", article };
}

const SENTENCES = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  RETURN wanted AS article, s.id AS id, s.index AS index, s.start AS start, s.end AS end, s.text AS text`;

/** The sentences of these articles, by article and position. */
export async function sentencesOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = await runner.read(SENTENCES, { ids });
  const found = rows.map((row) => ({
    type: "sentence" as const,
    article: readText(row, "article"),
    sentence: {
      id: readText(row, "id"),
      index: readNumber(row, "index"),
      start: readNumber(row, "start"),
      end: readNumber(row, "end"),
    },
    text: readText(row, "text"),
  }));
  return found.sort((a, b) => compareText(a.article, b.article) || a.sentence.index - b.sentence.index);
}

const MENTIONS = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  RETURN wanted AS article, m.id AS id, s.id AS sentence, e.id AS entity, m.start AS start, m.end AS end,
    m.surface AS surface, m.form AS form, m.confidence AS confidence`;

/** The mentions in these articles, by article and position. */
export async function mentionsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
  const rows = await runner.read(MENTIONS, { ids });
  const found = rows.map((row) => ({
    article: readText(row, "article"),
    mention: {
      id: readText(row, "id"),
      sentence: readText(row, "sentence"),
      entity: readText(row, "entity"),
      start: readNumber(row, "start"),
      end: readNumber(row, "end"),
      surface: readText(row, "surface"),
      form: readOneOf(row, "form", MENTION_FORMS),
      confidence: readNumber(row, "confidence"),
    },
  }));
  found.sort(
    (a, b) =>
      compareText(a.article, b.article) ||
      a.mention.start - b.mention.start ||
      a.mention.end - b.mention.end ||
      compareText(a.mention.id, b.mention.id),
  );
  return found.map(({ mention }) => ({ type: "mention", mention }));
}
