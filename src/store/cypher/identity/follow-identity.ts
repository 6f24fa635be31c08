import { CancelledError } from "../../../graph/errors.js";
import { compareText, sortedTexts } from "../../../graph/text-order.js";
import type { CypherRunner } from "../../cypher-runner.js";
import type { ApplyOptions } from "../../identity-store.js";
import type { Change } from "../apply-change.js";
import { cypher } from "../cypher-text.js";
import { readNumber, readText, readTexts } from "../row-reader.js";
import { rewriteArticle } from "./rewrite-article.js";

const PENDING = cypher`
  MATCH (i:Identity)
  WHERE i.pending IS NOT NULL
  RETURN i.id AS id, i.articles AS articles, i.pending AS pending`;

const READ_BY = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  MATCH (i)<-[:READS]-(r:Reading)
  RETURN DISTINCT r.id AS article`;

const NAMED_BY = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[:NAMES]-(a:Article)
  RETURN DISTINCT a.id AS article`;

// An identity that changed again meanwhile has another revision and stays pending.
const FOLLOWED = cypher`
  UNWIND $rows AS row
  MATCH (i:Identity {id: row.id})
  WHERE i.pending = row.pending
  REMOVE i.pending`;

const REMOVE_UNUSED = cypher`
  UNWIND $ids AS wanted
  MATCH (i:Identity {id: wanted})
  WHERE i.pending IS NULL AND i.inUse = false
  DETACH DELETE i`;

interface Pending {
  readonly id: string;
  readonly revision: number;
  readonly articles: readonly string[];
}

/**
 * Bring every article up to date that names an entity whose identity changed, and others that may be stale, each in
 * one transaction; the number of articles that were written anew. Cut short, the next call does the rest.
 * @throws CancelledError when the signal fires
 */
export async function followIdentity(
  runner: CypherRunner,
  onChange: (change: Change) => void,
  stale: readonly string[],
  { signal, onProgress }: ApplyOptions,
): Promise<number> {
  const pending = await readPending(runner);
  const concerned = pending.length === 0 ? [] : await concernedArticles(runner, pending);
  const articles = sortedTexts(new Set([...concerned, ...stale]));
  let written = 0;
  for (const [done, article] of articles.entries()) {
    if (signal?.aborted === true) throw cancelled();
    const change = await rewriteArticle(runner, article);
    if (change !== null) {
      onChange(change);
      written++;
    }
    onProgress?.({ done: done + 1, total: articles.length });
  }
  if (pending.length > 0) await markFollowed(runner, pending);
  return written;
}

async function readPending(runner: CypherRunner): Promise<Pending[]> {
  const rows = await runner.read(PENDING);
  return rows
    .map((row) => ({
      id: readText(row, "id"),
      revision: readNumber(row, "pending"),
      articles: readTexts(row, "articles"),
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Articles that were written by one of these identities, name the entity as it was read, or are about a part. */
async function concernedArticles(
  runner: CypherRunner,
  pending: readonly Pending[],
): Promise<readonly string[]> {
  const ids = pending.map(({ id }) => id);
  const [read, named] = await Promise.all([runner.read(READ_BY, { ids }), runner.read(NAMED_BY, { ids })]);
  const found = [...read, ...named].map((row) => readText(row, "article"));
  return [...found, ...pending.flatMap(({ articles }) => articles)];
}

async function markFollowed(runner: CypherRunner, pending: readonly Pending[]): Promise<void> {
  const rows = pending.map(({ id, revision }) => ({ id, pending: revision }));
  await runner.write(async (transaction) => {
    await transaction.run(FOLLOWED, { rows });
    await transaction.run(REMOVE_UNUSED, { ids: pending.map(({ id }) => id) });
  });
}

function cancelled(): CancelledError {
  return new CancelledError(
    "CANCELLED",
    "Cancelled. The decisions are recorded; the articles that still have to follow do so with the next change.",
  );
}
