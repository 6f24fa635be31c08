import {
  SCRIPT_DATA_MODEL_VERSION,
  IDENTIFIED_LABELS,
  INDEXED_PROPERTIES,
  SCHEMA_ID,
  SCHEMA_LABEL,
} from "../graph/data-model.js";
import type { GraphRecord } from "../graph/records.js";
import { articleStatements, mentionStatements, sentenceStatements } from "./article-statements.js";
import { entityStatements } from "./entity-statements.js";
import { factStatements } from "./fact-statements.js";

/** Rows written by one statement; articles carry their text, so fewer of them. */
const ROWS = 200;
const ARTICLES = 10;

/**
 * A script that makes the whole graph anew in an empty Neo4j database (or adds to one: nothing
 * is written twice). One statement a piece, each ending in a semicolon.
 */
export async function* toCypherScript(records: AsyncIterable<GraphRecord>): AsyncGenerator<string> {
  yield* schemaStatements().map(terminated);
  for await (const batch of batches(records)) yield* statements(batch).map(terminated);
}

function terminated(statement: string): string {
  return `${statement};\n`;
}

function schemaStatements(): string[] {
  const constraints = IDENTIFIED_LABELS.map(
    (label) =>
      `CREATE CONSTRAINT \`${label.toLowerCase()}_id\` IF NOT EXISTS FOR (\`n\`:\`${label}\`) REQUIRE \`n\`.\`id\` IS UNIQUE`,
  );
  const indexes = INDEXED_PROPERTIES.map(
    ([label, key]) =>
      `CREATE INDEX \`${`${label}_${key}`.toLowerCase()}\` IF NOT EXISTS FOR (\`n\`:\`${label}\`) ON (\`n\`.\`${key}\`)`,
  );
  const version = `MERGE (\`v\`:\`${SCHEMA_LABEL}\` {\`id\`: '${SCHEMA_ID}'}) SET \`v\`.\`version\` = ${SCRIPT_DATA_MODEL_VERSION}`;
  return [...constraints, ...indexes, version];
}

type OfType<T extends GraphRecord["type"]> = Extract<GraphRecord, { readonly type: T }>;

/** Records of one type that follow each other, at most so many. */
async function* batches(records: AsyncIterable<GraphRecord>): AsyncGenerator<readonly GraphRecord[]> {
  let batch: GraphRecord[] = [];
  for await (const record of records) {
    const [first] = batch;
    const limit = record.type === "article" ? ARTICLES : ROWS;
    if (first !== undefined && (first.type !== record.type || batch.length === limit)) {
      yield batch;
      batch = [];
    }
    batch.push(record);
  }
  if (batch.length > 0) yield batch;
}

function statements(batch: readonly GraphRecord[]): string[] {
  const only = <T extends GraphRecord["type"]>(type: T) =>
    batch.filter((record): record is OfType<T> => record.type === type);
  return [
    ...articleStatements(only("article").map(({ article }) => article)),
    ...sentenceStatements(only("sentence")),
    ...entityStatements(only("entity").map(({ entity }) => entity)),
    ...mentionStatements(only("mention").map(({ mention }) => mention)),
    ...factStatements(only("fact").map(({ fact }) => fact)),
  ];
}
