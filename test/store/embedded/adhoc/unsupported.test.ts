import { afterAll, beforeAll, expect, test } from "vitest";
import type { CypherRunner } from "../../../../src/store/cypher-runner.js";
import { fillWithPeople, openForTest, typed } from "../engine-fixture.js";

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
  await fillWithPeople(runner);
});
afterAll(() => runner.close());

/** Queries whose answer would be wrong, or that the engine does not know. */
const UNSUPPORTED: readonly string[] = [
  "MATCH (a:Person)-->(m) RETURN coalesce(a, m)",
  "MATCH (a:Person)-->(m) WITH coalesce(a, m) AS x RETURN x",
  "MATCH (a:Person)-->(m) RETURN CASE WHEN a.age > 1 THEN a ELSE m END AS x",
  "MATCH (a:Person)-->(m) WITH collect(m) AS ms RETURN [x IN ms WHERE x.age > 2] AS y",
  "MATCH (a:Person)-->(m) WITH collect(m) AS ms RETURN [x IN ms | x] AS y",
  "MATCH p = (a:Person)-->() RETURN [x IN nodes(p) | x] AS y",
  "MATCH (a:Person)-->(m) RETURN [a] + [m] AS y",
  "MATCH (a:Person)-->(m) RETURN max(m)",
  "MATCH (a:Person)-->(m) RETURN nullIf(a, m) AS x",
  "RETURN [1, 2, 3, 4][-3..-1] AS x",
  "RETURN [1, 2, 3][1..-1] AS x",
  "RETURN [1] + 2 AS x",
  "RETURN 1 + 'a' AS x",
  "UNWIND [1, 2] AS x RETURN percentileCont(x, $p) AS y",
  "RETURN date({year: 2020, week: 3}) AS d",
  "RETURN date('2020-W05') AS d",
  "RETURN date('2020-123') AS d",
  "RETURN datetime('2020-01-01T00:00[Europe/Paris]') AS d",
  "RETURN datetime({year: 2020, timezone: 'Europe/Paris'}) AS d",
  "MATCH (n) RETURN size((n)--()) AS d",
  "MATCH (n) WHERE size([(n)--() | 1]) > 1 RETURN n",
  "MATCH (a) RETURN [p = (a)-->() | p] AS ps",
  "MATCH (n) RETURN date('2020-01-01').year AS y",
  "MATCH (a:Person)-->(m) RETURN collect(m)[0] AS first",
  "MATCH (a:Person WHERE a.age > 1) RETURN a",
  "MATCH ((a)-->(b)){1,3} RETURN a",
  "MATCH p = SHORTEST 1 (a)-->+(b) RETURN p",
  "RETURN COLLECT { MATCH (n) RETURN n } AS x",
  "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) RETURN b } RETURN a",
  "MATCH (n) RETURN n ORDER BY n.age NULLS LAST",
  "RETURN round(2.345, 2) AS x",
  "RETURN randomUUID() AS id",
  "RETURN isEmpty([]) AS x",
  "RETURN apoc.text.join(['a'], ',') AS x",
  "RETURN duration.between(date('2020-01-01'), date('2021-01-01')) AS x",
  "CYPHER 5 RETURN 1 AS x",
  "RETURN 'a' || 'b' AS x",
  "MATCH (n) RETURN n LIMIT 1 + 1",
];

test.each(UNSUPPORTED)("is refused as not supported: %s", async (query) => {
  await expect(runner.adhoc(query, typed({ parameters: { p: 0.5 } }))).rejects.toMatchObject({
    code: "QUERY_UNSUPPORTED",
    hint: expect.stringContaining("Neo4j") as string,
  });
});

/** What is wrong, where it is, counted in the text as typed. */
const SYNTAX: readonly { query: string; line?: number; column?: number }[] = [
  { query: "RETURN 1 +", line: 1, column: 11 },
  { query: "MATCH (n\nRETURN n", line: 2, column: 1 },
  { query: "MATCH (n:A|B) RETURN n, count(n) ORDER ORDER", line: 1, column: 40 },
  { query: "RETURN 'é😀' + + ) AS y", line: 1, column: 18 },
  { query: "RETURN 'open", line: 1, column: 8 },
  { query: "RETURN 1 AS x /* open", line: 1, column: 15 },
  { query: "RETURN `open", line: 1, column: 8 },
  { query: "RETURN 1; RETURN 2", line: 1, column: 9 },
  { query: "RETURN nosuchfunction(1)" },
  { query: "MATCH (n) WITH n.name AS name RETURN n" },
  { query: "hello" },
  { query: "" },
  { query: " // nothing" },
];

test.each(SYNTAX)("is a syntax error with its place: $query", async ({ query, line, column }) => {
  const details = line === undefined ? {} : { details: expect.objectContaining({ line, column }) as object };
  await expect(runner.adhoc(query, typed())).rejects.toMatchObject({ code: "QUERY_SYNTAX", ...details });
});
