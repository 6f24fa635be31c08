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
import { migrate, type Migration, MIGRATIONS } from "./migrate.js";
import { readNumber } from "./row-reader.js";

const VERSION = cypher`
  MERGE (v:${quoted(SCHEMA_LABEL)} {id: $id})
  ON CREATE SET v.version = $version
  WITH v
  RETURN v.version AS version`;

/**
 * Create constraints and indexes where they are missing, mark the version, and migrate a graph of an older
 * one. Running it again changes nothing.
 * @throws StoreError when the database was written by a newer version of the program
 */
export async function defineSchema(
  runner: CypherRunner,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const newest = migrations.at(-1)?.to ?? DATA_MODEL_VERSION;
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
    transaction.run(VERSION, { id: SCHEMA_ID, version: newest }),
  );
  const version = rows[0] === undefined ? newest : readNumber(rows[0], "version");
  if (version > newest) {
    throw new StoreError(
      "STORE_UNAVAILABLE",
      `The database holds data model ${version}; this program knows ${newest}.`,
      {
        hint: "Use the newer version of Newsgraph that wrote it, or another data folder.",
        details: { version, known: newest },
      },
    );
  }
  await migrate(runner, version, migrations);
}
