import neo4j, { type AuthToken, type ClientCertificate, type Driver } from "neo4j-driver";
import { ConfigError } from "../../graph/errors.js";
import type { Config, Members } from "./driver-types.js";
import type { Neo4jAuth, Neo4jOptions, Neo4jTls } from "./neo4j-options.js";

const CONNECTION_TIMEOUT_MS = 10_000;
const ACQUISITION_TIMEOUT_MS = 30_000;
const RETRY_TIME_MS = 30_000;
const POOL_SIZE = 20;

/**
 * A driver for these options; it connects on its first use.
 * @throws ConfigError when the address or the TLS settings cannot be used
 */
export function createDriver(options: Neo4jOptions): Driver {
  try {
    return neo4j.driver(options.uri, authToken(options.auth), driverConfig(options));
  } catch (error) {
    throw new ConfigError("CONFIG_INVALID", `Neo4j at ${options.uri} cannot be used: ${String(error)}`, {
      hint: "An address looks like neo4j://localhost:7687 or neo4j+s://name.databases.neo4j.io.",
      cause: error,
    });
  }
}

function driverConfig(options: Neo4jOptions): Config {
  return {
    connectionTimeout: options.connectionTimeoutMs ?? CONNECTION_TIMEOUT_MS,
    connectionAcquisitionTimeout: options.acquisitionTimeoutMs ?? ACQUISITION_TIMEOUT_MS,
    maxTransactionRetryTime: options.retryTimeMs ?? RETRY_TIME_MS,
    maxConnectionPoolSize: options.poolSize ?? POOL_SIZE,
    // Connections that a firewall dropped while idle are found out before they are used.
    connectionLivenessCheckTimeout: 60_000,
    useBigInt: true,
    telemetryDisabled: true,
    userAgent: "newsgraph",
    ...(options.tls === undefined ? {} : tlsConfig(options.uri, options.tls)),
  };
}

function tlsConfig(uri: string, tls: Neo4jTls): Config {
  if (/^\w+\+/.test(uri)) {
    throw new ConfigError("CONFIG_INVALID", `The address ${uri} says itself how TLS is used`, {
      hint: "Write neo4j:// or bolt:// to set TLS yourself, or leave the TLS settings out.",
    });
  }
  const base: Config = { encrypted: "ENCRYPTION_ON", ...trust(tls) };
  return tls.clientCertificate === undefined
    ? base
    : { ...base, clientCertificate: clientCertificate(tls.clientCertificate) };
}

function clientCertificate({
  certFile,
  keyFile,
  password,
}: NonNullable<Neo4jTls["clientCertificate"]>): Members<ClientCertificate> {
  return { certfile: certFile, keyfile: keyFile, ...(password === undefined ? {} : { password }) };
}

function trust(tls: Neo4jTls): Config {
  switch (tls.trust) {
    case "system":
      return { trust: "TRUST_SYSTEM_CA_SIGNED_CERTIFICATES" };
    case "any":
      return { trust: "TRUST_ALL_CERTIFICATES" };
    case "files":
      return {
        trust: "TRUST_CUSTOM_CA_SIGNED_CERTIFICATES",
        trustedCertificates: [...(tls.caFiles ?? [])],
      };
  }
}

function authToken(auth: Neo4jAuth): AuthToken {
  switch (auth.scheme) {
    case "none":
      return { scheme: "none", credentials: "" };
    case "basic":
      return neo4j.auth.basic(auth.user, auth.password, auth.realm);
    case "bearer":
      return neo4j.auth.bearer(auth.token);
    case "kerberos":
      return neo4j.auth.kerberos(auth.ticket);
    case "custom":
      return {
        scheme: auth.name,
        principal: auth.principal,
        credentials: auth.credentials,
        realm: auth.realm,
        ...(auth.parameters === undefined ? {} : { parameters: { ...auth.parameters } }),
      };
  }
}
