import { describe, expect, it } from "vitest";

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
