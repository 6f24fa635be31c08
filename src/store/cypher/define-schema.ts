import {
  DATA_MODEL_VERSION,
  IDENTIFIED_LABELS,
  INDEXED_PROPERTIES,
  SCHEMA_ID,
  SCHEMA_LABEL,
} from "../../graph/data-model.js";
import { StoreError } from "../../graph/errors.js";
import type { CypherRunner } from "../cypher-runner.js";
import { cypher, quoted } from "./cypher-text.js";
import { readNumber } from "./row-reader.js";

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
  for (const label of IDENTIFIED_LABELS) {
    const name = quoted(`${label.toLowerCase()}_id`);
    await runner.define(
      cypher`CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${quoted(label)}) REQUIRE n.id IS UNIQUE`,
    );
  }
  for (const [label, key] of INDEXED_PROPERTIES) {
    const name = quoted(`${label}_${key}`.toLowerCase());
    await runner.define(
      cypher`CREATE INDEX ${name} IF NOT EXISTS FOR (n:${quoted(label)}) ON (n.${quoted(key)})`,
    );
  }
  const rows = await runner.write((transaction) =>
    transaction.run(VERSION, { id: SCHEMA_ID, version: DATA_MODEL_VERSION }),
  );
  const version = rows[0] === undefined ? DATA_MODEL_VERSION : readNumber(rows[0], "version");
  if (version > DATA_MODEL_VERSION) {
    throw new StoreError(
      "STORE_UNAVAILABLE",
      `The database holds data model ${version}; this program knows ${DATA_MODEL_VERSION}.`,
      {
        hint: "Use the newer version of Newsgraph that wrote it, or another data folder.",
        details: { version, known: DATA_MODEL_VERSION },
      },
    );
  }
}
