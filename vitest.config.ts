import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BUSY, WAITING } from "./scripts/test-projects.mjs";

type Options = NonNullable<TestProjectInlineConfiguration["test"]>;

// Many tests drive real processes, servers, browsers and databases; on a loaded machine one may be late once. What is broken
// fails twice.
const RETRIES = 1;

// `npm test` is to end within a quarter of an hour on two cores: these run with `npm test -- --long` only.
const LONGEST = [
  "test/package/dockerfile.test.ts",
  "test/store/embedded/process-death.test.ts",
  "test/browser/select.test.ts",
  "test/cli/watch.test.ts",
];
const leftOut = process.env.LONG_TESTS === "1" ? [] : LONGEST;

const shared: Options = {
  retry: RETRIES,
  exclude: ["dist/**", "node_modules/**", ...leftOut],
  hookTimeout: 60_000,
};

/** What a group of tests has of its own; every one but "unit" holds the folder of its name. */
const OWN: Record<string, Options> = {
  unit: {
    testTimeout: 20_000,
    include: ["test/**/*.test.ts"],
    exclude: [...(shared.exclude ?? []), ...[...BUSY, ...WAITING].map((name) => `test/${name}/**`)],
  },
  store: { testTimeout: 120_000 },
  server: { testTimeout: 60_000 },
  cli: { testTimeout: 120_000 },
  package: { testTimeout: 300_000 },
  browser: {
    globalSetup: ["test/support/ingested-examples.ts"],
    testTimeout: 120_000,
    fileParallelism: false,
  },
  neo4j: {
    globalSetup: ["test/support/neo4j/global-setup.ts"],
    testTimeout: 120_000,
    // One server, one database: files take turns.
    fileParallelism: false,
  },
};

function project(name: string): TestProjectInlineConfiguration {
  const own = OWN[name];
  if (own === undefined) throw new Error(`vitest.config.ts has no entry for the tests of ${name}.`);
  return { test: { ...shared, include: [`test/${name}/**/*.test.ts`], ...own, name } };
}

export default defineConfig({ test: { projects: [...WAITING, ...BUSY].map(project) } });
