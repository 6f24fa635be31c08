import { availableParallelism } from "node:os";
import { EXTRACTOR_SETTINGS } from "./extractor-settings.js";
import { NEO4J_SETTINGS } from "./neo4j-settings.js";
import { DAY_MS, flag, matching, type Setting, text, whole } from "./setting.js";

export type { Setting } from "./setting.js";

const MEGABYTE = 1024 * 1024;

/** The largest number of rows and the longest time that the HTTP API grants a query. */
const MAX_ROWS = 100_000;
const MAX_QUERY_MS = 60_000;

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
  ignoreRobots: flag({
    key: "reading.ignoreRobots",
    env: "NEWSGRAPH_IGNORE_ROBOTS",
    flag: "--ignore-robots",
    about: "Fetch also what the robots.txt of a site asks programs not to fetch.",
  }),
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
  ...EXTRACTOR_SETTINGS,
  ...NEO4J_SETTINGS,
} as const;

/** All settings, in the order in which they are documented. */
export const SETTING_LIST: readonly Setting<unknown>[] = Object.values(SETTINGS);
