import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded, type EmbeddedOptions } from "../../../src/store/embedded/open-embedded.js";
import type { CypherOptions } from "../../../src/store/graph-store.js";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";

/** The compiled database process: a forked child cannot run TypeScript. */
export const CHILD_MODULE = new URL("../../../dist/src/store/embedded/child/main.js", import.meta.url);

/** Open the embedded engine as the tests need it; in memory unless a path is given. */
export async function openForTest(options: Partial<EmbeddedOptions> = {}): Promise<CypherRunner> {
  return openEmbedded({ path: null, childModule: CHILD_MODULE, lockWaitMs: 200, ...options });
}

/** A folder of its own for one test file. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "newsgraph-embedded-"));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Options of a typed query, with the given ones changed. */
export function typed(options: Partial<CypherOptions> = {}): CypherOptions {
  return { parameters: {}, limit: 100, timeoutMs: 10_000, allowWrites: false, ...options };
}

/** Three people: Ada knows Bob since 2001 and Cyd since 2002; Ada and Bob are also Members. */
export async function fillWithPeople(runner: CypherRunner): Promise<void> {
  await runner.write(async (transaction) => {
    await transaction.run(
      "CREATE (a:`Person`:`Member` {`name`: 'Ada', `age`: 36, `tags`: ['x', 'y']}), (b:`Person`:`Member` {`name`: 'Bob', `age`: 41}), " +
        "(c:`Robot` {`name`: 'Cyd', `age`: 5, `set`: 'red'}), " +
        "(a)-[:`KNOWS` {`since`: 2001}]->(b), (a)-[:`MADE` {`since`: 2002}]->(c)",
    );
  });
}
