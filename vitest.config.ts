import { defineConfig } from "vitest/config";

const shared = { exclude: ["dist/**", "node_modules/**"], testTimeout: 20_000, hookTimeout: 60_000 };

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
      { test: { ...shared, name: "store", include: ["test/store/**/*.test.ts"], testTimeout: 120_000 } },
      { test: { ...shared, name: "server", include: ["test/server/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { ...shared, name: "cli", include: ["test/cli/**/*.test.ts"], testTimeout: 120_000 } },
      {
        test: {
          ...shared,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: "neo4j",
          include: ["test/neo4j/**/*.test.ts"],
          globalSetup: ["test/support/neo4j/global-setup.ts"],
          testTimeout: 120_000,
          // One server, one database: files take turns.
          fileParallelism: false,
        },
      },
      { test: { ...shared, name: "package", include: ["test/package/**/*.test.ts"], testTimeout: 300_000 } },
    ],
  },
});
