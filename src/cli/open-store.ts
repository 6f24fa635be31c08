import type { Config } from "../config/config.js";
import type { GraphStore } from "../store/graph-store.js";
import { databasePath } from "./data-layout.js";
import { toNeo4jOptions } from "./neo4j-options.js";

/**
 * Open the database that the configuration names. The one place that knows which engines there are.
 * @throws StoreError `STORE_IN_USE` when another process holds it, `STORE_UNAVAILABLE` when a Neo4j cannot
 *   be reached, and others of opening
 */
export async function openStore(config: Config): Promise<GraphStore> {
  if (config.neo4j === null) return openEmbeddedStore(config);
  // Loaded only here: the driver is large, and a graph has one engine.
  const { openNeo4jStore } = await import("../store/neo4j/open-neo4j-store.js");
  return openNeo4jStore(toNeo4jOptions(config.neo4j));
}

async function openEmbeddedStore(config: Config): Promise<GraphStore> {
  const { openEmbedded } = await import("../store/embedded/open-embedded.js");
  const { createCypherStore } = await import("../store/cypher/cypher-store.js");
  const runner = await openEmbedded({ path: databasePath(config.dataFolder), salvage: config.salvage });
  try {
    return await createCypherStore(runner);
  } catch (error) {
    await runner.close();
    throw error;
  }
}
