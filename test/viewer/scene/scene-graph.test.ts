import { describe, expect, it } from "vitest";

import { toSceneGraph } from "../../../viewer/scene/scene-graph.js";
import { TIERS, tierOf } from "../../../viewer/scene/tiers.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import type { EdgeView } from "../../../src/graph/views.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const people = [entity("Ada"), entity("Bob"), entity("Eve")];
const scene = (edges: EdgeView[]): ReturnType<typeof toSceneGraph> =>
  toSceneGraph(toDrawing(graphView(people, edges)));

const FANNED = tierOf(0).maxFanned;

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
    const edges = Array.from({ length: FANNED + 1 }, (_, index) =>
      edge("ada", "LEADS", "bob", { id: `f${index}` }),
    );
    const merged = scene(edges).edges;
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ label: `${FANNED + 1} relations`, arrow: true });
    expect(merged[0]?.members).toHaveLength(FANNED + 1);
    expect(scene(edges.slice(1)).edges).toHaveLength(FANNED);
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

describe("tiers", () => {
  it("take every number of lines, and say what they give up", () => {
    expect(TIERS.map((tier) => tier.name)).toEqual(["full", "fast", "large", "huge"]);
    for (const { maxEdges, name } of TIERS) {
      expect(tierOf(Math.min(maxEdges, 1e9)).name).toBe(name);
    }
    expect(tierOf(5000).note).toBeNull();
    expect(tierOf(5001).note).toContain("without arrows");
  });
});
