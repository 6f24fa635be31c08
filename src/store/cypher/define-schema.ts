import { StoreError } from "../../graph/errors.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher, quoted } from "./cypher-text.js";
import { readNumber } from "./row-reader.js";

/** The shape of the graph as docs/data-model.md describes it; raised when stored graphs must be migrated. */
export const SCHEMA_VERSION = 1;

/** The one node that says which version of the data model the database holds. */
export const SCHEMA_LABEL = "NewsgraphSchema";

/** Labels whose `id` is unique; an engine keeps an index beside the constraint. */
const IDENTIFIED = ["Article", "Sentence", "Entity", "Fact", SCHEMA_LABEL] as const;

/** What else is looked up by value. */
const INDEXED = [
  ["Article", "contentHash"],
  ["Article", "canonicalUrl"],
  ["Entity", "name"],
  ["Fact", "relation"],
] as const;

const VERSION = cypher`
  MERGE (v:${quoted(SCHEMA_LABEL)} {id: $id})
  ON CREATE SET v.version = $version
  WITH v
  RETURN v.version AS version`;

/**
 * Create constraints and indexes where they are missing and mark the version. Running it again
 * changes nothing.
 * @throws StoreError when the database was written by a newer version of the program
 */
export async function defineSchema(runner: CypherRunner): Promise<void> {
  for (const label of IDENTIFIED) {
    const name = quoted(`${label.toLowerCase()}_id`);
    await runner.define(
      cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`,
    );
  }
  for (const [label, key] of INDEXED) {
    const name = quoted(`${label}_${key}`.toLowerCase());
    await runner.define(
      cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.${quoted(key)})`,
    );
  }
  const rows = await runner.write((transaction) =>
    transaction.run(VERSION, { id: "schema", version: SCHEMA_VERSION }),
  );
  const version = rows[0] === undefined ? SCHEMA_VERSION : readNumber(rows[0], "version");
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      "STORE_UNAVAILABLE",
      `The database holds data model ${version}; this program knows ${SCHEMA_VERSION}.`,
      {
        hint: "Use the newer version of Newsgraph that wrote it, or another data folder.",
        details: { version, known: SCHEMA_VERSION },
      },
    );
  }
}
