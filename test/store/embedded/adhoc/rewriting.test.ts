import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CypherRunner } from "../../../../src/store/cypher-runner.js";
import {
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type CypherValue,
} from "../../../../src/graph/values.js";
import { prepareQuery } from "../../../../src/store/embedded/adhoc/prepare-query.js";
import { fillWithPeople, openForTest, typed } from "../engine-fixture.js";

/** A node as its name and a relationship as its type, so that the tables stay readable. */
function short(value: CypherValue | undefined): CypherValue {
  if (value === undefined || value === null || typeof value !== "object") return value ?? null;
  if (isNodeValue(value))
    return `(${typeof value.properties.name === "string" ? value.properties.name : "?"})`;
  if (isRelationshipValue(value)) return `[${value.type}]`;
  if (isPathValue(value)) return { path: value.nodes.map(short) };
  return Array.isArray(value) ? value.map(short) : value;
}

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
  await fillWithPeople(runner);
});
afterAll(() => runner.close());

/** Each query as typed, and the answer that Neo4j gives. */
const ANSWERS: readonly { query: string; columns?: string[]; rows: CypherValue[][] }[] = [
  {
    query: "MATCH (a:Person)-->(m) RETURN a, count(m)",
    columns: ["a", "count(m)"],
    rows: [["(Ada)", 2]],
  },
  {
    query: "match (a:Person)-->(m) return a, COUNT( m )",
    columns: ["a", "COUNT( m )"],
    rows: [["(Ada)", 2]],
  },
  { query: "MATCH (a:Person)-->(m) RETURN a, count(m) ORDER BY count(m) DESC", rows: [["(Ada)", 2]] },
  { query: "MATCH (a:Person)-->(m) RETURN a.name, collect(m)", rows: [["Ada", ["(Bob)", "(Cyd)"]]] },
  { query: "MATCH (a:Member) RETURN collect(a)", columns: ["collect(a)"], rows: [[["(Ada)", "(Bob)"]]] },
  {
    query: "MATCH (a)-[r]->() RETURN r, count(*)",
    rows: [
      ["[KNOWS]", 1],
      ["[MADE]", 1],
    ],
  },
  { query: "MATCH p = (:Person)-[:KNOWS]->() RETURN p, count(*)", rows: [[{ path: ["(Ada)", "(Bob)"] }, 1]] },
  { query: "MATCH (a)-->(m) RETURN DISTINCT a, count(m) // how many", rows: [["(Ada)", 2]] },
  {
    query: "MATCH (a)-->(m) RETURN a, max(m.age), count(*) AS n;",
    columns: ["a", "max(m.age)", "n"],
    rows: [["(Ada)", 41, 2]],
  },
  {
    query: "MATCH (a:Robot) RETURN a, count(*) UNION MATCH (a:Member) RETURN a, count(*)",
    rows: [
      ["(Cyd)", 1],
      ["(Ada)", 1],
      ["(Bob)", 1],
    ],
  },
  { query: "MATCH (n:Nobody) RETURN sum(n.age)", columns: ["sum(n.age)"], rows: [[0]] },
  { query: "MATCH (n:Person) RETURN sum(n.age) + 1 AS total", rows: [[78]] },
  { query: "MATCH (n:Person) WITH sum(n.age) AS s RETURN s", rows: [[77]] },
  { query: "MATCH (n:Robot) RETURN n.set", columns: ["n.set"], rows: [["red"]] },
  { query: "MATCH (n:Robot {set: 'red'}) RETURN n.name AS in", columns: ["in"], rows: [["Cyd"]] },
  { query: "RETURN {set: 1, ok: true} AS m", rows: [[{ set: 1, ok: true }]] },
  { query: "MATCH (n:Robot) RETURN n {.set, .name} AS m", rows: [[{ set: "red", name: "Cyd" }]] },
  { query: "MATCH (n:Match) RETURN n", rows: [] },
  { query: "MATCH ()-[r:SET|KNOWS]->() RETURN type(r) AS t", rows: [["KNOWS"]] },
  { query: "MATCH (n:Robot|Member) RETURN n.name AS name ORDER BY name", rows: [["Ada"], ["Bob"], ["Cyd"]] },
  {
    query: "MATCH (n:Robot|Member) WHERE n.age > 6 OR n.age < 3 RETURN n.name AS name ORDER BY name",
    rows: [["Ada"], ["Bob"]],
  },
  { query: "MATCH (n:Person&Member {name: 'Bob'}) RETURN n", rows: [["(Bob)"]] },
  { query: "MATCH (n:!Person) RETURN n.name AS name", rows: [["Cyd"]] },
  { query: "MATCH (n:Person&!Robot) RETURN count(*) AS c", rows: [[2]] },
  { query: "MATCH (n:(Robot|Person)&!Member) RETURN n", rows: [["(Cyd)"]] },
  {
    query: "MATCH (:Person|Member)-->(m:Robot|Person) RETURN m.name AS name ORDER BY name",
    rows: [["Bob"], ["Cyd"]],
  },
  { query: "MATCH (a:Person)-->(m:Robot|Ghost) WITH m RETURN m", rows: [["(Cyd)"]] },
  { query: "OPTIONAL MATCH (n:Ghost|Ghoul) RETURN n", rows: [[null]] },
  { query: "MATCH (n) WHERE n:Robot|Ghost RETURN n", rows: [["(Cyd)"]] },
  { query: "MATCH (n) WHERE (n:Robot|Ghost) AND n.name STARTS WITH 'C' RETURN n", rows: [["(Cyd)"]] },
  {
    query: "MATCH p = shortestPath((a:Robot|Ghost)-[*..4]-(b:Person {name: 'Bob'})) RETURN length(p) AS l",
    rows: [[2]],
  },
  { query: "MATCH ()-[r]->() WHERE r:MADE RETURN type(r) AS t", rows: [["MADE"]] },
  { query: "MATCH ()-[r]->() WHERE r:MADE|KNOWS RETURN count(r) AS c", rows: [[2]] },
  {
    query: "MATCH (a)-[r]->(b) RETURN b.name AS name, r:MADE AS made ORDER BY name",
    rows: [
      ["Bob", false],
      ["Cyd", true],
    ],
  },
  // Nothing to rewrite: the answers must stay what they are.
  { query: "MATCH (n:Robot) RETURN n", rows: [["(Cyd)"]] },
  { query: "MATCH (a:Person)-->(m) WITH a, count(m) AS c RETURN a, c", rows: [["(Ada)", 2]] },
  {
    query: "MATCH (a:Person)-[r:KNOWS|MADE]->(m) RETURN m.name ORDER BY m.name DESC SKIP 1 LIMIT 5",
    rows: [["Bob"]],
  },
  {
    query: "MATCH (n) RETURN size(labels(n)) AS l, count(*) ORDER BY l",
    columns: ["l", "count(*)"],
    rows: [
      [1, 1],
      [2, 2],
    ],
  },
  { query: "RETURN 'count(n), n:A|B; LOAD CSV' AS text", rows: [["count(n), n:A|B; LOAD CSV"]] },
  { query: "RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 2] AS xs", rows: [[[4, 6]]] },
  { query: "MATCH (n:Robot) RETURN coalesce(n.nick, n.name) AS name", rows: [["Cyd"]] },
  { query: "MATCH (n:Robot) RETURN CASE WHEN n.age > 3 THEN n.age ELSE 0 END AS x", rows: [[5]] },
  { query: "MATCH p = (:Person)-[:KNOWS]->() RETURN [x IN nodes(p) | x.age] AS ages", rows: [[[36, 41]]] },
  {
    query: "MATCH p = (:Person)-[:KNOWS]->() RETURN nodes(p) AS ns, relationships(p) AS rs",
    rows: [[["(Ada)", "(Bob)"], ["[KNOWS]"]]],
  },
  {
    query: "MATCH p = (:Person)-[:KNOWS]->() RETURN reduce(s = 0, x IN nodes(p) | s + x.age) AS total",
    rows: [[77]],
  },
  {
    query: "MATCH (n:Person) RETURN max(n.age), n.name = 'Ada' AS isAda ORDER BY isAda",
    rows: [
      [41, false],
      [36, true],
    ],
  },
  { query: "UNWIND $names AS name MATCH (n {name: name}) RETURN n", rows: [["(Cyd)"]] },
  { query: "MATCH (a:Person {name: 'Ada'}) RETURN [(a)-->(m) | m] AS ms", rows: [[["(Bob)", "(Cyd)"]]] },
  { query: "MATCH (a:Person) WHERE EXISTS { (a)-[:MADE]->() } RETURN a", rows: [["(Ada)"]] },
  {
    query: "MATCH (a:Person) CALL { WITH a MATCH (a)-->(m) RETURN count(m) AS c } RETURN a, c",
    rows: [
      ["(Ada)", 2],
      ["(Bob)", 0],
    ],
  },
  {
    query: "CALL db.labels() YIELD label RETURN label ORDER BY label",
    rows: [["Member"], ["Person"], ["Robot"]],
  },
];

describe("a typed query has the answer that Neo4j gives", () => {
  test.each(ANSWERS)("$query", async ({ query, columns, rows }) => {
    const result = await runner.adhoc(query, typed({ parameters: { names: ["Cyd"] } }));
    expect(result.rows.map((row) => row.map(short))).toEqual(rows);
    if (columns !== undefined) expect(result.columns).toEqual(columns);
  });
});

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

test("tells what was rewritten, and leaves other queries alone", () => {
  expect(prepareQuery("MATCH (n:A|B) RETURN n.set", 10)).toMatchObject({
    edited: { text: "MATCH (n) WHERE (`n`:`A` OR `n`:`B`) RETURN n.`set`" },
    notices: [expect.stringContaining("`set`") as string, expect.stringContaining("(n:A|B)") as string],
  });
  const plain = "MATCH (n:A)-[r:B|C]->({k: 1}) WHERE n.x STARTS WITH 'count(' RETURN n, r";
  expect(prepareQuery(plain, 10)).toMatchObject({ edited: { text: plain }, notices: [] });
});
