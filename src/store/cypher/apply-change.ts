import type { ContributedFact, Contribution } from "../../graph/contribution.js";
import type { EntityTally } from "../../graph/entity-tally.js";
import type { CypherTransaction } from "../cypher-runner.js";
import { addDegrees, type Degree, degreeChanges, NO_DEGREE } from "./degree.js";
import type { EntityNaming } from "./entity-row.js";
import { removeReadingNode, writeReadingNode } from "./identity/reading-nodes.js";
import type { Saying } from "./identity/saying.js";
import { type FactTally, UNSUPPORTED, withSupport, wordingOf } from "./fact-tally.js";
import type { NamedEntity } from "./name-index.js";
import { Pipeline } from "./pipeline.js";
import {
  createEdges,
  edgeEnds,
  type EdgeWrite,
  type NewEdge,
  removeEdges,
  updateEdges,
} from "./projection.js";
import type { HeldFact, Holding } from "./read-holding.js";
import { clearArticle, removeArticle, writeArticle } from "./write-article.js";
import { lockEntities, type LockedEntity, removeEntities, writeEntities } from "./write-entities.js";
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
  const [locked, stored] = await Promise.all([
    lockEntities(transaction, [...held.namings, ...namings]),
    lockFacts(transaction, [...held.facts, ...facts]),
  ]);
  const writing = new Pipeline(transaction);
  if (before !== null) {
    await clearArticle(writing, article);
    await removeReadingNode(writing, article);
  }

  const tallied = await tallyFacts(transaction, stored, held.facts, saying);
  const change = factChange({ stored, tallied, held: held.facts, facts });
  const degrees = degreeChanges(change.drawn, withEnds(change.removed));
  const entities = await changeEntities(writing, { locked, degrees, before: held.namings, now: namings });
  if (saying !== null) await writeArticle(writing, saying.contribution, namings, saying.ingestedAt);
  const reading = saying?.reading ?? null;
  if (reading !== null) await writeReadingNode(writing, article, reading);
  await changeFacts(writing, change, facts);
  await removeEntities(writing, entities.removedEntities);
  if (saying === null) await removeArticle(writing, article);
  await writing.done();
  return {
    ...entities,
    newFacts: change.created.map((fact) => fact.id),
    removedFacts: change.removed.map((fact) => fact.id),
  };
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

interface EntityChange {
  readonly locked: ReadonlyMap<string, LockedEntity>;
  readonly degrees: ReadonlyMap<string, Degree>;
  readonly before: readonly EntityNaming[];
  readonly now: readonly EntityNaming[];
}

async function changeEntities(
  transaction: CypherTransaction,
  { locked, degrees, before, now }: EntityChange,
) {
  const all = [...locked.values()].map(({ tally, degree }) => ({
    tally,
    degree: addDegrees(degree, degrees.get(tally.id) ?? NO_DEGREE),
    kindBefore: tally.kind,
    isNew: tally.articles === 0,
  }));
  for (const naming of before) locked.get(naming.id)?.tally.remove(naming);
  for (const naming of now) locked.get(naming.id)?.tally.add(naming);
  const staying = all.filter(({ tally }) => tally.articles > 0);
  await writeEntities(transaction, staying);
  return {
    entities: staying.flatMap(({ tally }) => toNamedEntity(tally)),
    newEntities: staying.filter(({ isNew }) => isNew).map(({ tally }) => tally.id),
    removedEntities: all.filter(({ tally }) => tally.articles === 0).map(({ tally }) => tally.id),
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

interface FactState {
  readonly stored: ReadonlyMap<string, FactTally>;
  readonly tallied: ReadonlyMap<string, FactTally>;
  readonly held: readonly HeldFact[];
  readonly facts: readonly ContributedFact[];
}

/** What is to be done to facts and to the relationships derived from them. */
interface FactChange {
  readonly created: readonly ContributedFact[];
  readonly removed: readonly HeldFact[];
  readonly staying: ReadonlyMap<string, FactTally>;
  readonly drawn: readonly NewEdge[];
  readonly redrawn: readonly EdgeWrite[];
}

function factChange({ stored, tallied, held, facts }: FactState): FactChange {
  const isNew = (id: string) => stored.get(id)?.sources === 0;
  const tallyOf = (id: string) => tallied.get(id) ?? UNSUPPORTED;
  const created = facts.filter((fact) => isNew(fact.id));
  const staying = new Map([...tallied].filter(([, tally]) => tally.sources > 0));
  const kept = [...held, ...facts.map((fact) => ({ ...fact, edge: edgeEnds(fact) }))];
  const updated = new Map(
    kept.filter(({ id }) => staying.has(id) && !isNew(id)).map((fact) => [fact.id, fact]),
  );
  return {
    created,
    removed: held.filter((fact) => tallyOf(fact.id).sources === 0),
    staying,
    drawn: created.flatMap((fact) => newEdge(fact, tallyOf(fact.id))),
    redrawn: withEnds(updated.values()).map((edge) => ({ ...edge, tally: tallyOf(edge.id) })),
  };
}

async function changeFacts(
  transaction: CypherTransaction,
  { created, removed, staying, drawn, redrawn }: FactChange,
  facts: readonly ContributedFact[],
): Promise<void> {
  await removeEdges(transaction, withEnds(removed));
  await removeFacts(
    transaction,
    removed.map((fact) => fact.id),
  );
  await writeFacts(transaction, staying);
  await describeFacts(transaction, created);
  await supportFacts(transaction, facts);
  await updateEdges(transaction, redrawn);
  await createEdges(transaction, drawn);
}

function withEnds(facts: Iterable<HeldFact>) {
  return [...facts].flatMap(({ id, relation, edge }) =>
    edge === null ? [] : [{ id, relation, ends: edge }],
  );
}

function newEdge(fact: ContributedFact, tally: FactTally): NewEdge[] {
  const ends = edgeEnds(fact);
  if (ends === null) return [];
  const { id, relation, modality, validFrom, validTo } = fact;
  return [{ id, relation, ends, tally, modality, validFrom, validTo, attributed: fact.statedBy !== null }];
}
