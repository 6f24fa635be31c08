import { choice, DAY_MS, matching, text, whole } from "./setting.js";

/** How Neo4j can be told who is calling. */
export const NEO4J_AUTH_SCHEMES = ["basic", "none", "bearer", "kerberos", "custom"] as const;

/** Whether connections to Neo4j are encrypted, and which certificates are trusted. */
export const NEO4J_TLS = ["off", "system", "file", "any"] as const;

/** Settings of the Neo4j to use instead of the embedded database. */
export const NEO4J_SETTINGS = {
  neo4jUri: matching(
    {
      key: "neo4j.uri",
      env: "NEO4J_URI",
      flag: null,
      about: "Address of a Neo4j to use instead of the embedded database.",
    },
    /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?$/u,
    "an address such as neo4j://localhost:7687 (neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc), without user or password",
  ),
  neo4jAuth: choice(
    { key: "neo4j.auth", env: "NEO4J_AUTH_SCHEME", flag: null, about: "How Neo4j is told who is calling." },
    NEO4J_AUTH_SCHEMES,
  ),
  neo4jUser: text(
    { key: "neo4j.user", env: "NEO4J_USER", flag: null, about: "User name there." },
    "a user name",
  ),
  neo4jPassword: text(
    {
      key: "neo4j.password",
      env: "NEO4J_PASSWORD",
      flag: null,
      about: "Password there; with bearer the token, with kerberos the ticket.",
    },
    "a password",
    true,
  ),
  neo4jRealm: text(
    {
      key: "neo4j.realm",
      env: "NEO4J_REALM",
      flag: null,
      about: "Realm of the user, with basic and custom.",
    },
    "the name of a realm",
  ),
  neo4jCustomScheme: text(
    {
      key: "neo4j.customScheme",
      env: "NEO4J_CUSTOM_SCHEME",
      flag: null,
      about: "Name of the scheme, with custom.",
    },
    "the name of a scheme",
  ),
  neo4jTls: choice(
    {
      key: "neo4j.tls",
      env: "NEO4J_TLS",
      flag: null,
      about:
        "TLS with a neo4j:// or bolt:// address: off, or which certificates are trusted (this machine's, those of neo4j.caFile, any).",
    },
    NEO4J_TLS,
  ),
  neo4jCaFile: text(
    {
      key: "neo4j.caFile",
      env: "NEO4J_CA_FILE",
      flag: null,
      about: "Certificates to trust, with tls: file.",
    },
    "the path of a PEM file",
  ),
  neo4jCertFile: text(
    {
      key: "neo4j.certFile",
      env: "NEO4J_CERT_FILE",
      flag: null,
      about: "Client certificate, for mutual TLS.",
    },
    "the path of a PEM file",
  ),
  neo4jKeyFile: text(
    { key: "neo4j.keyFile", env: "NEO4J_KEY_FILE", flag: null, about: "Its private key." },
    "the path of a PEM file",
  ),
  neo4jKeyPassword: text(
    { key: "neo4j.keyPassword", env: "NEO4J_KEY_PASSWORD", flag: null, about: "Password of that key." },
    "a password",
    true,
  ),
  neo4jConnectionTimeoutMs: whole(
    {
      key: "neo4j.connectionTimeoutMs",
      env: "NEO4J_CONNECTION_TIMEOUT_MS",
      flag: null,
      about: "Longest time to wait for a connection, in ms.",
    },
    1,
    DAY_MS,
  ),
  neo4jTransactionTimeoutMs: whole(
    {
      key: "neo4j.transactionTimeoutMs",
      env: "NEO4J_TRANSACTION_TIMEOUT_MS",
      flag: null,
      about: "Time after which the server stops a transaction of Newsgraph's own, in ms; 0 for never.",
    },
    0,
    DAY_MS,
  ),
  neo4jDatabase: matching(
    { key: "neo4j.database", env: "NEO4J_DATABASE", flag: null, about: "Database there." },
    /^[A-Za-z][A-Za-z0-9.-]{2,62}$/u,
    "the name of a database: 3 to 63 letters, digits, points and dashes, a letter first",
  ),
} as const;
