import type { TestProject } from "vitest/node";
import neo4j from "neo4j-driver";
import { LocalServer } from "./local-server.js";
import { SERVER_VERSIONS, serverVersion } from "./server-versions.js";
import type { ServerAddress } from "./test-server.js";

let local: LocalServer | null = null;

/**
 * Give the tests a real Neo4j: the one that NEO4J_URI names, else one started here from its Maven
 * artefacts (NEO4J_TEST_VERSION picks the release). Without either, say what is not tested.
 */
export async function setup(project: TestProject): Promise<void> {
  const address = await findServer();
  project.provide("neo4j", address);
  if (address !== null) console.log(`Neo4j ${address.version} at ${address.uri}`);
}

export async function teardown(): Promise<void> {
  await local?.dispose();
}

async function findServer(): Promise<ServerAddress | null> {
  const uri = process.env.NEO4J_URI;
  if (uri !== undefined) return await checked(uri);
  const wanted = serverVersion(process.env.NEO4J_TEST_VERSION ?? SERVER_VERSIONS[0]?.version ?? "");
  try {
    local = await LocalServer.start(wanted);
    const { uri: address, user, password, caFile } = local;
    return { uri: address, user, password, caFile, version: wanted.version };
  } catch (error) {
    if (process.env.NEO4J_TEST_REQUIRED !== undefined) throw error;
    console.warn(
      `NOT TESTED: the Neo4j store (contract, guard, API and end-to-end tests on a real server). ${String(error)}\n` +
        `To test it, install Java and Maven, or set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.`,
    );
    return null;
  }
}

/** The tests empty the database they are given: one that holds something must be offered for it by name. */
async function checked(uri: string): Promise<ServerAddress> {
  const user = process.env.NEO4J_USER ?? "neo4j";
  const password = process.env.NEO4J_PASSWORD ?? "";
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records, summary } = await driver.executeQuery("MATCH (n) RETURN count(n) AS nodes");
    const nodes = Number(records[0]?.get("nodes") ?? 0);
    if (nodes > 0 && process.env.NEO4J_TEST_EMPTY !== "yes") {
      throw new Error(
        `The database at ${uri} holds ${nodes} nodes, and these tests empty it. ` +
          `Set NEO4J_TEST_EMPTY=yes to let them, or NEO4J_URI to another server.`,
      );
    }
    const version = (summary.server.agent ?? "").replace("Neo4j/", "");
    return { uri, user, password, version, caFile: null };
  } finally {
    await driver.close();
  }
}
