import { describe, expect, it } from "vitest";

import { toLayoutMatrix, NUMBERS_PER_NODE, readPlaces } from "../../../viewer/scene/layout-matrix.js";
import { createLayoutProcess, layoutLimits } from "../../../viewer/scene/layout-process.js";
import { toSceneGraph } from "../../../viewer/scene/scene-graph.js";
import { seedPositions } from "../../../viewer/scene/seed-positions.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const names = ["Ada", "Bob", "Eve", "Kim", "Lee"];
const scene = toSceneGraph(
  toDrawing(
    graphView(
      names.map((name) => entity(name)),
      [edge("ada", "LEADS", "bob"), edge("bob", "LEADS", "eve"), edge("kim", "LEADS", "lee")],
    ),
  ),
);

function arrange(fixed: ReadonlySet<string>, rounds = 100): Float32Array {
  const matrix = toLayoutMatrix(scene, seedPositions(scene, new Map()), fixed);
  const step = createLayoutProcess(matrix);
  for (let round = 0; round < rounds; round += 1) step();
  return readPlaces(matrix.nodes);
}

describe("the layout", () => {
  it("hands the places over and back unchanged", () => {
    const positions = seedPositions(scene, new Map());
    const places = readPlaces(toLayoutMatrix(scene, positions, new Set()).nodes);
    scene.nodes.forEach(({ id }, index) => {
      expect(places[2 * index]).toBeCloseTo(positions.get(id)?.x ?? NaN, 3);
      expect(places[2 * index + 1]).toBeCloseTo(positions.get(id)?.y ?? NaN, 3);
    });
  });

  it("gives each node the mass that ForceAtlas2 expects: one more than its degree", () => {
    const { nodes } = toLayoutMatrix(scene, new Map(), new Set());
    const masses = scene.nodes.map((_, index) => nodes[index * NUMBERS_PER_NODE + 6]);
    expect(masses).toEqual([2, 3, 2, 2, 2]);
  });

  it("repeats itself, moves what is free and nothing that is fixed", () => {
    const start = arrange(new Set(), 0);
    expect(arrange(new Set())).toEqual(arrange(new Set()));
    expect(arrange(new Set())).not.toEqual(start);
    const held = arrange(new Set(["ada", "bob"]));
    expect(held.slice(0, 4)).toEqual(start.slice(0, 4));
    expect(held.slice(4)).not.toEqual(start.slice(4));
  });

  it("brings joined nodes nearer than strangers", () => {
    const places = arrange(new Set(), 400);
    const distance = (a: number, b: number): number =>
      Math.hypot(
        (places[2 * a] ?? 0) - (places[2 * b] ?? 0),
        (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0),
      );
    expect(distance(3, 4)).toBeLessThan(distance(0, 4));
  });

  it("spends less on each node when there are many, and never more than ten seconds", () => {
    expect(layoutLimits(100).iterations).toBeGreaterThan(layoutLimits(3000).iterations);
    expect(layoutLimits(1_000_000).budgetMs).toBeLessThanOrEqual(10_000);
  });
});
