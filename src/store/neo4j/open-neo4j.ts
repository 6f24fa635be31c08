import type { Driver, QueryConfig } from "neo4j-driver";
import { StoreError } from "../../graph/errors.js";
import type { CypherRunner } from "../cypher-runner.js";
import { createDriver } from "./create-driver.js";
import type { Members } from "./driver-types.js";
import { mapNeo4jError } from "./map-neo4j-error.js";
import { neo4jLocation } from "./neo4j-location.js";
import type { Neo4jOptions } from "./neo4j-options.js";
import { Neo4jRunner } from "./neo4j-runner.js";

const TRANSACTION_TIMEOUT_MS = 120_000;
const OLDEST_SERVER = 5;

/**
 * Connect to a Neo4j server, cluster or Aura instance, and make sure that its database answers.
 * @throws ConfigError `CONFIG_INVALID`
 * @throws StoreError `STORE_UNAVAILABLE` when the server cannot be reached, refuses the user, lacks the database, or is too old
 */
export async function openNeo4j(options: Neo4jOptions): Promise<CypherRunner> {
  const driver = createDriver(options);
  try {
    const version = await serverVersion(driver, options.database);
    return new Neo4jRunner(driver, options.database, options.transactionTimeoutMs ?? TRANSACTION_TIMEOUT_MS, {
      name: "neo4j",
      version,
      location: neo4jLocation(options),
    });
  } catch (error) {
    await driver.close();
    throw mapNeo4jError(error, "own", "");
  }
}

async function serverVersion(driver: Driver, database: string | null): Promise<string> {
  const config: Members<QueryConfig> = { routing: "READ", ...(database === null ? {} : { database }) };
  const { summary } = await driver.executeQuery("RETURN 1", {}, config);
  const version = (summary.server.agent ?? "").replace(/^Neo4j\//, "");
  const release = Number(/^\d+/.exec(version)?.[0] ?? 0);
  if (release >= OLDEST_SERVER) return version;
  throw new StoreError("STORE_UNAVAILABLE", `Neo4j ${version} is too old`, {
    hint: `Newsgraph needs Neo4j ${OLDEST_SERVER} or newer.`,
    details: { version },
  });
}
