import type { ContributedFact } from "../../graph/contribution.js";
import { FACT_ENDS } from "../../graph/data-model.js";
import type { CypherTransaction } from "../cypher-runner.js";
import { cypher, perName, quoted } from "./cypher-text.js";
import {
  type FactSupport,
  type FactTally,
  FACT_COLUMNS,
  readFactTally,
  readWording,
  wordingColumns,
  wordingOf,
  wordingProperties,
} from "./fact-tally.js";
import { readNumber, readText, readTextOrNull } from "./row-reader.js";
import { sortedById } from "./sorted-groups.js";

/** As for entities, setting a property that never changes takes the lock. */
const LOCK = cypher`
  UNWIND $rows AS row
  MERGE (f:Fact {id: row.id})
  ON CREATE SET f.sources = 0
  SET f.relation = row.relation
  WITH f
  RETURN ${FACT_COLUMNS}`;

/** Create what is missing and lock all, by id; the tallies as they are stored. */
export async function lockFacts(
  transaction: CypherTransaction,
  facts: readonly { readonly id: string; readonly relation: string }[],
): Promise<Map<string, FactTally>> {
  const byId = new Map(facts.map(({ id, relation }) => [id, { id, relation }]));
  if (byId.size === 0) return new Map();
  const locked = await transaction.run(LOCK, { rows: sortedById(byId.values()) });
  return new Map(locked.map((row) => [readText(row, "id"), readFactTally(row)]));
}

const SUPPORT = cypher`
  UNWIND $ids AS id
  MATCH (f:Fact {id: id})
  MATCH (f)-[r:SUPPORTED_BY]->(s:Sentence)
  RETURN f.id AS id, s.article AS article, r.confidence AS confidence,
    ${wordingColumns("r")}`;

const PUBLISHED = cypher`
  UNWIND $ids AS id
  MATCH (a:Article {id: id})
  RETURN a.id AS id, a.publishedAt AS publishedAt`;

/** What is stored in support of each fact, one entry an article. */
export async function readSupport(
  transaction: CypherTransaction,
  factIds: readonly string[],
): Promise<Map<string, FactSupport[]>> {
  const rows = factIds.length === 0 ? [] : await transaction.run(SUPPORT, { ids: factIds });
  const articles = [...new Set(rows.map((row) => readText(row, "article")))];
  const published = articles.length === 0 ? [] : await transaction.run(PUBLISHED, { ids: articles });
  const dates = new Map(published.map((row) => [readText(row, "id"), readTextOrNull(row, "publishedAt")]));
  const byFact = new Map<string, FactSupport[]>();
  // All sentences of one article carry that article's one support.
  const byFactAndArticle = new Map(
    rows.map((row) => [`${readText(row, "id")} ${readText(row, "article")}`, row]),
  );
  for (const row of byFactAndArticle.values()) {
    const id = readText(row, "id");
    const publishedAt = dates.get(readText(row, "article")) ?? null;
    const support = { confidence: readNumber(row, "confidence"), publishedAt, wording: readWording(row) };
    byFact.set(id, [...(byFact.get(id) ?? []), support]);
  }
  return byFact;
}

const WRITE = cypher`
  UNWIND $rows AS row
  MATCH (f:Fact {id: row.id})
  SET f += row.properties, f.confidence = toFloat(row.confidence)`;

/** Write what follows from the tallies. */
export async function writeFacts(
  transaction: CypherTransaction,
  tallies: ReadonlyMap<string, FactTally>,
): Promise<void> {
  const rows = sortedById([...tallies].map(([id, tally]) => ({ id, tally }))).map(({ id, tally }) => ({
    id,
    confidence: tally.confidence,
    properties: {
      ...wordingProperties(tally),
      sources: tally.sources,
      firstPublishedAt: tally.firstPublishedAt,
      lastPublishedAt: tally.lastPublishedAt,
    },
  }));
  if (rows.length > 0) await transaction.run(WRITE, { rows });
}

const IDENTIFY = cypher`
  UNWIND $rows AS row
  MATCH (f:Fact {id: row.id})
  SET f += row.properties`;

const linkTo = perName(
  (type: string) => cypher`
  UNWIND $rows AS row
  MATCH (f:Fact {id: row.fact})
  MATCH (e:Entity {id: row.entity})
  CREATE (f)-[:${quoted(type)}]->(e)`,
);

/** Give new facts what makes their identity. The entities must be there. */
export async function describeFacts(
  transaction: CypherTransaction,
  facts: readonly ContributedFact[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ id, polarity, modality, validFrom, validTo }) => ({
    id,
    properties: { polarity, modality, validFrom, validTo },
  }));
  await transaction.run(IDENTIFY, { rows });
  for (const [type, part] of FACT_ENDS) {
    const links = facts
      .map((fact) => ({ fact: fact.id, entity: fact[part] }))
      .filter((link) => link.entity !== null);
    if (links.length > 0) await transaction.run(linkTo(type), { rows: links });
  }
}

const ADD_SUPPORT = cypher`
  UNWIND $rows AS row
  MATCH (f:Fact {id: row.fact})
  MATCH (s:Sentence {id: row.sentence})
  CREATE (f)-[r:SUPPORTED_BY {extractor: row.extractor}]->(s)
  SET r += row.wording, r.confidence = toFloat(row.confidence)`;

/** Tie facts to the sentences that support them. */
export async function supportFacts(
  transaction: CypherTransaction,
  facts: readonly ContributedFact[],
): Promise<void> {
  const rows = facts.flatMap((fact) =>
    fact.evidence.map((sentence) => ({
      fact: fact.id,
      sentence,
      extractor: fact.extractor,
      confidence: fact.confidence,
      wording: wordingProperties(wordingOf(fact)),
    })),
  );
  if (rows.length > 0) await transaction.run(ADD_SUPPORT, { rows });
}

const REMOVE = cypher`
  UNWIND $ids AS id
  MATCH (f:Fact {id: id})
  DETACH DELETE f`;

export async function removeFacts(transaction: CypherTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await transaction.run(REMOVE, { ids });
}
