import type { EXTRACTOR_USES } from "./extractor-settings.js";
import type { NEO4J_AUTH_SCHEMES, NEO4J_TLS } from "./neo4j-settings.js";

/** Everything that can be set, resolved: no value is missing, none is out of range, and nothing can be changed. */
export interface Config {
  /** Absolute path of the folder that holds the database, the jobs and `newsgraph.yaml`. */
  readonly dataFolder: string;
  /** Whether a database whose log is damaged is opened with what was committed before the damage. */
  readonly salvage: boolean;
  readonly server: ServerConfig;
  readonly reading: ReadingConfig;
  readonly extractor: ExtractorConfig;
  readonly query: QueryConfig;
  /** The Neo4j to use instead of the embedded database; null for the embedded one. */
  readonly neo4j: Neo4jConfig | null;
}

export interface ServerConfig {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** True when somebody asked for this port, so that another one would be a surprise. */
  readonly portChosen: boolean;
  /** Whether the address is opened in a browser. */
  readonly open: boolean;
  /** Whether Cypher queries sent to the server may write. */
  readonly allowWrites: boolean;
}

export interface ReadingConfig {
  /** Articles read at the same time, each in a thread of its own. */
  readonly workers: number;
  /** Longest time for one article, in ms; fetching it has limits of its own. */
  readonly timeoutMs: number;
  /** Largest file or page. */
  readonly maxBytes: number;
  /** Whether pages are fetched that the robots.txt of their site forbids. */
  readonly ignoreRobots: boolean;
}

/** What reads the articles. */
export interface ExtractorConfig {
  readonly use: (typeof EXTRACTOR_USES)[number];
  /** The external program and its arguments; null when it has an address instead, or none is used. */
  readonly command: readonly string[] | null;
  readonly url: string | null;
  /** Longest time for one answer, the program's start included. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Articles that the external program gets at the same time. */
  readonly parallel: number;
}

/** What holds for a query that names no limits itself. */
export interface QueryConfig {
  /** Most rows. */
  readonly limit: number;
  readonly timeoutMs: number;
}

export interface Neo4jConfig {
  readonly uri: string;
  readonly database: string;
  readonly auth: Neo4jAuthConfig;
  /** Null for what the address says. */
  readonly tls: Neo4jTlsConfig | null;
  readonly connectionTimeoutMs: number;
  /** 0 for never. */
  readonly transactionTimeoutMs: number;
}

export interface Neo4jAuthConfig {
  readonly scheme: (typeof NEO4J_AUTH_SCHEMES)[number];
  readonly user: string;
  /** Password, token or ticket; empty with `none`. */
  readonly password: string;
  readonly realm: string | null;
  /** Name of a custom scheme. */
  readonly customScheme: string | null;
}

export interface Neo4jTlsConfig {
  readonly trust: Exclude<(typeof NEO4J_TLS)[number], "off">;
  readonly caFile: string | null;
  /** For mutual TLS. */
  readonly client: {
    readonly certFile: string;
    readonly keyFile: string;
    readonly keyPassword: string | null;
  } | null;
}

/**
 * Settings as they come from one source, nothing checked: the keys are those of SETTINGS
 * (`port`, `neo4j.uri`), the values whatever was there.
 */
export interface ConfigSpec {
  /** How the source names a setting, to say where a problem comes from: `--port`, `NEWSGRAPH_PORT`. */
  readonly describe: (key: string) => string;
  readonly values: Readonly<Record<string, unknown>>;
}
