import { SCHEMA_ID, SCHEMA_LABEL } from "../../graph/data-model.js";
import type { CypherRunner } from "../cypher-runner.js";
import { countDegrees } from "./count-degrees.js";
import { cypher, quoted } from "./cypher-text.js";

/** Brings stored graphs from the version of the data model before it to `to`. Doing it twice must do it once. */
export interface Migration {
  readonly to: number;
  readonly run: (runner: CypherRunner) => Promise<void>;
}

/** All migrations there are, the oldest first; version 1 is the first of the data model. */
export const MIGRATIONS: readonly Migration[] = [
  // Entities keep their degree, so that the first view need not count all relationships.
  { to: 2, run: countDegrees },
];

const MARK = cypher`
  MATCH (v:${quoted(SCHEMA_LABEL)} {id: $id})
  WHERE v.version < $version
  SET v.version = $version`;

/** Take a stored graph from version `from` to the newest, marking each step, so that one that breaks off goes on. */
export async function migrate(
  runner: CypherRunner,
  from: number,
  migrations: readonly Migration[],
): Promise<void> {
  for (const { to, run } of migrations.filter((migration) => migration.to > from)) {
    await run(runner);
    await runner.write((transaction) => transaction.run(MARK, { id: SCHEMA_ID, version: to }));
  }
}
