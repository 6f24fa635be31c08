import { describe, expect, it } from "vitest";

import { toDrawing } from "../../../viewer/state/drawing.js";
import { routeEmphasis } from "../../../viewer/state/emphasis.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const drawing = toDrawing(
  graphView(
    [entity("Ada"), entity("Bob"), entity("Eve")],
    [edge("ada", "LEADS", "bob"), edge("bob", "LEADS", "eve"), edge("ada", "FOUNDED", "bob")],
  ),
);

describe("what stands out", () => {
  it("is a chosen entity with its neighbours and their lines", () => {
    const emphasis = routeEmphasis(drawing, { panel: "entity", id: "ada" }, null);
    expect([...(emphasis.nodes ?? [])]).toEqual(["ada", "bob"]);
    expect(emphasis.edges.size).toBe(2);
    expect([...emphasis.chosen]).toEqual(["ada"]);
  });

  it("is a fact alone, or all that joins two", () => {
    expect(routeEmphasis(drawing, { panel: "fact", id: "ada-LEADS-bob" }, null).edges.size).toBe(1);
    expect(routeEmphasis(drawing, { panel: "between", a: "ada", b: "bob" }, null).edges.size).toBe(2);
  });

  it("is a path's own lines, not all between its nodes", () => {
    const spotlight = { nodes: new Set(["ada", "bob"]), edges: new Set(["ada-LEADS-bob"]) };
    expect([...routeEmphasis(drawing, { panel: "path", a: "ada", b: "bob" }, spotlight).edges]).toEqual([
      "ada-LEADS-bob",
    ]);
  });

  it("dims nothing for what is not drawn", () => {
    expect(routeEmphasis(drawing, { panel: "entity", id: "nobody" }, null).nodes).toBeNull();
    expect(routeEmphasis(drawing, { panel: "fact", id: "f" }, null).nodes).toBeNull();
    expect(routeEmphasis(drawing, { panel: "none" }, null).nodes).toBeNull();
  });
});
