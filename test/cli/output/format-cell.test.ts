import { describe, expect, it } from "vitest";
import { formatCell } from "../../../src/cli/output/format-cell.js";
import type { CypherValue, NodeValue, RelationshipValue } from "../../../src/graph/values.js";

const node = (elementId: string, label: string, name: string): NodeValue => ({
  $type: "node",
  elementId,
  labels: [label],
  properties: { name },
});
const a = node("1", "Person", "Lukashenko");
const b = node("2", "Country", "Belarus");
const edge = (start: string, end: string): RelationshipValue => ({
  $type: "relationship",
  elementId: "3",
  type: "HEAD_OF_STATE_OF",
  startElementId: start,
  endElementId: end,
  properties: {},
});

describe("formatCell", () => {
  const cases: [CypherValue, string][] = [
    [null, "null"],
    ["text", "text"],
    [1.5, "1.5"],
    [true, "true"],
    [[1, ["a"], null], "[1, [a], null]"],
    [{ $type: "integer", value: "9007199254740993" }, "9007199254740993"],
    [{ $type: "date", value: "2022-01-09" }, "2022-01-09"],
    [{ a: 1 }, '{"a":1}'],
    [a, '(:Person "Lukashenko")'],
    [{ $type: "node", elementId: "9", labels: [], properties: {} }, "()"],
    [edge("1", "2"), "[:HEAD_OF_STATE_OF]"],
    [
      { $type: "path", nodes: [a, b], relationships: [edge("1", "2")] },
      '(:Person "Lukashenko")-[:HEAD_OF_STATE_OF]->(:Country "Belarus")',
    ],
    [
      { $type: "path", nodes: [b, a], relationships: [edge("1", "2")] },
      '(:Country "Belarus")<-[:HEAD_OF_STATE_OF]-(:Person "Lukashenko")',
    ],
  ];
  it.each(cases)("writes %j as %s", (value, text) => {
    expect(formatCell(value)).toBe(text);
  });
});
