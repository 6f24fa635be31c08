import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { CypherRunner } from "../../../../src/store/cypher-runner.js";
import { judgePlan } from "../../../../src/store/embedded/adhoc/plan-guard.js";
import { fillWithPeople, openForTest, typed } from "../engine-fixture.js";

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
  await fillWithPeople(runner);
});
afterAll(() => runner.close());

/** Whatever was typed, the graph is as it was. */
afterEach(async () => {
  const query =
    "MATCH (n) WITH count(n) AS nodes, collect(properties(n)) AS all OPTIONAL MATCH ()-[r]->() RETURN nodes, all, count(r) AS edges";
  const [row] = await runner.read(query);
  expect(row).toMatchObject({ nodes: 3, edges: 2 });
  expect(JSON.stringify(row?.all)).toBe(
    '[{"age":36,"name":"Ada","tags":["x","y"]},{"age":41,"name":"Bob"},{"age":5,"name":"Cyd","set":"red"}]',
  );
});

const REFUSED: readonly string[] = [
  "CREATE (n:X)",
  "create (n:X) return n",
  "/* hi */ CREATE (n:X) // there",
  "CrEaTe\n\t(n:X)",
  "MATCH (n) CREATE (n)-[:R]->(n)",
  "MERGE (n:X {a: 1})",
  "MATCH (a:Person), (b:Robot) MERGE (a)-[:R]->(b)",
  "MATCH (n) SET n.x = 1",
  "MATCH (n) SET n += {x: 1} RETURN n",
  "MATCH (n) SET n = {}",
  "MATCH (n) SET n:X",
  "MATCH (n) REMOVE n.name",
  "MATCH (n) REMOVE n:Person",
  "MATCH (n) DETACH DELETE n",
  "MATCH ()-[r]->() DELETE r",
  "FOREACH (x IN [1, 2] | CREATE (:X {x: x}))",
  "UNWIND [1] AS x CREATE (:X {x: x})",
  "CALL { CREATE (n:X) RETURN n } RETURN n",
  "MATCH (n) CALL { WITH n SET n.x = 2 } RETURN n",
  "MATCH (n) RETURN n UNION CREATE (n:X) RETURN n",
  "MATCH (n) WITH n LIMIT 1 SET n.name = 'no' RETURN n",
  "LOAD CSV FROM '/etc/passwd' AS row RETURN row",
  "load\ncsv with headers from '/etc/passwd' as row return row",
  "LOAD/**/CSV FROM '../../etc/passwd' AS row RETURN row",
  "MATCH (n) LOAD CSV FROM '/etc/passwd' AS row RETURN n, row",
  "MATCH (n) WITH n LOAD CSV FROM '/etc/passwd' AS row RETURN row",
  "CALL { LOAD CSV FROM '/etc/passwd' AS row RETURN row } RETURN row",
  "RETURN 1 AS x UNION LOAD CSV FROM '/etc/passwd' AS x RETURN x",
  "EXPLAIN LOAD CSV FROM '/etc/passwd' AS row RETURN row",
  "PROFILE MATCH (n) RETURN n",
  "profile CREATE (n:X)",
  "EXPLAIN PROFILE CREATE (n:X)",
  "CREATE INDEX i FOR (n:Person) ON (n.name)",
  "CREATE CONSTRAINT c FOR (n:Person) REQUIRE n.name IS UNIQUE",
  "CREATE FULLTEXT INDEX i FOR (n:Person) ON EACH [n.name]",
  "CREATE OR REPLACE DATABASE x",
  "DROP INDEX i",
  "DROP CONSTRAINT c IF EXISTS",
  "SHOW INDEXES",
  "show databases",
  "ALTER USER x SET PASSWORD 'y'",
  "GRANT ROLE x TO y",
  "SESSION SET SCHEMA x",
  "EXPLAIN CREATE INDEX i FOR (n:Person) ON (n.name)",
];

test.each(REFUSED)("refused: %s", async (query) => {
  const error: unknown = await runner.adhoc(query, typed()).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "QUERY_REFUSED", hint: expect.any(String) as string });
});

/** Not even with leave to write. */
const ALWAYS_REFUSED = REFUSED.filter((query) =>
  /load|profile|index|constraint|show|drop|database|grant|alter|session/i.test(query),
);

