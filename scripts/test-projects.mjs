// The groups of tests, as vitest.config.ts sets them up and npm test runs them.

/** Their files take turns and mostly wait, for a database and a browser: they run beside the others. */
export const WAITING = ["neo4j", "browser"];

/** Their files run at the same time. */
export const BUSY = ["unit", "store", "server", "cli", "package"];
