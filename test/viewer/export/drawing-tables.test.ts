import { describe, expect, it } from "vitest";

import { resultToCsv, resultToJson } from "../../../viewer/export/export-result.js";
import { toCsv } from "../../../viewer/export/drawing-tables.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

describe("exported tables", () => {
  it.each([
    ['Ann "the" Fox', '"Ann ""the"" Fox"'],
    ["Fox, Ann", '"Fox, Ann"'],
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+49 Group", "'+49 Group"],
    ["two\nlines", '"two\nlines"'],
    ["Plain", "Plain"],
  ])("%j is the cell %s", (name, expected) => {
    const named = { ...entity("a"), name };
    const drawing = toDrawing(graphView([named, entity("b")], [edge("a", "ALLY_OF", "b")]));
    expect(toCsv(drawing).split("\r\n")[1]).toMatch(
      new RegExp(`^a,${expected.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")},`, "u"),
    );
  });
});

describe("a query's rows as a file", () => {
  const person = {
    $type: "node",
    elementId: "1",
    labels: ["Entity", "Person"],
    properties: { name: "Ann" },
  } as const;
  const result = {
    columns: ["who", "n"],
    rows: [
      [person, 2],
      [null, -1],
    ],
    truncated: false,
    ms: 1,
    notices: [],
  };

  it("is CSV with what the table shows, and numbers as numbers", () => {
    expect(resultToCsv(result)).toBe("who,n\r\n(:Person Ann),2\r\n,-1\r\n");
  });

  it("is JSON with whole values by column", () => {
    expect(JSON.parse(resultToJson(result))).toEqual([
      { who: person, n: 2 },
      { who: null, n: -1 },
    ]);
  });
});
