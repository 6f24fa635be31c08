import { describe, expect, test } from "vitest";
import type { CypherRunner } from "../../src/store/cypher-runner.js";
import type { Neo4jOptions } from "../../src/store/neo4j/neo4j-options.js";
import { openNeo4j } from "../../src/store/neo4j/open-neo4j.js";
import { runNewsgraph } from "../support/run-newsgraph.js";
import { environmentFor } from "../support/neo4j/run-on-server.js";
import { testServer, testServerOptions } from "../support/neo4j/test-server.js";

/** The certificate of the server; a server that was not started here, or without openssl, has none that is known. */
const caFile = testServer?.caFile ?? null;

/** By the name that the certificate is for. */
const address = (scheme: string) =>
  (testServer?.uri ?? "").replace("bolt://127.0.0.1", `${scheme}://localhost`);

const open = (options: Partial<Neo4jOptions>) =>
  openNeo4j({ ...testServerOptions(), retryTimeMs: 0, ...options });

async function answer(runner: CypherRunner) {
  try {
    return await runner.read("RETURN 1 AS one");
  } finally {
    await runner.close();
  }
}

describe.skipIf(caFile === null)("a server with a certificate that vouches for itself", () => {
  const files = { trust: "files", caFiles: [caFile ?? ""] } as const;

  test("is believed when its certificate is trusted", async () => {
    const runner = await open({ uri: address("bolt"), tls: files });
    expect(await answer(runner)).toEqual([{ one: 1 }]);
  });

  test("is believed when any certificate is", async () => {
    expect(await answer(await open({ uri: address("bolt"), tls: { trust: "any" } }))).toEqual([{ one: 1 }]);
    expect(await answer(await open({ uri: address("bolt+ssc") }))).toEqual([{ one: 1 }]);
  });

  test.each<[string, Partial<Neo4jOptions>]>([
    ["bolt+s", { uri: address("bolt+s") }],
    ["the certificates of this machine", { uri: address("bolt"), tls: { trust: "system" } }],
  ])("is refused with %s", async (_, options) => {
    await expect(open(options)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  test("is reached by the command line with two settings", async () => {
    const settings = { ...environmentFor(), NEO4J_URI: address("bolt"), NEO4J_TLS: "file" };
    const run = await runNewsgraph(["query", "RETURN 1 AS one", "--json"], {
      env: { ...settings, NEO4J_CA_FILE: caFile ?? "" },
    });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toContain('"one"');
  });
});
