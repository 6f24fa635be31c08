import type { ContributedFact, Contribution } from "../../graph/contribution.js";
import type { EntityTally } from "../../graph/entity-tally.js";
import type { CypherTransaction } from "../cypher-runner.js";
import type { EntityNaming } from "./entity-row.js";
import { removeReadingNode, writeReadingNode } from "./identity/reading-nodes.js";
import type { Saying } from "./identity/saying.js";
import { type FactTally, UNSUPPORTED, withSupport, wordingOf } from "./fact-tally.js";
import type { NamedEntity } from "./name-index.js";
import { Pipeline } from "./pipeline.js";
import { createEdges, edgeEnds, removeEdges, updateEdges } from "./projection.js";
import type { HeldFact, Holding } from "./read-holding.js";
import { clearArticle, removeArticle, writeArticle } from "./write-article.js";
import { lockEntities, removeEntities, writeEntities } from "./write-entities.js";
import {
  describeFacts,
  lockFacts,
  readSupport,
  removeFacts,
  supportFacts,
  writeFacts,
} from "./write-facts.js";

/** What a change did to the shared part of the graph. */
export interface Change {
  readonly newEntities: readonly string[];
  readonly removedEntities: readonly string[];
  readonly newFacts: readonly string[];
  readonly removedFacts: readonly string[];
  /** Entities that stay, as they are now. */
  readonly entities: readonly NamedEntity[];
}

/**
 * Put what an article says now (null: nothing, it goes) in the place of what it held (null: it is new). The caller
 * has locked the article. Everything shared is locked in one order, entities before facts, each
 * by id, so that two such changes can wait for each other but never deadlock.
 */
export async function applyChange(
  transaction: CypherTransaction,
  article: string,
  before: Holding | null,
  saying: Saying | null,
): Promise<Change> {
  const held = before ?? { namings: [], facts: [] };
  const namings = saying === null ? [] : namingsOf(saying.contribution);
  const facts = saying?.contribution.facts ?? [];
  const [tallies, stored] = await Promise.all([
    lockEntities(transaction, [...held.namings, ...namings]),
    lockFacts(transaction, [...held.facts, ...facts]),
  ]);
  const writing = new Pipeline(transaction);
  if (before !== null) {
    await clearArticle(writing, article);
    await removeReadingNode(writing, article);
  }

  const entities = await changeEntities(writing, tallies, held.namings, namings);
  const tallied = await tallyFacts(transaction, stored, held.facts, saying);
  if (saying !== null) await writeArticle(writing, saying.contribution, namings, saying.ingestedAt);
  const reading = saying?.reading ?? null;
  if (reading !== null) await writeReadingNode(writing, article, reading);
  const changedFacts = await changeFacts(writing, { stored, tallied, held: held.facts, facts });
  await removeEntities(writing, entities.removedEntities);
  if (saying === null) await removeArticle(writing, article);
  await writing.done();
  return { ...entities, ...changedFacts };
}

function namingsOf({ entities, mentions }: Contribution): EntityNaming[] {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return entities.map(({ id, key, kind, name, aliases, wikidata }) => ({
    id,
    key,
    kind,
    name,
    aliases,
    wikidata,
    mentions: counts.get(id) ?? 0,
  }));
}

async function changeEntities(
  transaction: CypherTransaction,
  tallies: ReadonlyMap<string, EntityTally>,
  before: readonly EntityNaming[],
  now: readonly EntityNaming[],
) {
  const all = [...tallies.values()];
  const earlier = new Map(all.map((tally) => [tally.id, { articles: tally.articles, kind: tally.kind }]));
  for (const naming of before) tallies.get(naming.id)?.remove(naming);
  for (const naming of now) tallies.get(naming.id)?.add(naming);
  const staying = all.filter((tally) => tally.articles > 0);
  const writes = staying.map((tally) => ({ tally, kindBefore: earlier.get(tally.id)?.kind ?? null }));
  await writeEntities(transaction, writes);
  return {
    entities: staying.flatMap(toNamedEntity),
    newEntities: staying.filter((tally) => earlier.get(tally.id)?.articles === 0).map((tally) => tally.id),
    removedEntities: all.filter((tally) => tally.articles === 0).map((tally) => tally.id),
  };
}

function toNamedEntity({ id, kind, name, aliases, articles }: EntityTally): NamedEntity[] {
  return kind === null ? [] : [{ id, kind, name, aliases, articles }];
}

/** The tallies after the change: from what is left for facts the article held, by addition for all others. */
async function tallyFacts(
  transaction: CypherTransaction,
  stored: ReadonlyMap<string, FactTally>,
  held: readonly HeldFact[],
  saying: Saying | null,
): Promise<Map<string, FactTally>> {
  const left = await readSupport(
    transaction,
    held.map((fact) => fact.id),
  );
  const tallied = new Map(stored);
  for (const { id } of held) tallied.set(id, (left.get(id) ?? []).reduce(withSupport, UNSUPPORTED));
  const publishedAt = saying?.contribution.article.publishedAt ?? null;
  for (const fact of saying?.contribution.facts ?? []) {
    const support = { confidence: fact.confidence, publishedAt, wording: wordingOf(fact) };
    tallied.set(fact.id, withSupport(tallied.get(fact.id) ?? UNSUPPORTED, support));
  }
  return tallied;
}

interface FactChange {
  readonly stored: ReadonlyMap<string, FactTally>;
  readonly tallied: ReadonlyMap<string, FactTally>;
  readonly held: readonly HeldFact[];
  readonly facts: readonly ContributedFact[];
}

async function changeFacts(transaction: CypherTransaction, { stored, tallied, held, facts }: FactChange) {
  const isNew = (id: string) => stored.get(id)?.sources === 0;
  const tallyOf = (id: string) => tallied.get(id) ?? UNSUPPORTED;
  const created = facts.filter((fact) => isNew(fact.id));
  const removed = held.filter((fact) => tallyOf(fact.id).sources === 0);
  const staying = new Map([...tallied].filter(([, tally]) => tally.sources > 0));

  await removeEdges(transaction, withEnds(removed));
  const removedFacts = removed.map((fact) => fact.id);
  await removeFacts(transaction, removedFacts);
  await writeFacts(transaction, staying);
  await describeFacts(transaction, created);
  await supportFacts(transaction, facts);

  const kept = [...held, ...facts.map((fact) => ({ ...fact, edge: edgeEnds(fact) }))];
  const updated = new Map(
    kept.filter(({ id }) => staying.has(id) && !isNew(id)).map((fact) => [fact.id, fact]),
  );
  await updateEdges(
    transaction,
    withEnds(updated.values()).map((edge) => ({ ...edge, tally: tallyOf(edge.id) })),
  );
  await createEdges(
    transaction,
    created.flatMap((fact) => newEdge(fact, tallyOf(fact.id))),
  );
  return { newFacts: created.map((fact) => fact.id), removedFacts };
}

function withEnds(facts: Iterable<HeldFact>) {
  return [...facts].flatMap(({ id, relation, edge }) =>
    edge === null ? [] : [{ id, relation, ends: edge }],
  );
}

function newEdge(fact: ContributedFact, tally: FactTally) {
  const ends = edgeEnds(fact);
  if (ends === null) return [];
  const { id, relation, modality, validFrom, validTo } = fact;
  return [{ id, relation, ends, tally, modality, validFrom, validTo, attributed: fact.statedBy !== null }];
}
