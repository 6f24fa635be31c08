import { afterAll, beforeAll, expect, test } from "vitest";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { fromEngineValue } from "../../../src/store/embedded/from-engine-value.js";
import { fillWithPeople, openForTest, typed } from "./engine-fixture.js";

let runner: CypherRunner;
beforeAll(async () => {
  runner = await openForTest();
  await fillWithPeople(runner);
});
afterAll(() => runner.close());

async function valueOf(expression: string, parameters = {}): Promise<unknown> {
  const result = await runner.adhoc(
    `MATCH p = (a:Person {name: 'Ada'})-[r:KNOWS]->(b) RETURN ${expression} AS x`,
    typed({ parameters }),
  );
  return result.rows[0]?.[0];
}

const ADA = {
  $type: "node",
  elementId: "n:0",
  labels: ["Member", "Person"],
  properties: { name: "Ada", age: 36, tags: ["x", "y"] },
};
const BOB = {
  $type: "node",
  elementId: "n:1",
  labels: ["Member", "Person"],
  properties: { name: "Bob", age: 41 },
};
const KNOWS = {
  $type: "relationship",
  elementId: "e:0",
  type: "KNOWS",
  startElementId: "n:0",
  endElementId: "n:1",
  properties: { since: 2001 },
};

test.each([
  ["null", null],
  ["true", true],
  ["1", 1],
  ["1.5", 1.5],
  ["9007199254740991", 9007199254740991],
  ["9007199254740992", { $type: "integer", value: "9007199254740992" }],
  ["-9223372036854775807", { $type: "integer", value: "-9223372036854775807" }],
  ["'é😀'", "é😀"],
  ["[1, 'a', null]", [1, "a", null]],
  ["{k: [1, {l: 2}]}", { k: [1, { l: 2 }] }],
  ["a", ADA],
  ["r", KNOWS],
  ["p", { $type: "path", nodes: [ADA, BOB], relationships: [KNOWS] }],
  ["[a, [b]]", [ADA, [BOB]]],
  ["{who: a, how: r}", { who: ADA, how: KNOWS }],
  ["nodes(p)", [ADA, BOB]],
  ["relationships(p)", [KNOWS]],
  ["collect(b)", [BOB]],
  ["elementId(a)", "n:0"],
  ["date('2022-01-05')", "2022-01-05"],
  ["datetime('2022-01-05T10:00:00Z')", "2022-01-05T10:00:00Z"],
  ["localdatetime('2022-01-05T10:00:00')", { $type: "localdatetime", value: "2022-01-05T10:00:00" }],
  ["duration('P1DT2H')", "P1DT2H"],
])("%s", async (expression, expected) => {
  expect(await valueOf(expression)).toEqual(expected);
});

test("a path walked against its relationships keeps both directions", async () => {
  const result = await runner.adhoc("MATCH p = (:Robot)<-[:MADE]-()-[:KNOWS]->() RETURN p", typed());
  expect(result.rows[0]?.[0]).toMatchObject({
    nodes: [{ elementId: "n:2" }, { elementId: "n:0" }, { elementId: "n:1" }],
    relationships: [
      { startElementId: "n:0", endElementId: "n:2" },
      { startElementId: "n:0", endElementId: "n:1" },
    ],
  });
});

test.each([
  ["a bigint that a number can hold", 12n, 12],
  ["nothing", undefined, null],
  ["numbers of a vector", new Float32Array([0.5, 2]), [0.5, 2]],
  ["a map that looks like half a node", { _id: 1, name: "x" }, { _id: 1, name: "x" }],
  ["a map that looks like a path without nodes", { nodes: [1], edges: [] }, { nodes: [1], edges: [] }],
  ["a key that objects have by birth", JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}')],
])("maps %s", (_, value: unknown, expected: unknown) => {
  expect(fromEngineValue(value)).toEqual(expected);
});

test("refuses what no query gives", () => {
  expect(() => fromEngineValue(() => 1)).toThrow("function");
});
