import { describe, expect, test } from "vitest";
import { openNeo4j } from "../../src/store/neo4j/open-neo4j.js";
import type { Neo4jOptions } from "../../src/store/neo4j/neo4j-options.js";
import { testServer, testServerOptions } from "../support/neo4j/test-server.js";

describe.skipIf(testServer === null)("opening Neo4j", () => {
  test("names the server's release and where it is", async () => {
    const runner = await openNeo4j(testServerOptions());
    expect(runner.engine).toEqual({ name: "neo4j", version: testServer?.version, location: testServer?.uri });
    await runner.close();
  });

  const cases: readonly (readonly [string, Partial<Neo4jOptions>, string])[] = [
    [
      "a wrong password",
      { auth: { scheme: "basic", user: "neo4j", password: "wrong" } },
      "STORE_UNAVAILABLE",
    ],
    ["no password where one is needed", { auth: { scheme: "none" } }, "STORE_UNAVAILABLE"],
    [
      "a token that the server does not know",
      { auth: { scheme: "bearer", token: "x" } },
      "STORE_UNAVAILABLE",
    ],
    ["a database that is not there", { database: "absent" }, "STORE_UNAVAILABLE"],
    ["a port where nobody listens", { uri: "bolt://127.0.0.1:1", retryTimeMs: 0 }, "STORE_UNAVAILABLE"],
    ["an address of another kind", { uri: "http://127.0.0.1:7474" }, "CONFIG_INVALID"],
    ["TLS said twice", { uri: "bolt+s://127.0.0.1:1", tls: { trust: "any" } }, "CONFIG_INVALID"],
  ];

  test.each(cases)("%s", async (_, options, code) => {
    await expect(openNeo4j({ ...testServerOptions(), ...options })).rejects.toMatchObject({
      code,
      hint: expect.any(String) as string,
    });
  });

  test("a custom scheme that means basic", async () => {
    const { auth } = testServerOptions();
    if (auth.scheme !== "basic") throw new Error("the tests use a password");
    const runner = await openNeo4j({
      ...testServerOptions(),
      auth: { scheme: "custom", name: "basic", principal: auth.user, credentials: auth.password, realm: "" },
    });
    expect(await runner.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
    await runner.close();
  });

  test("a cluster address finds its way to a single server", async () => {
    const runner = await openNeo4j({
      ...testServerOptions(),
      uri: (testServer?.uri ?? "").replace("bolt:", "neo4j:"),
    });
    expect(await runner.read("RETURN 1 AS one")).toEqual([{ one: 1 }]);
    await runner.close();
  });
});
