import type { ConfigSpec, Neo4jAuthConfig, Neo4jConfig, Neo4jTlsConfig } from "./config.js";
import type { ConfigProblem } from "./config-problem.js";
import { type Setting, SETTINGS } from "./settings.js";

const CONNECTION_TIMEOUT_MS = 10_000;
const TRANSACTION_TIMEOUT_MS = 120_000;

type Take = <T>(setting: Setting<T>) => T | undefined;

/**
 * Neo4j is used when its address is set. The environment's NEO4J_USER and the like may be
 * there for other programs, so they mean nothing without an address; in our own file they do.
 */
export function resolveNeo4j(
  take: Take,
  specs: readonly ConfigSpec[],
  problems: ConfigProblem[],
): Neo4jConfig | null {
  const isSet = (setting: Setting<unknown>): boolean =>
    specs.some((spec) => spec.values[setting.key] !== undefined);
  const need = (setting: Setting<unknown>, when: string): void => {
    if (!isSet(setting))
      problems.push({ source: setting.env, message: `is missing; it must be set ${when}` });
  };
  const uri = take(SETTINGS.neo4jUri);
  const auth = takeAuth(take);
  const tls = takeTls(take);
  const config = {
    database: take(SETTINGS.neo4jDatabase) ?? "neo4j",
    auth,
    tls,
    connectionTimeoutMs: take(SETTINGS.neo4jConnectionTimeoutMs) ?? CONNECTION_TIMEOUT_MS,
    transactionTimeoutMs: take(SETTINGS.neo4jTransactionTimeoutMs) ?? TRANSACTION_TIMEOUT_MS,
  };
  if (!isSet(SETTINGS.neo4jUri)) return null;
  if (auth.scheme !== "none") need(SETTINGS.neo4jPassword, "when the address of a Neo4j is");
  if (auth.scheme === "custom") need(SETTINGS.neo4jCustomScheme, "with the authentication custom");
  if (tls?.trust === "file") need(SETTINGS.neo4jCaFile, "when TLS trusts a file");
  if (isSet(SETTINGS.neo4jCertFile)) need(SETTINGS.neo4jKeyFile, "with a client certificate");
  if (tls !== null && uri !== undefined && /^\w+\+/u.test(uri)) {
    problems.push({
      source: SETTINGS.neo4jTls.env,
      message: `cannot be set with ${uri}, which says itself how TLS is used; write neo4j:// or bolt://`,
    });
  }
  return uri === undefined ? null : { uri, ...config };
}

function takeAuth(take: Take): Neo4jAuthConfig {
  return {
    scheme: take(SETTINGS.neo4jAuth) ?? "basic",
    user: take(SETTINGS.neo4jUser) ?? "neo4j",
    password: take(SETTINGS.neo4jPassword) ?? "",
    realm: take(SETTINGS.neo4jRealm) ?? null,
    customScheme: take(SETTINGS.neo4jCustomScheme) ?? null,
  };
}

function takeTls(take: Take): Neo4jTlsConfig | null {
  const trust = take(SETTINGS.neo4jTls) ?? "off";
  const [caFile, certFile, keyFile, keyPassword] = [
    take(SETTINGS.neo4jCaFile),
    take(SETTINGS.neo4jCertFile),
    take(SETTINGS.neo4jKeyFile),
    take(SETTINGS.neo4jKeyPassword),
  ];
  if (trust === "off") return null;
  const client =
    certFile === undefined || keyFile === undefined
      ? null
      : { certFile, keyFile, keyPassword: keyPassword ?? null };
  return { trust, caFile: caFile ?? null, client };
}
