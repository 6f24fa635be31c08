import type { ReadingText } from "../../../graph/identity/reading.js";
import type { CypherTransaction, Row } from "../../cypher-runner.js";
import type { Ask } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { readText, readTexts } from "../row-reader.js";
import type { KeptReading } from "./saying.js";

const WRITE = cypher`
  MERGE (r:Reading {id: $id})
  SET r += $properties`;

const LINK = cypher`
  MATCH (r:Reading {id: $id})
  UNWIND $identities AS identity
  MATCH (i:Identity {id: identity})
  CREATE (r)-[:READS]->(i)`;

/** Keep what an article says as read beside it; there must be none. */
export async function writeReadingNode(
  transaction: CypherTransaction,
  article: string,
  { text, entities, units, identities }: KeptReading,
): Promise<void> {
  await transaction.run(WRITE, { id: article, properties: { ...text, resolved: entities, units } });
  await transaction.run(LINK, { id: article, identities });
}

const ALL = cypher`
  MATCH (r:Reading)
  RETURN r.id AS article`;

/** Every article that a reading is kept of. */
export async function articlesWithReading(ask: Ask): Promise<Set<string>> {
  return new Set((await ask(ALL)).map((row) => readText(row, "article")));
}

const REMOVE = cypher`
  MATCH (r:Reading {id: $id})
  DETACH DELETE r`;

export async function removeReadingNode(transaction: CypherTransaction, article: string): Promise<void> {
  await transaction.run(REMOVE, { id: article });
}

/** A stored reading. */
export interface StoredReading extends ReadingText {
  readonly article: string;
  /** For each of its entities, the entity of the graph that it was written as. */
  readonly resolved: readonly string[];
  readonly units: readonly string[];
}

const READ = cypher`
  UNWIND $ids AS wanted
  MATCH (r:Reading {id: wanted})
  RETURN r.id AS article, r.entities AS entities, r.mentions AS mentions, r.facts AS facts, r.resolved AS resolved,
    r.units AS units`;

/** The readings kept beside these articles, by article. */
export async function readReadings(
  ask: Ask,
  articles: readonly string[],
): Promise<Map<string, StoredReading>> {
  const rows = articles.length === 0 ? [] : await ask(READ, { ids: articles });
  return new Map(rows.map(toStoredReading).map((reading) => [reading.article, reading]));
}

function toStoredReading(row: Row): StoredReading {
  return {
    article: readText(row, "article"),
    entities: readText(row, "entities"),
    mentions: readText(row, "mentions"),
    facts: readText(row, "facts"),
    resolved: readTexts(row, "resolved"),
    units: readTexts(row, "units"),
  };
}
