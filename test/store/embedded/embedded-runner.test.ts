import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { openForTest, temporaryFolder, typed } from "./engine-fixture.js";

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const open: CypherRunner[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((runner) => runner.close()));
});
afterAll(() => folder.remove());

async function openFile(
  name: string,
  options: Parameters<typeof openForTest>[0] = {},
): Promise<CypherRunner> {
  const runner = await openForTest({ path: join(folder.path, name), ...options });
  open.push(runner);
  return runner;
}

async function count(runner: CypherRunner, label: string): Promise<unknown> {
  const [row] = await runner.read(`MATCH (n:\`${label}\`) RETURN count(n) AS c`);
  return row?.c;
}

describe("opening and closing", () => {
  test("makes the folders, says what it is, and keeps what was written", async () => {
    const path = "deep/down/graph.db";
    const first = await openFile(path);
    expect(first.engine).toEqual({ name: "embedded", version: "0.6.0", location: join(folder.path, path) });
    await first.write((transaction) =>
      transaction.run("CREATE (:`N` {`id`: 'n:1', `big`: 9007199254740993})"),
    );
    await first.close();
    const second = await openFile(path);
    expect(await second.read("MATCH (n:`N`) RETURN n.`id` AS id, n.`big` AS big")).toEqual([
      { id: "n:1", big: { $type: "integer", value: "9007199254740993" } },
    ]);
  });

  test("refuses a file that is open already, and takes it when it is closed", async () => {
    const first = await openFile("once.db");
    await expect(openFile("once.db")).rejects.toMatchObject({ code: "STORE_IN_USE", retriable: true });
    await first.close();
    await expect(openFile("once.db")).resolves.toBeDefined();
  });

  test("waits for a file that is being closed", async () => {
    const first = await openFile("soon.db");
    const second = openFile("soon.db", { lockWaitMs: 5000 });
    await first.close();
    expect(await count(await second, "N")).toBe(0);
  });

  test.each([
    ["a text", "hello world ".repeat(10_000)],
    ["nothing", ""],
  ])("says that a file with %s is not a database, and leaves it alone", async (_, content) => {
    const name = `not-${content.length}.db`;
    await writeFile(join(folder.path, name), content);
    await expect(openFile(name)).rejects.toMatchObject({
      code: "STORE_DAMAGED",
      hint: expect.stringContaining("backup") as string,
    });
  });

  test("says when the folder cannot be made", async () => {
    await writeFile(join(folder.path, "file"), "");
    await expect(openFile("file/graph.db")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  test("answers nothing more after closing", async () => {
    const runner = await openFile("closed.db");
    await runner.close();
    await runner.close();
    await expect(runner.read("RETURN 1 AS x")).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });

  test("keeps a graph in memory without a file", async () => {
    const runner = await openForTest();
    open.push(runner);
    await runner.write((transaction) => transaction.run("CREATE (:`N`)"));
    expect(await count(runner, "N")).toBe(1);
    expect(runner.engine.location).toBe(":memory:");
    await runner.settle();
  });
});

describe("reading and writing", () => {
  test("a transaction sees its own writes, and others see them when it is committed", async () => {
    const runner = await openFile("rw.db");
    await runner.write(async (transaction) => {
      await transaction.run("CREATE (:`A` {`id`: $id})", { id: "a:1" });
      expect(await transaction.run("MATCH (n:`A`) RETURN n.`id` AS id")).toEqual([{ id: "a:1" }]);
      expect(await count(runner, "A")).toBe(0);
    });
    expect(await count(runner, "A")).toBe(1);
  });

  test("a transaction whose work throws leaves nothing", async () => {
    const runner = await openFile("throw.db");
    const work = runner.write(async (transaction) => {
      await transaction.run("CREATE (:`A`)");
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await count(runner, "A")).toBe(0);
  });

  test("a failed statement fails the transaction with what the engine said", async () => {
    const runner = await openFile("fail.db");
    const work = runner.write(async (transaction) => {
      await transaction.run("CREATE (:`A`)");
      await transaction.run("CREATE (:`A`");
    });
    await expect(work).rejects.toMatchObject({ code: "STORE_FAILED", details: { gqlStatus: "42001" } });
    expect(await count(runner, "A")).toBe(0);
  });

  test("a transaction cannot be used after its end", async () => {
    const runner = await openFile("late.db");
    const leaked = await runner.write((transaction) => Promise.resolve(transaction));
    await expect(leaked.run("CREATE (:`A`)")).rejects.toMatchObject({ code: "STORE_FAILED" });
  });

  test("reading cannot write", async () => {
    const runner = await openFile("readonly.db");
    await runner.read("CREATE (n:`A`) RETURN n");
    expect(await count(runner, "A")).toBe(0);
  });

  test("a hundred writers at once all succeed, without doubles", async () => {
    const runner = await openFile("many.db");
    await runner.define("CREATE CONSTRAINT many IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE");
    const statement =
      "MERGE (a:`A` {`id`: $id}) ON CREATE SET a.`times` = 1 ON MATCH SET a.`times` = a.`times` + 1 " +
      "MERGE (b:`A` {`id`: 'a:hub'}) MERGE (a)-[:`R`]->(b)";
    const writes = Array.from({ length: 100 }, (_, index) =>
      runner.write((transaction) => transaction.run(statement, { id: `a:${index % 10}` })),
    );
    await Promise.all(writes);
    expect(
      await runner.read(
        "MATCH (n:`A`)-[r]->() RETURN n.`id` AS id, n.`times` AS times, count(r) AS r ORDER BY id",
      ),
    ).toEqual(Array.from({ length: 10 }, (_, index) => ({ id: `a:${index}`, times: 10, r: 1 })));
  });

  test("a cancelled read ends at once", async () => {
    const runner = await openFile("cancel.db");
    const controller = new AbortController();
    controller.abort();
    await expect(runner.read("RETURN 1 AS x", {}, { signal: controller.signal })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  test("settling writes the log into the file", async () => {
    const events: string[] = [];
    const runner = await openFile("settle.db", { onEvent: (event) => events.push(event.type) });
    await runner.write((transaction) => transaction.run("CREATE (:`A`)"));
    await runner.settle();
    expect(events).toEqual(["opened", "checkpoint"]);
    expect(await readdir(folder.path)).toContain("settle.db");
  });
});

describe("defining the schema", () => {
  const constraint = "CREATE CONSTRAINT a_id IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE";

  test("a unique constraint holds, has an index, and may be defined again", async () => {
    const runner = await openFile("schema.db");
    await runner.define(constraint);
    await runner.define(constraint);
    await runner.define("CREATE INDEX other IF NOT EXISTS FOR (n:A) ON (n.id)");
    await runner.define("CREATE INDEX FOR (n:`A`) ON (n.`name`)");
    await runner.define("CREATE CONSTRAINT both FOR (n:A) REQUIRE (n.x, n.y) IS UNIQUE");
    const create = (id: string) =>
      runner.write((transaction) => transaction.run("CREATE (:A {id: $id})", { id }));
    await create("a:1");
    await expect(create("a:1")).rejects.toMatchObject({
      code: "STORE_FAILED",
      details: { gqlStatus: "G2000" },
    });
    expect(await runner.read("SHOW CONSTRAINTS")).toHaveLength(2);
    const indexes = await runner.read("SHOW INDEXES");
    expect(indexes.map((row) => JSON.stringify([row.name, row.property])).sort()).toEqual([
      '["a_id_index","id"]',
      '["a_name_index","name"]',
      '["both_index","x"]',
      '["both_index","y"]',
    ]);
  });

  test("is refused when nodes share the value already", async () => {
    const runner = await openFile("duplicates.db");
    await runner.write((transaction) =>
      transaction.run("CREATE (:A {id: 'a:1'}), (:A {id: 'a:1'}), (:A {id: 'a:2'})"),
    );
    await expect(runner.define(constraint)).rejects.toMatchObject({
      code: "STORE_FAILED",
      details: { value: '"a:1"' },
    });
    expect(await runner.read("SHOW CONSTRAINTS")).toEqual([]);
  });

  test("drops what there is, and is content when it is not there", async () => {
    const runner = await openFile("drop.db");
    await runner.define(constraint);
    await runner.define("DROP CONSTRAINT a_id IF EXISTS");
    await runner.define("DROP CONSTRAINT a_id IF EXISTS");
    await runner.define("DROP INDEX a_id_index IF EXISTS");
    expect(await runner.read("SHOW INDEXES")).toEqual([]);
  });

  test.each([
    "CREATE (n:A)",
    "MATCH (n) DELETE n",
    "CREATE CONSTRAINT x FOR ()-[r:R]-() REQUIRE r.id IS UNIQUE",
    "",
  ])("takes nothing else: %s", async (statement) => {
    const runner = await openForTest();
    open.push(runner);
    await expect(runner.define(statement)).rejects.toMatchObject({ code: "STORE_FAILED" });
  });
});

describe("typed queries that may write", () => {
  test("take effect, and come with their rows", async () => {
    const runner = await openFile("typed.db");
    const options = typed({ allowWrites: true, parameters: { xs: [1, 2, 3] }, limit: 2 });
    const result = await runner.adhoc("UNWIND $xs AS x CREATE (n:`A` {x: x}) RETURN x", options);
    expect(result).toMatchObject({ columns: ["x"], rows: [[1], [2]], truncated: true });
    expect(await count(runner, "A")).toBe(3);
  });

  test("leave nothing when they fail, and may not use the engine's own names", async () => {
    const runner = await openFile("typed-fail.db");
    await runner.define("CREATE CONSTRAINT u FOR (n:A) REQUIRE n.x IS UNIQUE");
    const options = typed({ allowWrites: true });
    await expect(runner.adhoc("UNWIND [1, 2, 1] AS x CREATE (:A {x: x})", options)).rejects.toMatchObject({
      code: "QUERY_FAILED",
    });
    await expect(runner.adhoc("CREATE (:A {_labels: 1})", options)).rejects.toMatchObject({
      code: "QUERY_REFUSED",
    });
    expect(await count(runner, "A")).toBe(0);
  });
});
