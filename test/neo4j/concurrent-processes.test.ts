import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeNewsFiles } from "../support/news-files.js";
import { runOnServer, withoutIngestTimes } from "../support/neo4j/run-on-server.js";
import { openEmptyNeo4j, testServer } from "../support/neo4j/test-server.js";
import { makeFolder } from "../support/scratch-folder.js";

const PROCESSES = 8;
const ARTICLES = 24;

describe.skipIf(testServer === null)("eight ingest processes on one Neo4j", () => {
  let data = "";
  let files: string[] = [];
  beforeAll(async () => {
    data = makeFolder();
    files = writeNewsFiles(join(data, "news"), ARTICLES);
    await emptyServer();
  });
  afterAll(() => rmSync(data, { recursive: true }));

  const emptyServer = async (): Promise<void> => (await openEmptyNeo4j()).close();

  const ingest = async (paths: readonly string[]): Promise<void> => {
    const run = await runOnServer("ingest", ...paths, "--workers", "1", "--data", data);
    expect(run.code, run.stderr).toBe(0);
  };

  const exported = async (format: string): Promise<string> => {
    const run = await runOnServer("export", "--format", format, "--data", data);
    expect(run.code, run.stderr).toBe(0);
    return run.stdout;
  };

  test("make the graph that one makes", { timeout: 600_000 }, async () => {
    await ingest(files);
    const alone = { jsonl: withoutIngestTimes(await exported("jsonl")), graphml: await exported("graphml") };
    expect(alone.jsonl.match(/"type":"article"/g)).toHaveLength(ARTICLES);
    expect(alone.jsonl).toContain('"type":"fact"');

    await emptyServer();
    await Promise.all(
      Array.from({ length: PROCESSES }, (_, process) => {
        // Half of all articles each, so that every article is taken by four processes, in other orders.
        const mine = files.filter((_file, i) => (i + process) % 2 === 0 || i % PROCESSES === process);
        return ingest(process % 3 === 0 ? mine.reverse() : mine);
      }),
    );
    expect(withoutIngestTimes(await exported("jsonl"))).toBe(alone.jsonl);
    expect(await exported("graphml")).toBe(alone.graphml);
  });
});
