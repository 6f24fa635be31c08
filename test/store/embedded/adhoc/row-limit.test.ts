import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CypherRunner } from "../../../../src/store/cypher-runner.js";
import { fillWithPeople, openForTest, typed } from "../engine-fixture.js";

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
  await fillWithPeople(runner);
});
afterAll(() => runner.close());

describe("the row limit", () => {
  const cases: readonly { query: string; limit: number; count: number; truncated: boolean }[] = [
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x", limit: 2, count: 2, truncated: true },
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x", limit: 4, count: 4, truncated: false },
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x LIMIT 3", limit: 10, count: 3, truncated: false },
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x LIMIT 1000", limit: 3, count: 3, truncated: true },
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x SKIP 2", limit: 3, count: 2, truncated: false },
    { query: "UNWIND [1, 2, 3, 4] AS x RETURN x LIMIT $n", limit: 2, count: 2, truncated: true },
    { query: "RETURN 1 AS x UNION RETURN 2 AS x UNION RETURN 3 AS x", limit: 2, count: 2, truncated: true },
    { query: "CALL db.labels()", limit: 1, count: 1, truncated: true },
    { query: "UNWIND [1, 2, 3] AS x RETURN x // all of them", limit: 1, count: 1, truncated: true },
    { query: "UNWIND [1, 2, 3] AS x RETURN x;", limit: 1, count: 1, truncated: true },
    { query: "UNWIND [1, 2] AS x RETURN x", limit: 0, count: 0, truncated: true },
  ];
  test.each(cases)("$query, at most $limit", async ({ query, limit, count, truncated }) => {
    const result = await runner.adhoc(query, typed({ limit, parameters: { n: 3 } }));
    expect({ count: result.rows.length, truncated: result.truncated }).toEqual({ count, truncated });
  });
});

test("a result with too many values is refused before it is sent", async () => {
  const query = "UNWIND range(1, 1200) AS x RETURN collect(range(1, 1000)) AS all";
  await expect(runner.adhoc(query, typed())).rejects.toMatchObject({ code: "QUERY_TOO_LARGE" });
});

test.each([
  { limit: -1 },
  { limit: 1.5 },
  { limit: Number.POSITIVE_INFINITY },
  { timeoutMs: 0 },
  { timeoutMs: Number.NaN },
])("refuses the limits %j", async (options) => {
  await expect(runner.adhoc("RETURN 1 AS x", typed(options))).rejects.toMatchObject({
    code: "INPUT_INVALID",
  });
});
