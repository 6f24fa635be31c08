import type { GraphRecord } from "../../graph/records.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { articlesOf, mentionsOf, sentencesOf } from "./article-records.js";
import { cypher, quoted } from "./cypher-text.js";
import { entitiesOf } from "./entity-records.js";
import { factsOf } from "./fact-records.js";
import { decisionsOf, readingsOf } from "./identity/identity-records.js";
import { readText } from "./row-reader.js";
import { versionRecordsOf } from "./versions/version-records.js";

/** Ids read by one query, and nodes that are then read by one; articles carry their text, so fewer of them. */
const IDS_PER_PAGE = 2000;
const NODES_PER_QUERY = 1000;
const ARTICLES_PER_QUERY = 50;

/**
 * Everything that is stored, page by page, in the order that GraphRecord describes. Changes made
 * while it runs may be in or out.
 */
export async function* records(runner: CypherRunner): AsyncGenerator<GraphRecord> {
  const articles = () => idChunks(runner, "Article", ARTICLES_PER_QUERY);
  for await (const ids of articles()) yield* await articlesOf(runner, ids);
  for await (const ids of articles()) yield* await sentencesOf(runner, ids);
  for await (const ids of idChunks(runner, "Entity", NODES_PER_QUERY)) yield* await entitiesOf(runner, ids);
  for await (const ids of articles()) yield* await mentionsOf(runner, ids);
  for await (const ids of idChunks(runner, "Fact", NODES_PER_QUERY)) yield* await factsOf(runner, ids);
  for await (const ids of idChunks(runner, "Reading", ARTICLES_PER_QUERY))
    yield* await readingsOf(runner, ids);
  for await (const ids of idChunks(runner, "Decision", NODES_PER_QUERY))
    yield* await decisionsOf(runner, ids);
  for await (const ids of idChunks(runner, "Version", ARTICLES_PER_QUERY))
    yield* await versionRecordsOf(runner, ids);
}

const idsAfter = (label: string) => cypher`
  MATCH (n:${quoted(label)})
  WHERE n.id > $after
  RETURN n.id AS id
  ORDER BY id LIMIT $limit`;

/** All ids of a label in order. Pages of ids alone, because without an ordered index each page reads all nodes. */
export async function* idChunks(
  runner: CypherRunner,
  label: string,
  size: number,
): AsyncGenerator<readonly string[]> {
  let after: string | undefined = "";
  while (after !== undefined) {
    const rows: readonly Row[] = await runner.read(idsAfter(label), { after, limit: IDS_PER_PAGE });
    const ids = rows.map((row) => readText(row, "id"));
    for (let i = 0; i < ids.length; i += size) yield ids.slice(i, i + size);
    after = ids.length < IDS_PER_PAGE ? undefined : ids.at(-1);
  }
}
