import { MENTION_FORMS, MODALITIES, POLARITIES } from "../../graph/annotations.js";
import type { GraphRecord } from "../../graph/records.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { ARTICLE_COLUMNS, toArticleSummary } from "./article-summary.js";
import { cypher } from "./cypher-text.js";
import { ENTITY_COLUMNS, toEntityView } from "./entity-view.js";
import { readWording } from "./fact-tally.js";
import {
  readKind,
  readNumber,
  readOneOf,
  readRelation,
  readText,
  readTextOrNull,
  readTexts,
} from "./row-reader.js";

/** Nodes read by one query; articles carry their text, so fewer of them. */
const ARTICLES_PER_PAGE = 50;
const NODES_PER_PAGE = 1000;

/**
 * Everything that is stored, page by page, in the order that GraphRecord describes. Changes made
 * while it runs may be in or out.
 */
export async function* records(runner: CypherRunner): AsyncGenerator<GraphRecord> {
  for await (const rows of pages(runner, ARTICLES, ARTICLES_PER_PAGE)) yield* rows.map(toArticle);
  for await (const rows of pages(runner, ARTICLE_IDS, ARTICLES_PER_PAGE))
    yield* await sentencesOf(runner, idsOf(rows));
  for await (const rows of pages(runner, ENTITIES, NODES_PER_PAGE)) yield* await entitiesOf(runner, rows);
  for await (const rows of pages(runner, ARTICLE_IDS, ARTICLES_PER_PAGE))
    yield* await mentionsOf(runner, idsOf(rows));
  for await (const rows of pages(runner, FACTS, NODES_PER_PAGE)) yield* await factsOf(runner, rows);
}

/** Pages by id: each begins after the last id of the one before. */
async function* pages(runner: CypherRunner, query: string, limit: number): AsyncGenerator<readonly Row[]> {
  let rows = await runner.read(query, { after: "", limit });
  while (rows.length > 0) {
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    rows = await runner.read(query, { after: readText(last, "id"), limit });
  }
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map((row) => readText(row, "id"));
}

const ARTICLES = cypher`
  MATCH (a:Article)
  WHERE a.id > $after
  WITH a ORDER BY a.id LIMIT $limit
  RETURN ${ARTICLE_COLUMNS}, a.text AS text, a.contentHash AS contentHash
  ORDER BY id`;

const ARTICLE_IDS = cypher`
  MATCH (a:Article)
  WHERE a.id > $after
  RETURN a.id AS id
  ORDER BY id LIMIT $limit`;

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

async function sentencesOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
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

const ENTITIES = cypher`
  MATCH (e:Entity)
  WHERE e.id > $after
  RETURN ${ENTITY_COLUMNS}, e.key AS key
  ORDER BY id LIMIT $limit`;

const NAMINGS = cypher`
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})
  MATCH (e)<-[n:NAMES]-(a:Article)
  RETURN wanted AS entity, a.id AS article, n.kind AS kind, n.name AS name, n.aliases AS aliases,
    n.mentions AS mentions`;

async function entitiesOf(runner: CypherRunner, rows: readonly Row[]): Promise<GraphRecord[]> {
  const namings = groupRows(await runner.read(NAMINGS, { ids: idsOf(rows) }), "entity");
  return rows.map((row) => ({
    type: "entity",
    entity: {
      ...toEntityView(row),
      key: readText(row, "key"),
      namings: (namings.get(readText(row, "id")) ?? [])
        .map((naming) => ({
          article: readText(naming, "article"),
          kind: readKind(naming, "kind"),
          name: readText(naming, "name"),
          aliases: readTexts(naming, "aliases"),
          mentions: readNumber(naming, "mentions"),
        }))
        .sort((a, b) => compareText(a.article, b.article)),
    },
  }));
}

const MENTIONS = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  MATCH (a)-[:HAS_SENTENCE]->(s:Sentence)
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  RETURN wanted AS article, m.id AS id, s.id AS sentence, e.id AS entity, m.start AS start, m.end AS end,
    m.surface AS surface, m.form AS form, m.confidence AS confidence`;

async function mentionsOf(runner: CypherRunner, ids: readonly string[]): Promise<GraphRecord[]> {
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

const FACTS = cypher`
  MATCH (f:Fact)
  WHERE f.id > $after
  RETURN f.id AS id, f.relation AS relation, f.polarity AS polarity, f.modality AS modality,
    f.validFrom AS validFrom, f.validTo AS validTo, f.confidence AS confidence, f.sources AS sources,
    f.role AS role, f.precision AS precision,
    f.valueText AS valueText, f.valueIso AS valueIso, f.valueNumber AS valueNumber, f.valueUnit AS valueUnit,
    f.firstPublishedAt AS firstPublishedAt, f.lastPublishedAt AS lastPublishedAt
  ORDER BY id LIMIT $limit`;

const FACT_ENTITIES = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUBJECT|OBJECT|STATED_BY|AT_PLACE]->(e:Entity)
  RETURN wanted AS fact, type(r) AS part, e.id AS entity`;

const SUPPORT = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUPPORTED_BY]->(s:Sentence)
  RETURN wanted AS fact, s.id AS sentence, r.confidence AS confidence, r.extractor AS extractor,
    r.role AS role, r.precision AS precision,
    r.valueText AS valueText, r.valueIso AS valueIso, r.valueNumber AS valueNumber, r.valueUnit AS valueUnit`;

async function factsOf(runner: CypherRunner, rows: readonly Row[]): Promise<GraphRecord[]> {
  const ids = idsOf(rows);
  const ends = groupRows(await runner.read(FACT_ENTITIES, { ids }), "fact");
  const support = groupRows(await runner.read(SUPPORT, { ids }), "fact");
  return rows.map((row) => {
    const id = readText(row, "id");
    return toFact(row, ends.get(id) ?? [], support.get(id) ?? []);
  });
}

function toFact(row: Row, ends: readonly Row[], support: readonly Row[]): GraphRecord {
  const parts = new Map(ends.map((end) => [readText(end, "part"), readText(end, "entity")]));
  const evidence = support.map((line) => ({
    sentence: readText(line, "sentence"),
    confidence: readNumber(line, "confidence"),
    extractor: readText(line, "extractor"),
    ...readWording(line),
  }));
  return {
    type: "fact",
    fact: {
      id: readText(row, "id"),
      relation: readRelation(row, "relation"),
      subject: parts.get("SUBJECT") ?? "",
      object: parts.get("OBJECT") ?? null,
      ...readWording(row),
      polarity: readOneOf(row, "polarity", POLARITIES),
      modality: readOneOf(row, "modality", MODALITIES),
      statedBy: parts.get("STATED_BY") ?? null,
      validFrom: readTextOrNull(row, "validFrom"),
      validTo: readTextOrNull(row, "validTo"),
      place: parts.get("AT_PLACE") ?? null,
      confidence: readNumber(row, "confidence"),
      sources: readNumber(row, "sources"),
      firstPublishedAt: readTextOrNull(row, "firstPublishedAt"),
      lastPublishedAt: readTextOrNull(row, "lastPublishedAt"),
      evidence: evidence.sort((a, b) => compareText(a.sentence, b.sentence)),
    },
  };
}

function groupRows(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(readText(row, column));
    if (group === undefined) groups.set(readText(row, column), [row]);
    else group.push(row);
  }
  return groups;
}
