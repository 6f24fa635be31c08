import { afterAll, beforeAll, describe, expect, test } from "vitest";
import fc from "fast-check";
import { checkParameters } from "../../../src/store/embedded/check-parameters.js";
import type { CypherParameters } from "../../../src/graph/values.js";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { openForTest, typed } from "./engine-fixture.js";

describe("parameters that the engine would misread are refused by name", () => {
  const cases: readonly { parameters: Record<string, unknown>; where: string }[] = [
    { parameters: { x: Number.NaN }, where: "$x" },
    { parameters: { x: [1, Number.POSITIVE_INFINITY] }, where: "$x[1]" },
    { parameters: { x: 2 ** 53 }, where: "$x" },
    { parameters: { x: { $date: "2022-01-01" } }, where: "$x" },
    { parameters: { rows: [{ p: { _labels: ["A"] } }] }, where: "$rows[0].p" },
    { parameters: { x: { _id: 1 } }, where: "$x" },
    { parameters: { x: undefined }, where: "$x" },
    { parameters: { x: 1n }, where: "$x" },
    { parameters: { x: () => 1 }, where: "$x" },
  ];
  test.each(cases)("$where of $parameters", ({ parameters, where }) => {
    expect(() => checkParameters(parameters as CypherParameters)).toThrow(
      expect.objectContaining({ code: "INPUT_INVALID", details: { parameter: where } }) as Error,
    );
  });
});

describe("what is accepted comes back as it went in", () => {
  let runner: CypherRunner;
  beforeAll(async () => {
    runner = await openForTest();
  });
  afterAll(() => runner.close());

  test("whole numbers stay integers, others floats", async () => {
    const parameters = { i: 3, f: 3.5 };
    const result = await runner.adhoc("RETURN $i / 2 AS i, $f / 2 AS f, $i AS same", typed({ parameters }));
    expect(result.rows).toEqual([[1, 1.75, 3]]);
  });

  test("any JSON, through the process and the engine", async () => {
    const key = fc.string({ minLength: 1, maxLength: 8 }).filter((name) => !/^[$_]/.test(name));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null),
        fc.boolean(),
        fc.integer(),
        fc.string({ unit: "grapheme" }),
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, async (x) => {
        const [row] = await runner.read("RETURN $x AS x", { x } as CypherParameters);
        expect(row?.x).toEqual(x);
      }),
      { numRuns: 100 },
    );
  });
});
