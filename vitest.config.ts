import { defineConfig } from "vitest/config";

// The tests outside "unit" drive real processes, browsers and databases; on a loaded machine one may be late once. What is
// broken fails twice.
const RETRIES = 1;

// Half an hour on two cores with all of them: these run with `npm test -- --long`, and those of Neo4j with `npm run test:neo4j`.
const LONGEST = [
  "test/neo4j/end-to-end.test.ts",
  "test/neo4j/concurrent-processes.test.ts",
  "test/package/dockerfile.test.ts",
  "test/store/embedded/process-death.test.ts",
  "test/browser/select.test.ts",
  "test/cli/watch.test.ts",
];
const leftOut = process.env.LONG_TESTS === "1" ? [] : LONGEST;

const shared = {
  exclude: ["dist/**", "node_modules/**", ...leftOut],
  testTimeout: 20_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [
            ...shared.exclude,
            "test/store/**",
            "test/server/**",
            "test/cli/**",
            "test/browser/**",
            "test/neo4j/**",
            "test/package/**",
          ],
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "store",
          include: ["test/store/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "server",
          include: ["test/server/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "cli",
          include: ["test/cli/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "neo4j",
          include: ["test/neo4j/**/*.test.ts"],
          globalSetup: ["test/support/neo4j/global-setup.ts"],
          testTimeout: 120_000,
          // One server, one database: files take turns.
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          retry: RETRIES,
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 300_000,
        },
      },
    ],
  },
});