test.each(ALWAYS_REFUSED)("refused although writing is allowed: %s", async (query) => {
  await expect(runner.adhoc(query, typed({ allowWrites: true }))).rejects.toMatchObject({
    code: "QUERY_REFUSED",
  });
});

/** No query of these may work, whatever the reason. */
const FAILING: readonly string[] = [
  "CALL dbms.listConfig()",
  "CALL apoc.load.json('file:///etc/passwd')",
  "CALL db.index.fulltext.queryNodes('x', 'y')",
  "MATCH (n) RETURN n; CREATE (m:X)",
  "MATCH (n) WHERE EXISTS { CREATE (x:X) } RETURN n",
  "MATCH (n) RETURN COUNT { LOAD CSV FROM '/etc/passwd' AS r RETURN r } AS c",
  "INSERT (n:X)",
  "COPY (MATCH (n) RETURN n) TO '/tmp/x'",
  "MATCH (n) RETURN n INTO x",
  "CALL { MATCH (n) DELETE n } IN TRANSACTIONS",
];

test.each(FAILING)("does not work: %s", async (query) => {
  await expect(runner.adhoc(query, typed())).rejects.toMatchObject({
    code: expect.stringMatching(/^QUERY_/) as string,
  });
});

const READING: readonly string[] = [
  "MATCH (n) RETURN n",
  "MATCH (n:Robot) RETURN n.set, n.name AS `create`",
  "MATCH (n {name: 'CREATE (n) DELETE n'}) RETURN n // SET n.x = 1",
  "/* DELETE */ MATCH (n) WHERE n.name CONTAINS 'LOAD CSV' RETURN n",
  "MATCH (load)-->(csv) RETURN load, csv",
  "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m",
  "MATCH p = allShortestPaths((a:Person)-[*..3]-(b:Robot)) RETURN p",
  "MATCH (n) WITH n ORDER BY n.age SKIP 1 LIMIT 1 RETURN DISTINCT n",
  "MATCH (n) RETURN n UNION ALL MATCH (n) RETURN n",
  "UNWIND range(1, 3) AS x RETURN x",
  "MATCH (n) WHERE (n)-->() AND NOT EXISTS { MATCH (n)<--() } RETURN COUNT { (n)--() } AS c",
  "CALL { MATCH (n) RETURN count(n) AS c } RETURN c",
  "CALL db.labels()",
  "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType",
  "CALL db.propertyKeys()",
  "CALL grafeo.pagerank() YIELD node_id, score RETURN node_id, score",
  "EXPLAIN MATCH (n) RETURN n",
  "RETURN 1;",
  "MATCH (n) RETURN [(n)-->(m) WHERE m.age > 1 | m.name] AS names",
  "RETURN reduce(s = 0, x IN [1, 2] | s + x) AS total",
];

test.each(READING)("allowed: %s", async (query) => {
  await expect(runner.adhoc(query, typed())).resolves.toMatchObject({ truncated: false });
});

test("EXPLAIN of a writing query shows its plan without carrying it out", async () => {
  const result = await runner.adhoc("EXPLAIN MATCH (n) DETACH DELETE n", typed({ allowWrites: true }));
  expect(result.rows[0]?.[0]).toContain("DeleteNode");
});

test.each([
  ["", "refused"],
  ["Return (n)\n  NodeScan (n:*)\n", "reads"],
  ["Return ()\n  SetProperty (n.x)\n    NodeScan (n:*)\n", "writes"],
  ["Return (n)\n  SomethingNew (n)\n", "refused"],
  ["Return (ExistsSubquery(Create(CreateNodeOp { variable: x }))) \n  Empty\n", "refused"],
  ["Return (CountSubquery(Expand(ExpandOp { input: NodeScan(NodeScanOp { x }) })))\n  Empty\n", "reads"],
  ["Return (x)\n  CallProcedure (grafeo.delete_everything)\n", "refused"],
  ["Return (x)\n  LoadCsv ('/etc/passwd' AS x)\n", "refused"],
])("judges the plan %j: %s", (plan, kind) => {
  expect(judgePlan(plan)).toMatchObject({ kind });
});
