import { createCypherStore } from "../cypher/cypher-store.js";
import type { CypherRunner } from "../cypher-runner.js";
import type { GraphStore } from "../graph-store.js";
import { FullTextNameIndex } from "./full-text-name-index.js";
import type { Neo4jOptions } from "./neo4j-options.js";
import { openNeo4j } from "./open-neo4j.js";

/**
 * The store on a Neo4j server, cluster or Aura instance: connects, and makes the schema where it is missing.
 * @throws ConfigError `CONFIG_INVALID`
 * @throws StoreError `STORE_UNAVAILABLE` when it cannot be reached or is too old
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  return neo4jStore(await openNeo4j(options));
}

/** The store over a runner that speaks to Neo4j; it owns the runner and closes it. */
export async function neo4jStore(runner: CypherRunner): Promise<GraphStore> {
  try {
    return await createCypherStore(runner, {
      nameIndex: await FullTextNameIndex.open(runner),
      isShared: true,
    });
  } catch (error) {
    await runner.close();
    throw error;
  }
}
