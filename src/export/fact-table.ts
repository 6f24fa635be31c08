import { stringify } from "csv-stringify/sync";
import type { ArticleRecord, FactRecord, GraphRecord } from "../graph/records.js";

const COLUMNS = [
  ...["fact", "relation", "subject", "subjectKind", "subjectId", "object", "objectKind", "objectId"],
  ...["value", "number", "unit", "role", "polarity", "modality", "statedBy", "place", "validFrom", "validTo"],
  ...[
    "confidence",
    "sources",
    "sentence",
    "article",
    "title",
    "publisher",
    "publishedAt",
    "url",
    "extractor",
  ],
] as const;

type Column = (typeof COLUMNS)[number];
type Row = Readonly<Record<Column, string | number | null>>;

/** What facts point to, kept while the records pass by: they come before the facts. */
interface Seen {
  readonly articles: Map<string, ArticleRecord>;
  readonly sentences: Map<string, { readonly article: string; readonly text: string }>;
  readonly entities: Map<string, { readonly name: string; readonly kind: string }>;
}

/**
 * The facts as CSV (RFC 4180) for a spreadsheet: one row for each sentence that supports a fact, so that every row says who
 * says so, where and when. Holds the sentences of the graph in memory.
 */
export async function* toFactTable(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  const seen: Seen = { articles: new Map(), sentences: new Map(), entities: new Map() };
  yield stringify([[...COLUMNS]]);
  for await (const record of records) {
    if (record.type === "article") seen.articles.set(record.article.id, record.article);
    else if (record.type === "sentence")
      seen.sentences.set(record.sentence.id, { article: record.article, text: record.text });
    else if (record.type === "entity")
      seen.entities.set(record.entity.id, { name: record.entity.name, kind: record.entity.kind });
    else if (record.type === "fact") yield stringify(rowsOf(record.fact, seen).map(toCells));
  }
}

function rowsOf(fact: FactRecord, { articles, sentences, entities }: Seen): Row[] {
  const nameOf = (id: string | null) => (id === null ? null : (entities.get(id)?.name ?? id));
  const subject = entities.get(fact.subject);
  const object = fact.object === null ? undefined : entities.get(fact.object);
  return fact.evidence.map((support) => {
    const sentence = sentences.get(support.sentence);
    const article = sentence === undefined ? undefined : articles.get(sentence.article);
    return {
      fact: fact.id,
      relation: fact.relation,
      subject: subject?.name ?? null,
      subjectKind: subject?.kind ?? null,
      subjectId: fact.subject,
      object: object?.name ?? null,
      objectKind: object?.kind ?? null,
      objectId: fact.object,
      value: support.value?.iso ?? support.value?.text ?? null,
      number: support.value?.number ?? null,
      unit: support.value?.unit ?? null,
      role: support.role,
      polarity: fact.polarity,
      modality: fact.modality,
      statedBy: nameOf(fact.statedBy),
      place: nameOf(fact.place),
      validFrom: fact.validFrom,
      validTo: fact.validTo,
      confidence: support.confidence,
      sources: fact.sources,
      sentence: sentence?.text ?? null,
      article: article?.id ?? null,
      title: article?.title ?? null,
      publisher: article?.publisher ?? null,
      publishedAt: article?.publishedAt ?? null,
      url: article?.canonicalUrl ?? article?.url ?? null,
      extractor: support.extractor,
    };
  });
}

function toCells(row: Row): (string | number)[] {
  return COLUMNS.map((column) => {
    const value = row[column];
    return typeof value === "string" ? harmless(value) : (value ?? "");
  });
}

/** Article text is hostile: a cell that a spreadsheet would run as a formula begins with an apostrophe (OWASP, CSV injection). */
function harmless(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
