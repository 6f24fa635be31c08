import { describe, expect, it } from "vitest";
import { toNeo4jOptions } from "../../src/cli/neo4j-options.js";
import { resolveConfig } from "../../src/config/resolve-config.js";
import type { Neo4jOptions } from "../../src/store/neo4j/neo4j-options.js";

const resolved = (values: Readonly<Record<string, unknown>>) =>
  resolveConfig([{ describe: (key) => key, values }], { dataFolder: "/data" }).neo4j;

const BASE = { "neo4j.uri": "neo4j://db", "neo4j.password": "secret" };

describe("the settings of a Neo4j", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, Partial<Neo4jOptions>])[] = [
    ["a password", {}, { auth: { scheme: "basic", user: "neo4j", password: "secret" } }],
    [
      "a realm",
      { "neo4j.user": "ann", "neo4j.realm": "native" },
      { auth: { scheme: "basic", user: "ann", password: "secret", realm: "native" } },
    ],
    ["a token", { "neo4j.auth": "bearer" }, { auth: { scheme: "bearer", token: "secret" } }],
    ["a ticket", { "neo4j.auth": "kerberos" }, { auth: { scheme: "kerberos", ticket: "secret" } }],
    ["nothing", { "neo4j.auth": "none" }, { auth: { scheme: "none" } }],
    [
      "a scheme of one's own",
      { "neo4j.auth": "custom", "neo4j.customScheme": "sso", "neo4j.realm": "r", "neo4j.user": "ann" },
      { auth: { scheme: "custom", name: "sso", principal: "ann", credentials: "secret", realm: "r" } },
    ],
    ["TLS with this machine's certificates", { "neo4j.tls": "system" }, { tls: { trust: "system" } }],
    [
      "TLS with a file, both ways",
      {
        "neo4j.tls": "file",
        "neo4j.caFile": "ca.pem",
        "neo4j.certFile": "me.pem",
        "neo4j.keyFile": "me.key",
      },
      {
        tls: {
          trust: "files",
          caFiles: ["ca.pem"],
          clientCertificate: { certFile: "me.pem", keyFile: "me.key" },
        },
      },
    ],
    [
      "times",
      { "neo4j.connectionTimeoutMs": "5000", "neo4j.transactionTimeoutMs": "0" },
      { connectionTimeoutMs: 5000, transactionTimeoutMs: 0 },
    ],
  ];

  it.each(cases)("%s", (_, values, options) => {
    const config = resolved({ ...BASE, ...values });
    expect(config).not.toBeNull();
    if (config !== null)
      expect(toNeo4jOptions(config)).toMatchObject({ uri: "neo4j://db", database: "neo4j", ...options });
  });

  it.each([
    [{ "neo4j.uri": "neo4j://db" }, /NEO4J_PASSWORD: is missing/],
    [{ ...BASE, "neo4j.auth": "password" }, /neo4j\.auth.*one of basic, none, bearer, kerberos, custom/],
    [{ ...BASE, "neo4j.auth": "custom" }, /NEO4J_CUSTOM_SCHEME: is missing/],
    [{ ...BASE, "neo4j.tls": "file" }, /NEO4J_CA_FILE: is missing/],
    [{ ...BASE, "neo4j.tls": "any", "neo4j.certFile": "me.pem" }, /NEO4J_KEY_FILE: is missing/],
    [{ ...BASE, "neo4j.uri": "neo4j+s://db", "neo4j.tls": "any" }, /NEO4J_TLS: cannot be set/],
  ])("refuses %j", (values, message) => {
    expect(() => resolved(values)).toThrow(message);
  });
});
