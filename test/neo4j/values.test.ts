import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CypherParameter, CypherValue } from "../../src/graph/values.js";
import type { CypherRunner } from "../../src/store/cypher-runner.js";
import { openEmptyNeo4j, testServer } from "../support/neo4j/test-server.js";

/** An expression of Cypher and the value it arrives as. */
const VALUES: readonly (readonly [string, CypherValue])[] = [
  ["null", null],
  ["true", true],
  ["1", 1],
  ["-9007199254740991", -9007199254740991],
  ["9007199254740992", { $type: "integer", value: "9007199254740992" }],
  ["-9223372036854775808", { $type: "integer", value: "-9223372036854775808" }],
  ["1.5", 1.5],
  ["'é😀'", "é😀"],
  ["[1, 'a', null, [2]]", [1, "a", null, [2]]],
  ["{a: 1, b: {c: [true]}}", { a: 1, b: { c: [true] } }],
  ["{`$type`: 'node'}", { $$type: "node" }],
  ["date('2022-01-05')", { $type: "date", value: "2022-01-05" }],
  ["time('10:15:30.123456789+06:00')", { $type: "time", value: "10:15:30.123456789+06:00" }],
  ["localtime('10:15:30')", { $type: "localtime", value: "10:15:30" }],
  ["datetime('2022-01-05T10:15:30+06:00')", { $type: "datetime", value: "2022-01-05T10:15:30+06:00" }],
  [
    "datetime('2022-01-05T10:15:30[Asia/Almaty]')",
    { $type: "datetime", value: "2022-01-05T10:15:30+06:00[Asia/Almaty]" },
  ],
  ["localdatetime('2022-01-05T10:15:30.5')", { $type: "localdatetime", value: "2022-01-05T10:15:30.5" }],
  ["duration('P1Y2M3DT4H5M6.7S')", { $type: "duration", value: "P1Y2M3DT4H5M6.7S" }],
  ["point({x: 1, y: 2.5})", { $type: "point", srid: 7203, coordinates: [1, 2.5] }],
  [
    "point({longitude: 71.4, latitude: 51.2, height: 347})",
    { $type: "point", srid: 4979, coordinates: [71.4, 51.2, 347] },
  ],
];

const PARAMETERS: readonly (readonly [CypherParameter, string])[] = [
  [1, "INTEGER"],
  [-0, "INTEGER"],
  [1.5, "FLOAT"],
  [1e300, "FLOAT"],
  ["1", "STRING"],
  [[1, 2], "LIST<INTEGER"],
  [{ a: 1 }, "MAP"],
];

describe.skipIf(testServer === null)("values on their way to and from Neo4j", () => {
  let runner: CypherRunner;
  beforeAll(async () => {
    runner = await openEmptyNeo4j();
  });
  afterAll(() => runner.close());

  test.each(VALUES)("%s", async (expression, value) => {
    expect(await runner.read(`RETURN ${expression} AS value`)).toEqual([{ value }]);
  });

  test.each(PARAMETERS)("a parameter %j is of type %s", async (value, type) => {
    const rows = await runner.read("RETURN valueType($value) AS type, $value AS value", { value });
    expect(rows[0]?.type).toContain(type);
    expect(rows[0]?.value).toEqual(value === 0 ? 0 : value);
  });

  test("nodes, relationships and paths", async () => {
    const rows = await runner.adhoc(
      "CREATE p = (a:X:Y {`$type`: 'kept', n: 1})-[r:R {w: 2}]->(b) RETURN a, r, b, p",
      { parameters: {}, limit: 5, timeoutMs: 5000, allowWrites: true },
    );
    const [a, r, b, p] = rows.rows[0] ?? [];
    expect(a).toMatchObject({ $type: "node", labels: ["X", "Y"], properties: { $type: "kept", n: 1 } });
    expect(r).toMatchObject({ $type: "relationship", type: "R", properties: { w: 2 } });
    expect(p).toEqual({ $type: "path", nodes: [a, b], relationships: [r] });
    expect(r).toMatchObject({
      startElementId: (a as { elementId: string }).elementId,
      endElementId: (b as { elementId: string }).elementId,
    });
  });

  test("a reader sees what was just written", async () => {
    for (let round = 0; round < 20; round++) {
      await runner.write((transaction) => transaction.run("CREATE (:Seen {round: $round})", { round }));
      expect(await runner.read("MATCH (n:Seen {round: $round}) RETURN count(n) AS n", { round })).toEqual([
        { n: 1 },
      ]);
    }
  });

  test("a transaction that fails leaves nothing", async () => {
    const failing = runner.write(async (transaction) => {
      await transaction.run("CREATE (:Half)");
      await transaction.run("RETURN 1 / 0");
    });
    await expect(failing).rejects.toMatchObject({ code: "STORE_FAILED" });
    expect(await runner.read("MATCH (n:Half) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
  });
});
