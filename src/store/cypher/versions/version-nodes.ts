import type { FormerVersion } from "../../../graph/article-version.js";
import type { ContributedArticle, ContributedSentence } from "../../../graph/contribution.js";
import { readReading, writeReading } from "../../../graph/identity/reading.js";
import type { CypherParameter } from "../../../graph/values.js";
import type { CypherTransaction, Row } from "../../cypher-runner.js";
import { articleFieldsOf, readArticleFields } from "../article-fields.js";
import { cypher } from "../cypher-text.js";
import { readNumber, readText } from "../row-reader.js";

// Tied to its article by a property alone, so that no walk through the graph leads into the past.
const WRITE = cypher`
  UNWIND $rows AS row
  MERGE (v:Version {id: row.id})
  SET v += row.properties`;

/** Keep former versions; those that are there already stay as they are. */
export async function writeVersions(
  transaction: CypherTransaction,
  versions: readonly FormerVersion[],
): Promise<void> {
  if (versions.length === 0) return;
  const rows = versions.map((version) => ({ id: version.id, properties: versionProperties(version) }));
  await transaction.run(WRITE, { rows });
}

type SentenceRow = readonly [id: string, index: number, start: number, end: number];

function versionProperties({
  number,
  contribution,
  ingestedAt,
}: FormerVersion): Record<string, CypherParameter> {
  const { id: article, ...described } = contribution.article satisfies ContributedArticle;
  const sentences = [...contribution.sentences].sort((a, b) => a.index - b.index);
  const rows = sentences.map(({ id, index, start, end }): SentenceRow => [id, index, start, end]);
  const reading = writeReading(contribution);
  return { ...described, article, number, ingestedAt, ...reading, sentences: JSON.stringify(rows) };
}

const REMOVE = cypher`
  MATCH (v:Version {id: $id})
  DETACH DELETE v`;

export async function removeVersion(transaction: CypherTransaction, id: string): Promise<void> {
  await transaction.run(REMOVE, { id });
}

const REMOVE_ALL = cypher`
  MATCH (v:Version {article: $article})
  DETACH DELETE v`;

export async function removeVersionsOf(transaction: CypherTransaction, article: string): Promise<void> {
  await transaction.run(REMOVE_ALL, { article });
}

/** What every query returns of a version bound to `v`. */
export const VERSION_COLUMNS = cypher`v.id AS id, v.article AS article, v.number AS number, ${articleFieldsOf("v")},
    v.contentHash AS contentHash, v.text AS text, v.sentences AS sentences, v.entities AS entities,
    v.mentions AS mentions, v.facts AS facts`;

/** From `VERSION_COLUMNS`. */
export function readVersion(row: Row): FormerVersion {
  const { ingestedAt, ...fields } = readArticleFields(row);
  const article: ContributedArticle = {
    id: readText(row, "article"),
    ...fields,
    contentHash: readText(row, "contentHash"),
    text: readText(row, "text"),
  };
  const sentences = readSentences(readText(row, "sentences"));
  const [entities, mentions, facts] = [
    readText(row, "entities"),
    readText(row, "mentions"),
    readText(row, "facts"),
  ];
  return {
    id: readText(row, "id"),
    number: readNumber(row, "number"),
    contribution: { article, sentences, ...readReading({ entities, mentions, facts }, sentences) },
    ingestedAt,
  };
}

function readSentences(text: string): ContributedSentence[] {
  return (JSON.parse(text) as SentenceRow[]).map(([id, index, start, end]) => ({ id, index, start, end }));
}
