import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CypherRunner } from "../../src/store/cypher-runner.js";
import type { CypherOptions } from "../../src/store/graph-store.js";
import { openEmptyNeo4j, testServer } from "../support/neo4j/test-server.js";

const READ: CypherOptions = { parameters: {}, limit: 100, timeoutMs: 10_000, allowWrites: false };
const WRITE: CypherOptions = { ...READ, allowWrites: true };

/** Ways to make the server read its own /etc/passwd. */
const FILE_READERS = [
  "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
  "load csv from $file AS l RETURN l",
  "WITH 'file://' + '/etc/passwd' AS f LOAD CSV FROM f AS l RETURN l",
  "LOAD/**/CSV FROM 'file:///etc/passwd' AS l RETURN l",
  "LOAD // x\n CSV FROM 'file:///etc/passwd' AS l RETURN l",
  "LOAD\\u0020CSV FROM 'file:///etc/passwd' AS l RETURN l",
  "\\u004cOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
  "UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } RETURN l",
  "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } AS a",
  "RETURN [x IN [1] | COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }] AS a",
  "RETURN [x IN [1] | COLLECT { LOAD /* ' */ CSV FROM 'file:///etc/passwd' AS l RETURN l }] AS a",
  "RETURN reduce(a = 0, x IN [1, 2] | a + COUNT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }) AS a",
  "MATCH (n) WHERE any(x IN [1] WHERE EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l }) RETURN n",
  "EXPLAIN LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
];

/** What changes the graph. */
const WRITES = [
  "CREATE (n:Planted) RETURN n",
  "MERGE (n:Planted {id: 'x'})",
  "MATCH (n) SET n.planted = true",
  "MATCH (n) DETACH DELETE n",
  "FOREACH (x IN [1] | CREATE (:Planted))",
  "CALL { CREATE (n:Planted) RETURN n } RETURN n",
  "UNWIND range(1, 4) AS i CALL { WITH i CREATE (:Planted) } IN TRANSACTIONS OF 2 ROWS",
  "UNWIND range(1, 4) AS i CALL { WITH i RETURN i AS j } IN TRANSACTIONS OF 2 ROWS RETURN j",
  "CALL db.createLabel('Planted')",
  "CREATE INDEX planted FOR (n:Planted) ON n.a",
];

/** What speaks to the server. */
const COMMANDS = [
  "CREATE USER planted SET PASSWORD 'long-enough-password'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "SHOW USERS",
  "SHOW DATABASES",
  "SHOW SETTINGS",
  "SHOW TRANSACTIONS",
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "CALL dbms.listConfig()",
  "CALL `dbms` . `listConfig`() YIELD name RETURN name",
  "CALL /* x */ dbms.listConfig() YIELD name RETURN name",
  "RETURN [x IN [1] | COLLECT { CALL dbms.listConfig() YIELD name RETURN name }] AS a",
  "RETURN [x IN [1] | COLLECT { C\\u0041LL dbms.`list\\u0043onfig`() YIELD name RETURN name }] AS a",
];

/** What only reads the graph. */
const READS = [
  "MATCH (n) RETURN count(n) AS n",
  "CALL db.labels() YIELD label RETURN label",
  "CALL db.labels",
  "SHOW INDEXES",
  "SHOW PROCEDURES YIELD name RETURN name LIMIT 1",
  "// a comment\nMATCH (n) RETURN n;",
  "RETURN 'CREATE (n) SET n.x = 1' AS text",
  "CYPHER 5 RETURN 1 AS one",
  "UNWIND range(1, 3) AS i CALL { WITH i RETURN i * 2 AS j } RETURN j",
  "RETURN 'call me. Now, please call dbms listConfig' AS text",
  "EXPLAIN MATCH (n) RETURN n",
];

describe.skipIf(testServer === null)("the guard of ad-hoc queries", () => {
  let runner: CypherRunner;
  beforeAll(async () => {
    runner = await openEmptyNeo4j();
  });
  afterAll(async () => {
    expect(await runner.read("MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
    await runner.close();
  });

  const refuses = (query: string, options: CypherOptions): Promise<void> =>
    expect(
      runner.adhoc(query, { ...options, parameters: { file: "file:///etc/passwd" } }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^QUERY_(REFUSED|SYNTAX)$/) as string });

  test.each(FILE_READERS)("refuses to read a file, reading: %s", (query) => refuses(query, READ));
  test.each(FILE_READERS)("refuses to read a file, writing: %s", (query) => refuses(query, WRITE));
  test.each(WRITES)("refuses to change the graph: %s", (query) => refuses(query, READ));
  test.each(COMMANDS)("refuses a command, reading: %s", (query) => refuses(query, READ));
  test.each(COMMANDS)("refuses a command, writing: %s", (query) => refuses(query, WRITE));
  test.each(READS)("answers: %s", async (query) => {
    await expect(runner.adhoc(query, READ)).resolves.toHaveProperty("truncated");
  });

  test.skipIf(process.env.NEO4J_URI !== undefined)("the file would be read without the guard", async () => {
    const rows = await runner.read("LOAD CSV FROM 'file:///etc/passwd' AS l RETURN count(l) AS n");
    expect(rows[0]?.n).toBeGreaterThan(0);
  });

  test("writes when allowed, in transactions of its own too", async () => {
    const made = await runner.adhoc("UNWIND range(1, 300) AS i CREATE (n:Made {i: i}) RETURN n", {
      ...WRITE,
      limit: 10,
    });
    expect(made).toMatchObject({ truncated: true });
    expect(made.rows).toHaveLength(10);
    expect(await runner.read("MATCH (n:Made) RETURN count(n) AS n")).toEqual([{ n: 300 }]);
    await runner.adhoc("MATCH (n:Made) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 100 ROWS", WRITE);
    expect(await runner.read("MATCH (n:Made) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
  });
});
