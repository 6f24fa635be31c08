import type { EvidenceView, FactView } from "../../graph/views.js";
import { sketchOf } from "../../copies/article-sketch.js";
import { groupCopies, type SketchedArticle } from "../../copies/group-copies.js";
import { readSketch } from "../../copies/sketch-text.js";
import { compareText } from "../../graph/text-order.js";
import type { CypherRunner, Row } from "../cypher-runner.js";
import { cypher } from "./cypher-text.js";
import { publicationOrder } from "../../graph/publication-order.js";
import { readNumber, readText, readTextOrNull } from "./row-reader.js";

const SUPPORT = cypher`
  UNWIND $ids AS wanted
  MATCH (f:Fact {id: wanted})
  MATCH (f)-[r:SUPPORTED_BY]->(s:Sentence)
  RETURN wanted AS fact, s.id AS sentence, s.article AS article, s.text AS text, s.start AS start, s.end AS end,
    r.extractor AS extractor, r.confidence AS confidence`;

const ARTICLES = cypher`
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN a.id AS id, a.title AS title, a.publisher AS publisher, a.url AS url,
    a.publishedAt AS publishedAt, a.ingestedAt AS ingestedAt, a.sketch AS sketch,
    CASE WHEN a.sketch IS NULL THEN a.text ELSE null END AS text`;

const MENTIONS = cypher`
  UNWIND $ids AS wanted
  MATCH (s:Sentence {id: wanted})
  MATCH (s)-[m:MENTIONS]->(e:Entity)
  WHERE e.id IN $entities
  RETURN wanted AS sentence, e.id AS entity, m.start AS start, m.end AS end`;

type Highlight = EvidenceView["highlights"][number];

/**
 * The sentences that support each fact, the earliest publication first, each with the mentions
 * of the fact's subject and object in it.
 */
export async function readFactEvidence(
  runner: CypherRunner,
  facts: readonly Omit<FactView, "evidence" | "independentSources">[],
): Promise<Map<string, EvidenceView[]>> {
  if (facts.length === 0) return new Map();
  const support = await runner.read(SUPPORT, { ids: facts.map((fact) => fact.id) });
  const ends = new Map(
    facts.map(({ id, subject, object }) => [id, [subject.id, ...(object === null ? [] : [object.id])]]),
  );
  const [articles, mentions] = await Promise.all([
    runner.read(ARTICLES, { ids: distinct(support, "article") }),
    runner.read(MENTIONS, {
      ids: distinct(support, "sentence"),
      entities: [...new Set([...ends.values()].flat())],
    }),
  ]);
  const articleById = new Map(articles.map((row) => [readText(row, "id"), row]));
  const sketched = new Map(articles.map((row) => [readText(row, "id"), toSketched(row)]));
  const highlights = highlightsBySentence(mentions);
  const evidence = new Map<string, EvidenceView[]>();
  for (const row of support) {
    const article = articleById.get(readText(row, "article"));
    if (article === undefined) continue;
    const fact = readText(row, "fact");
    const shown = (highlights.get(readText(row, "sentence")) ?? []).filter(
      ({ entity }) => ends.get(fact)?.includes(entity) ?? false,
    );
    evidence.set(fact, [...(evidence.get(fact) ?? []), toEvidence(row, article, shown)]);
  }
  for (const [fact, list] of evidence) evidence.set(fact, withCopies(list.sort(byPublication), sketched));
  return evidence;
}

/** An article that was written by a script has no sketch yet: it is made from its text. */
function toSketched(row: Row): SketchedArticle {
  const stored = readTextOrNull(row, "sketch");
  return {
    id: readText(row, "id"),
    publicationOrder: publicationOrder(readTextOrNull(row, "publishedAt")),
    sketch: (stored === null ? null : readSketch(stored)) ?? sketchOf(readTextOrNull(row, "text") ?? ""),
  };
}

function withCopies(
  list: readonly EvidenceView[],
  sketched: ReadonlyMap<string, SketchedArticle>,
): EvidenceView[] {
  const articles = [...new Set(list.map(({ article }) => article))];
  if (articles.length < 2) return [...list];
  const copies = groupCopies(
    articles.map((id) => sketched.get(id)).filter((article) => article !== undefined),
  );
  return list.map((evidence) => ({ ...evidence, copyOf: copies.get(evidence.article) ?? null }));
}

/** Articles behind a fact, copies of one text counted once. */
export function countIndependent(evidence: readonly EvidenceView[]): number {
  return new Set(evidence.map(({ article, copyOf }) => copyOf ?? article)).size;
}

function distinct(rows: readonly Row[], column: string): string[] {
  return [...new Set(rows.map((row) => readText(row, column)))];
}

function highlightsBySentence(rows: readonly Row[]): Map<string, Highlight[]> {
  const bySentence = new Map<string, Highlight[]>();
  for (const row of rows) {
    const sentence = readText(row, "sentence");
    const highlight = {
      entity: readText(row, "entity"),
      start: readNumber(row, "start"),
      end: readNumber(row, "end"),
    };
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), highlight]);
  }
  for (const list of bySentence.values()) {
    list.sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.entity, b.entity));
  }
  return bySentence;
}

function toEvidence(row: Row, article: Row, highlights: readonly Highlight[]): EvidenceView {
  return {
    sentence: readText(row, "sentence"),
    article: readText(row, "article"),
    copyOf: null,
    title: readTextOrNull(article, "title"),
    publisher: readTextOrNull(article, "publisher"),
    url: readTextOrNull(article, "url"),
    publishedAt: readTextOrNull(article, "publishedAt"),
    ingestedAt: readText(article, "ingestedAt"),
    text: readText(row, "text"),
    start: readNumber(row, "start"),
    end: readNumber(row, "end"),
    highlights,
    extractor: readText(row, "extractor"),
    confidence: readNumber(row, "confidence"),
  };
}

/** By publication (unknown last), then by article and place. */
function byPublication(a: EvidenceView, b: EvidenceView): number {
  return (
    Number(a.publishedAt === null) - Number(b.publishedAt === null) ||
    compareText(publicationOrder(a.publishedAt), publicationOrder(b.publishedAt)) ||
    compareText(a.article, b.article) ||
    a.start - b.start ||
    compareText(a.sentence, b.sentence)
  );
}
