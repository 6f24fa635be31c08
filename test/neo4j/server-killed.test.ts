import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeNewsFiles } from "../support/news-files.js";
import { LocalServer } from "../support/neo4j/local-server.js";
import { environmentFor, withoutIngestTimes } from "../support/neo4j/run-on-server.js";
import { serverVersion } from "../support/neo4j/server-versions.js";
import { testServer } from "../support/neo4j/test-server.js";
import { runNewsgraph, startNewsgraph } from "../support/run-newsgraph.js";
import { makeFolder } from "../support/scratch-folder.js";

const ARTICLES = 30;

/** A server of this test's own: one that somebody else runs is not to be killed. */
describe.skipIf(testServer === null || process.env.NEO4J_URI !== undefined)(
  "Neo4j killed in mid-ingest",
  () => {
    let server: LocalServer;
    let data = "";
    beforeAll(async () => {
      server = await LocalServer.start(serverVersion(testServer?.version ?? ""));
      data = makeFolder();
    }, 180_000);
    afterAll(async () => {
      await server.dispose();
      rmSync(data, { recursive: true });
    });

    test(
      "the job goes on when it is there again; nothing is lost, nothing is doubled",
      { timeout: 600_000 },
      async () => {
        const env = environmentFor(server);
        const files = writeNewsFiles(join(data, "news"), ARTICLES);
        const exportOf = async (folder: string, settings: Readonly<Record<string, string>>) => {
          const run = await runNewsgraph(["export", "--format", "jsonl", "--data", folder], {
            env: settings,
          });
          expect(run.code, run.stderr).toBe(0);
          return withoutIngestTimes(run.stdout);
        };

        const ingest = startNewsgraph(["ingest", ...files, "--workers", "1", "--data", data], { env });
        await ingest.output(/added +\S+news-005/);
        await server.kill();
        await server.restart();
        const run = await ingest.ended;
        expect(run.code, run.stderr).toBe(0);
        expect(run.stdout.match(/^(?:added|unchanged) /gm)).toHaveLength(ARTICLES);

        // The same articles in an embedded database, where nothing was killed.
        const calm = join(data, "calm");
        expect((await runNewsgraph(["ingest", ...files, "--data", calm])).code).toBe(0);
        expect(await exportOf(data, env)).toBe(await exportOf(calm, {}));
      },
    );
  },
);
