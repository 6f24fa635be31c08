import type { Config } from "../config/config.js";
import { ConfigError } from "../graph/errors.js";
import { createCypherStore } from "../store/cypher/cypher-store.js";
import type { CypherRunner } from "../store/cypher-runner.js";
import { openEmbedded } from "../store/embedded/open-embedded.js";
import type { GraphStore } from "../store/graph-store.js";
import { databasePath } from "./data-layout.js";

/**
 * Open the database that the configuration names. The one place that knows which engines there are.
 * @throws ConfigError when it names an engine that is not there
 * @throws StoreError `STORE_IN_USE` when another process holds it, and others of opening
 */
export async function openStore(config: Config): Promise<GraphStore> {
  const runner = await openRunner(config);
  try {
    return await createCypherStore(runner);
  } catch (error) {
    await runner.close();
    throw error;
  }
}

async function openRunner(config: Config): Promise<CypherRunner> {
  if (config.neo4j !== null) {
    throw new ConfigError(
      "CONFIG_INVALID",
      `A Neo4j is configured (${config.neo4j.uri}), but this version stores only in the embedded database.`,
      {
        hint: "Remove NEO4J_URI from the environment, and neo4j from newsgraph.yaml.",
      },
    );
  }
  return openEmbedded({ path: databasePath(config.dataFolder), salvage: config.salvage });
}
