import { inject } from "vitest";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import type { Neo4jOptions } from "../../../src/store/neo4j/neo4j-options.js";
import { openNeo4j } from "../../../src/store/neo4j/open-neo4j.js";

/** Where the server of this run is; null when there is none. */
export interface ServerAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly version: string;
  /** The certificate with which it speaks TLS; null when none is known. */
  readonly caFile: string | null;
}

declare module "vitest" {
  interface ProvidedContext {
    readonly neo4j: ServerAddress | null;
  }
}

export const testServer = inject("neo4j");

/** How to reach the server of this run. */
export function testServerOptions(server: ServerAddress | null = testServer): Neo4jOptions {
  if (server === null) throw new Error("there is no Neo4j in this run");
  return {
    uri: server.uri,
    database: null,
    auth: { scheme: "basic", user: server.user, password: server.password },
  };
}

/** The server of this run with nothing in it: no nodes, constraints or indexes. */
export async function openEmptyNeo4j(): Promise<CypherRunner> {
  const runner = await openNeo4j(testServerOptions());
  await emptyDatabase(runner);
  return runner;
}

async function emptyDatabase(runner: CypherRunner): Promise<void> {
  await runner.write(async (transaction) => {
    await transaction.run("MATCH (n) DETACH DELETE n");
  });
  for (const name of await names(runner, "SHOW CONSTRAINTS YIELD name")) {
    await runner.define(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
  }
  for (const name of await names(
    runner,
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
  )) {
    await runner.define(`DROP INDEX \`${name}\` IF EXISTS`);
  }
}

async function names(runner: CypherRunner, query: string): Promise<string[]> {
  return (await runner.read(query)).map(({ name }) => (typeof name === "string" ? name : ""));
}
