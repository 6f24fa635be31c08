import type { Neo4jAuthConfig, Neo4jConfig, Neo4jTlsConfig } from "../config/config.js";
import type { Neo4jAuth, Neo4jOptions, Neo4jTls } from "../store/neo4j/neo4j-options.js";

/** What the store on Neo4j needs to know, from the configuration. */
export function toNeo4jOptions(config: Neo4jConfig): Neo4jOptions {
  const { uri, database, auth, tls, connectionTimeoutMs, transactionTimeoutMs } = config;
  return {
    uri,
    database,
    auth: toAuth(auth),
    ...(tls === null ? {} : { tls: toTls(tls) }),
    connectionTimeoutMs,
    transactionTimeoutMs,
  };
}

function toAuth({ scheme, user, password, realm, customScheme }: Neo4jAuthConfig): Neo4jAuth {
  switch (scheme) {
    case "none":
      return { scheme };
    case "basic":
      return { scheme, user, password, ...(realm === null ? {} : { realm }) };
    case "bearer":
      return { scheme, token: password };
    case "kerberos":
      return { scheme, ticket: password };
    case "custom":
      return { scheme, name: customScheme ?? "", principal: user, credentials: password, realm: realm ?? "" };
  }
}

function toTls({ trust, caFile, client }: Neo4jTlsConfig): Neo4jTls {
  return {
    trust: trust === "file" ? "files" : trust,
    ...(caFile === null ? {} : { caFiles: [caFile] }),
    ...(client === null
      ? {}
      : {
          clientCertificate: {
            certFile: client.certFile,
            keyFile: client.keyFile,
            ...(client.keyPassword === null ? {} : { password: client.keyPassword }),
          },
        }),
  };
}
