import { describe, expect, it } from "vitest";

import { MAX_FANNED, toSceneGraph } from "../../../viewer/scene/scene-graph.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import type { EdgeView } from "../../../src/graph/views.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const people = [entity("Ada"), entity("Bob"), entity("Eve")];
const scene = (edges: EdgeView[]): ReturnType<typeof toSceneGraph> =>
  toSceneGraph(toDrawing(graphView(people, edges)));

describe("toSceneGraph", () => {
  it("draws a lone edge straight and parallel ones bent apart, whatever their direction", () => {
    const lone = scene([edge("ada", "LEADS", "bob")]).edges;
    expect(lone.map((line) => line.curvature)).toEqual([0]);
    const pair = scene([edge("ada", "LEADS", "bob"), edge("bob", "FOUNDED", "ada")]).edges;
    // Lines in opposite directions bend to opposite sides of the space when the signs are the same.
    expect(pair[0]?.curvature).not.toBe(0);
    expect(pair[0]?.curvature).toBe(pair[1]?.curvature);
    const same = scene([edge("ada", "LEADS", "bob"), edge("ada", "FOUNDED", "bob")]).edges;
    expect(same[0]?.curvature).toBe(-(same[1]?.curvature ?? 0));
  });

  it("merges many parallel edges into one line that knows them all", () => {
    const edges = Array.from({ length: MAX_FANNED + 1 }, (_, index) =>
      edge("ada", "LEADS", "bob", { id: `f${index}` }),
    );
    const merged = scene(edges).edges;
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ label: `${MAX_FANNED + 1} relations`, arrow: true });
    expect(merged[0]?.members).toHaveLength(MAX_FANNED + 1);
    expect(scene(edges.slice(1)).edges).toHaveLength(MAX_FANNED);
  });

  it("turns edges from a node to itself into a badge", () => {
    const drawn = scene([edge("ada", "LEADS", "ada"), edge("ada", "LEADS", "bob")]);
    expect(drawn.nodes.find((node) => node.id === "ada")?.loops).toBe(1);
    expect(drawn.edges).toHaveLength(1);
  });

  it("draws no arrow on symmetric relations and marks what is only reported", () => {
    const [met] = scene([edge("ada", "CONSULTED_WITH", "bob")]).edges;
    expect(met?.arrow).toBe(false);
    expect(scene([edge("ada", "LEADS", "bob", { attributed: true })]).edges[0]?.tentative).toBe(true);
    expect(scene([edge("ada", "LEADS", "bob", { modality: "planned" })]).edges[0]?.tentative).toBe(true);
  });

  it("gives more room to what has more neighbours, not more edges", () => {
    const drawn = scene([
      edge("ada", "LEADS", "bob"),
      edge("ada", "FOUNDED", "bob"),
      edge("bob", "LEADS", "eve"),
    ]);
    const size = (id: string): number => drawn.nodes.find((node) => node.id === id)?.size ?? 0;
    expect(size("bob")).toBeGreaterThan(size("ada"));
    expect(size("ada")).toBe(size("eve"));
  });
});
