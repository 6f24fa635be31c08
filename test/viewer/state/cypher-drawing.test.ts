import { describe, expect, it } from "vitest";

import type { CypherResult, CypherValue, NodeValue, RelationshipValue } from "../../../src/graph/values.js";
import { drawResult } from "../../../viewer/state/cypher-drawing.js";
import { cellText, compareCells, parseParameters } from "../../../viewer/state/cypher-text.js";

const person: NodeValue = {
  $type: "node",
  elementId: "1",
  labels: ["Entity", "Person"],
  properties: { id: "e-ada", name: "Ada" },
};
const country: NodeValue = {
  $type: "node",
  elementId: "2",
  labels: ["Entity", "Country"],
  properties: { id: "e-utopia", name: "Utopia" },
};
const leads: RelationshipValue = {
  $type: "relationship",
  elementId: "9",
  type: "HEAD_OF_STATE_OF",
  startElementId: "1",
  endElementId: "2",
  properties: { id: "f-1", sources: 3, confidence: 0.8 },
};

function result(...rows: CypherValue[][]): CypherResult {
  return { columns: ["x"], rows, truncated: false, ms: 1, notices: [] };
}

describe("drawResult", () => {
  it("draws nodes, relationships and paths at any depth, each once", () => {
    const path: CypherValue = { $type: "path", nodes: [person, country], relationships: [leads] };
    const drawing = drawResult(result([person, [country, { deep: leads }]], [path, "text"]));
    expect([...drawing.nodes.keys()]).toEqual(["e-ada", "e-utopia"]);
    expect([...drawing.edges.values()]).toMatchObject([
      { id: "f-1", fact: "f-1", source: "e-ada", target: "e-utopia", sources: 3, label: "head of state of" },
    ]);
  });

  it("leaves out a relationship whose ends did not come along", () => {
    expect(drawResult(result([person, leads])).edges.size).toBe(0);
  });

  it("draws what is no entity under its own kind and name", () => {
    const article: NodeValue = {
      $type: "node",
      elementId: "5",
      labels: ["Article"],
      properties: { id: "a-1", title: "A long title ".repeat(10) },
    };
    const node = drawResult(result([article])).nodes.get("a-1");
    expect(node).toMatchObject({ kind: "Article", entity: null });
    expect(node?.name.length).toBeLessThanOrEqual(48);
  });

  it("finds nothing to draw in values and maps", () => {
    expect(drawResult(result([1, "a", null, { a: [true] }])).nodes.size).toBe(0);
  });
});

describe("cellText", () => {
  it.each<[CypherValue, string]>([
    [null, "null"],
    [1.5, "1.5"],
    ["a", "a"],
    [person, "(:Person Ada)"],
    [leads, "[:HEAD_OF_STATE_OF]"],
    [
      { $type: "path", nodes: [person, country], relationships: [leads] },
      "(:Person Ada)-[:HEAD_OF_STATE_OF]->(:Country Utopia)",
    ],
    [
      { $type: "path", nodes: [country, person], relationships: [leads] },
      "(:Country Utopia)<-[:HEAD_OF_STATE_OF]-(:Person Ada)",
    ],
    [{ $type: "integer", value: "9007199254740993" }, "9007199254740993"],
    [{ $type: "date", value: "2022-01-05" }, "2022-01-05"],
    [{ a: 1 }, '{"a":1}'],
    [["a", 1], '["a",1]'],
  ])("%j", (value, text) => expect(cellText(value)).toBe(text));
});

describe("compareCells", () => {
  it("sorts numbers as numbers, text as people do, null last", () => {
    const values: CypherValue[] = [null, 10, 9];
    expect(values.sort(compareCells)).toEqual([9, 10, null]);
    expect(["b10", "b9", "a"].sort(compareCells)).toEqual(["a", "b9", "b10"]);
  });
});

describe("parseParameters", () => {
  it("takes an object or nothing", () => {
    expect(parseParameters("  ")).toEqual({ ok: true, parameters: {} });
    expect(parseParameters('{"a": [1]}')).toEqual({ ok: true, parameters: { a: [1] } });
  });

  it.each(["[1]", "1", "null", "{", "{a: 1}"])("refuses %s and says why", (text) => {
    const parsed = parseParameters(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.message).toMatch(/JSON/u);
  });
});
