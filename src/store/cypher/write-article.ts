import type { ContributedArticle, Contribution } from "../../graph/contribution.js";
import type { CypherTransaction, Row } from "../cypher-runner.js";
import { sketchOf } from "../../copies/article-sketch.js";
import { writeSketch } from "../../copies/sketch-text.js";
import { cypher } from "./cypher-text.js";
import type { EntityNaming } from "./entity-row.js";
import { publicationOrder } from "../../graph/publication-order.js";

const LOCK = cypher`
  MERGE (a:Article {id: $id})
  SET a.id = $id
  WITH a
  RETURN a.contentHash AS contentHash, a.extractor AS extractor, a.ingestedAt AS ingestedAt`;

/** Create the article's node or lock the one that is there; what it held before is null when it is new. */
export async function lockArticle(transaction: CypherTransaction, id: string): Promise<Row> {
  const [row] = await transaction.run(LOCK, { id });
  return row ?? {};
}

const DESCRIBE = cypher`
  MATCH (a:Article {id: $id})
  SET a += $properties`;

const ADD_SENTENCES = cypher`
  MATCH (a:Article {id: $id})
  UNWIND $rows AS row
  CREATE (s:Sentence {id: row.id, article: row.article, index: row.index, start: row.start, end: row.end, text: row.text})
  CREATE (a)-[:HAS_SENTENCE]->(s)`;

const ADD_NAMINGS = cypher`
  MATCH (a:Article {id: $id})
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id})
  CREATE (a)-[n:NAMES]->(e)
  SET n += row.properties`;

const ADD_MENTIONS = cypher`
  UNWIND $rows AS row
  MATCH (s:Sentence {id: row.sentence})
  MATCH (e:Entity {id: row.entity})
  CREATE (s)-[m:MENTIONS {id: row.id, start: row.start, end: row.end, surface: row.surface, form: row.form}]->(e)
  SET m.confidence = toFloat(row.confidence)`;

/** Write the article, its sentences, namings and mentions. The entities must be there, former sentences gone. */
export async function writeArticle(
  transaction: CypherTransaction,
  contribution: Contribution,
  namings: readonly EntityNaming[],
  ingestedAt: string,
): Promise<void> {
  const { article, sentences, mentions } = contribution;
  const id = article.id;
  await transaction.run(DESCRIBE, { id, properties: articleProperties(contribution, ingestedAt) });
  const sentenceRows = sentences.map(({ id: sentence, index, start, end }) => ({
    id: sentence,
    article: id,
    index,
    start,
    end,
    text: article.text.slice(start, end),
  }));
  if (sentenceRows.length > 0) await transaction.run(ADD_SENTENCES, { id, rows: sentenceRows });
  const namingRows = namings.map(({ id: entity, ...properties }) => ({ id: entity, properties }));
  if (namingRows.length > 0) await transaction.run(ADD_NAMINGS, { id, rows: namingRows });
  if (mentions.length > 0)
    await transaction.run(ADD_MENTIONS, { rows: mentions.map((mention) => ({ ...mention })) });
}

function articleProperties({ article, sentences, entities, facts }: Contribution, ingestedAt: string) {
  const { id: _id, ...described } = article satisfies ContributedArticle;
  return {
    ...described,
    ingestedAt,
    publicationOrder: publicationOrder(article.publishedAt),
    sketch: writeSketch(sketchOf(article.text)),
    sentences: sentences.length,
    entities: entities.length,
    facts: facts.length,
  };
}

const REMOVE_SENTENCES = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  DETACH DELETE s`;

const REMOVE_NAMINGS = cypher`
  MATCH (a:Article {id: $id})
  MATCH (a)-[n:NAMES]->(e:Entity)
  DELETE n`;

/** Remove what an article holds and points to, but for its node. */
export async function clearArticle(transaction: CypherTransaction, id: string): Promise<void> {
  await transaction.run(REMOVE_SENTENCES, { id });
  await transaction.run(REMOVE_NAMINGS, { id });
}

const REMOVE = cypher`
  MATCH (a:Article {id: $id})
  DETACH DELETE a`;

export async function removeArticle(transaction: CypherTransaction, id: string): Promise<void> {
  await transaction.run(REMOVE, { id });
}
