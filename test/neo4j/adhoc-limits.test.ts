import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { QueryError } from "../../src/graph/errors.js";
import type { CypherRunner } from "../../src/store/cypher-runner.js";
import type { CypherOptions } from "../../src/store/graph-store.js";
import { openEmptyNeo4j, testServer } from "../support/neo4j/test-server.js";

const READ: CypherOptions = { parameters: {}, limit: 100, timeoutMs: 20_000, allowWrites: false };
const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 1000) AS c RETURN sum(a * b + c) AS s";

describe.skipIf(testServer === null)("the limits of ad-hoc queries", () => {
  let runner: CypherRunner;
  beforeAll(async () => {
    runner = await openEmptyNeo4j();
  });
  afterAll(() => runner.close());

  /** Ad-hoc queries that the server is running now. */
  const running = async (): Promise<number> =>
    (
      await runner.read(
        "SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE metaData.origin = 'adhoc' RETURN currentQuery",
      )
    ).length;

  const untilNoneRuns = async (): Promise<void> => {
    for (let round = 0; round < 40 && (await running()) > 0; round++) await sleep(50);
    expect(await running()).toBe(0);
  };

  test("stops a query at its time limit", async () => {
    const started = performance.now();
    await expect(runner.adhoc(ENDLESS, { ...READ, timeoutMs: 700 })).rejects.toMatchObject({
      code: "QUERY_TIMEOUT",
    });
    expect(performance.now() - started).toBeLessThan(5000);
    await untilNoneRuns();
  });

  test("a cancelled query stops on the server", async () => {
    const abort = new AbortController();
    const answer = runner.adhoc(ENDLESS, { ...READ, signal: abort.signal });
    const outcome = expect(answer).rejects.toMatchObject({ code: "CANCELLED" });
    for (let round = 0; round < 40 && (await running()) === 0; round++) await sleep(50);
    expect(await running()).toBe(1);
    abort.abort();
    await outcome;
    await untilNoneRuns();
  });

  test("a signal that fired before refuses to start", async () => {
    await expect(runner.adhoc("RETURN 1", { ...READ, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  test("reads no further than the row limit", async () => {
    const started = performance.now();
    const answer = await runner.adhoc("UNWIND range(1, 100000000) AS i RETURN i", { ...READ, limit: 3 });
    expect(answer).toMatchObject({ columns: ["i"], rows: [[1], [2], [3]], truncated: true });
    expect(performance.now() - started).toBeLessThan(3000);
    await untilNoneRuns();
  });

  test("a result of just the row limit is whole", async () => {
    const answer = await runner.adhoc("UNWIND range(1, 3) AS i RETURN i", { ...READ, limit: 3 });
    expect(answer).toMatchObject({ rows: [[1], [2], [3]], truncated: false });
  });

  test("says what the server noticed", async () => {
    const answer = await runner.adhoc("MATCH (n:Missing) RETURN n", READ);
    expect(answer.notices.join()).toContain("Missing");
  });

  test.each([
    ["MATCH (n) RETRUN n", { line: 1, column: 11, offset: 10 }],
    ["MATCH (n)\n  RETRUN n", { line: 2, column: 3, offset: 12 }],
    ["RETURN missing", { line: 1, column: 8, offset: 7 }],
  ])("names the place of a mistake: %s", async (query, details) => {
    const failure: unknown = await runner.adhoc(query, READ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(QueryError);
    expect(failure).toMatchObject({ code: "QUERY_SYNTAX", details });
    expect(String(failure)).not.toContain("EXPLAIN");
  });

  test.each([
    ["RETURN $absent AS a", "QUERY_FAILED", "absent"],
    ["RETURN 1 / 0 AS a", "QUERY_FAILED", "/ by zero"],
    ["CALL db.absent()", "QUERY_FAILED", "db.absent"],
    ["PROFILE RETURN 1", "QUERY_FAILED", ""],
  ])("maps the server's error: %s", async (query, code, says) => {
    await expect(runner.adhoc(query, READ)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says) as string,
    });
  });
});
