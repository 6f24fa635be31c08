import { readReadingEntities } from "../../../graph/identity/reading.js";
import type { CypherRunner, Row } from "../../cypher-runner.js";
import { askOf } from "../ask.js";
import { cypher } from "../cypher-text.js";
import { readText, readTexts } from "../row-reader.js";
import { ARTICLE_IDENTITY_COLUMNS, readIdentitiesHere } from "./article-identity.js";
import { articlesWithReading, readReadings, type StoredReading } from "./reading-nodes.js";

/** Readings, and identities, looked at by one query. */
const PAGE = 200;

const MOVED = cypher`
  MATCH (i:Identity)
  WHERE i.entity <> i.id
  RETURN i.id AS id`;

const NAMED_BY = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[:NAMES]-(a:Article)
  RETURN DISTINCT a.id AS article`;

const PARTS = cypher`
  MATCH (i:Identity)
  WHERE i.inUse = true
  RETURN i.articles AS articles`;

const IDENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  RETURN ${ARTICLE_IDENTITY_COLUMNS}`;

/**
 * Articles that may be written as their entities were before the last decision: a save that read who is who before
 * a decision was committed, and was committed itself after the articles had followed it.
 */
export async function staleArticles(runner: CypherRunner): Promise<string[]> {
  const [moved, parts] = await Promise.all([runner.read(MOVED), runner.read(PARTS)]);
  const stale = new Set(parts.flatMap((row) => readTexts(row, "articles")));
  for (const ids of pages(moved.map((row) => readText(row, "id"))))
    for (const row of await runner.read(NAMED_BY, { ids })) stale.add(readText(row, "article"));
  const reread = await articlesWithReading(askOf(runner));
  for (const ids of pages([...reread])) {
    const readings = await readReadings(askOf(runner), ids);
    for (const article of await outdated(runner, [...readings.values()])) stale.add(article);
  }
  return [...stale].sort();
}

async function outdated(runner: CypherRunner, readings: readonly StoredReading[]): Promise<string[]> {
  const read = new Map(
    readings.map((reading) => [reading, readReadingEntities(reading.entities).map(({ id }) => id)]),
  );
  const rows = await runner.read(IDENTITIES, { ids: [...new Set([...read.values()].flat())] });
  const byId = new Map(rows.map((row) => [readText(row, "id"), row]));
  return readings
    .filter((reading) => isOutdated(reading, read.get(reading) ?? [], byId))
    .map(({ article }) => article);
}

function isOutdated(
  reading: StoredReading,
  read: readonly string[],
  byId: ReadonlyMap<string, Row>,
): boolean {
  const rows = read.map((id) => byId.get(id)).filter((row) => row !== undefined);
  const now = new Map(
    readIdentitiesHere(rows, reading.article).map((each) => [each.asRead, each.resolved.id]),
  );
  return read.some((id, i) => (now.get(id) ?? id) !== reading.resolved[i]);
}

function* pages(ids: readonly string[]): Generator<readonly string[]> {
  for (let i = 0; i < ids.length; i += PAGE) yield ids.slice(i, i + PAGE);
}
