import { availableParallelism } from "node:os";

/** One thing that can be set: its names in each source, and what it may be. */
export interface Setting<T> {
  /** Name in `newsgraph.yaml`, with a point for each level: `neo4j.uri`. */
  readonly key: string;
  readonly env: string;
  /** Its flag on the command line, or null. */
  readonly flag: string | null;
  readonly about: string;
  /** What is allowed, to follow "must be". */
  readonly allowed: string;
  /** True for what must never be printed. */
  readonly secret: boolean;
  /** The value, or undefined when `raw` is not allowed. */
  readonly parse: (raw: unknown) => T | undefined;
}

type Names = Pick<Setting<unknown>, "key" | "env" | "flag" | "about">;

/** The longest time that may be asked for: one day. */
const DAY_MS = 86_400_000;

const MEGABYTE = 1024 * 1024;

/** The largest number of rows and the longest time that the HTTP API grants a query. */
const MAX_ROWS = 10_000;
const MAX_QUERY_MS = 60_000;

function text(names: Names, allowed: string, secret = false): Setting<string> {
  const parse = (raw: unknown) => (typeof raw === "string" && raw.trim() !== "" ? raw : undefined);
  return { ...names, allowed, secret, parse };
}

function matching(names: Names, pattern: RegExp, allowed: string): Setting<string> {
  const parse = (raw: unknown) => (typeof raw === "string" && pattern.test(raw) ? raw : undefined);
  return { ...names, allowed, secret: false, parse };
}

function whole(names: Names, min: number, max: number): Setting<number> {
  const parse = (raw: unknown) => {
    const digits = typeof raw === "string" && /^\d{1,15}$/u.test(raw.trim());
    const value = digits ? Number(raw) : raw;
    return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max
      ? value
      : undefined;
  };
  return { ...names, allowed: `a whole number from ${min} to ${max}`, secret: false, parse };
}

const WORDS = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

function flag(names: Names): Setting<boolean> {
  const parse = (raw: unknown) => {
    if (typeof raw === "boolean") return raw;
    return typeof raw === "string" ? WORDS.get(raw.trim().toLowerCase()) : undefined;
  };
  return { ...names, allowed: "true or false", secret: false, parse };
}

/** Every setting; the configuration file, the environment and docs/cli.md are read against this table. */
export const SETTINGS = {
  data: text(
    {
      key: "data",
      env: "NEWSGRAPH_DATA",
      flag: "--data",
      about: "Folder of the database, the jobs and newsgraph.yaml.",
    },
    "the path of a folder",
  ),
  host: matching(
    { key: "host", env: "NEWSGRAPH_HOST", flag: "--host", about: "Address that the server listens on." },
    /^[A-Za-z0-9._:-]+$/u,
    "a host name or an IP address, such as 127.0.0.1",
  ),
  port: whole(
    { key: "port", env: "NEWSGRAPH_PORT", flag: "--port", about: "Port of the server; 0 for any free one." },
    0,
    65_535,
  ),
  open: flag({
    key: "open",
    env: "NEWSGRAPH_OPEN",
    flag: "--no-open",
    about: "Open the address in a browser when there is a desktop.",
  }),
  allowWrites: flag({
    key: "allowWrites",
    env: "NEWSGRAPH_ALLOW_WRITES",
    flag: "--allow-writes",
    about: "Let Cypher queries that are sent to the server change the graph.",
  }),
  salvage: flag({
    key: "salvage",
    env: "NEWSGRAPH_SALVAGE",
    flag: "--salvage",
    about: "Open a database whose log is damaged with what was committed before the damage.",
  }),
  workers: whole(
    {
      key: "reading.workers",
      env: "NEWSGRAPH_WORKERS",
      flag: "--workers",
      about: "Articles read at the same time.",
    },
    1,
    Math.max(64, availableParallelism()),
  ),
  articleTimeoutMs: whole(
    {
      key: "reading.timeoutMs",
      env: "NEWSGRAPH_ARTICLE_TIMEOUT_MS",
      flag: null,
      about: "Longest time for one article, in ms.",
    },
    100,
    DAY_MS,
  ),
  maxArticleBytes: whole(
    {
      key: "reading.maxBytes",
      env: "NEWSGRAPH_MAX_ARTICLE_BYTES",
      flag: null,
      about: "Largest file or page, in bytes.",
    },
    1000,
    100 * MEGABYTE,
  ),
  queryLimit: whole(
    {
      key: "query.limit",
      env: "NEWSGRAPH_QUERY_LIMIT",
      flag: "--limit",
      about: "Most rows of a query that names no limit.",
    },
    1,
    MAX_ROWS,
  ),
  queryTimeoutMs: whole(
    {
      key: "query.timeoutMs",
      env: "NEWSGRAPH_QUERY_TIMEOUT_MS",
      flag: "--timeout",
      about: "Longest time for a query, in ms.",
    },
    1,
    MAX_QUERY_MS,
  ),
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
  neo4jUser: text(
    { key: "neo4j.user", env: "NEO4J_USER", flag: null, about: "User name there." },
    "a user name",
  ),
  neo4jPassword: text(
    { key: "neo4j.password", env: "NEO4J_PASSWORD", flag: null, about: "Password there." },
    "a password",
    true,
  ),
  neo4jDatabase: matching(
    { key: "neo4j.database", env: "NEO4J_DATABASE", flag: null, about: "Database there." },
    /^[A-Za-z][A-Za-z0-9.-]{2,62}$/u,
    "the name of a database: 3 to 63 letters, digits, points and dashes, a letter first",
  ),
} as const;

/** All settings, in the order in which they are documented. */
export const SETTING_LIST: readonly Setting<unknown>[] = Object.values(SETTINGS);
