import { describe, expect, it } from "vitest";

import { findCommunities, type Join } from "../../../viewer/scene/communities.js";
import { placeByCommunity } from "../../../viewer/scene/community-places.js";
import { toLayoutMatrix, readPlaces } from "../../../viewer/scene/layout-matrix.js";
import { toSceneGraph } from "../../../viewer/scene/scene-graph.js";
import { indexScene } from "../../../viewer/scene/scene-index.js";
import { plainLook, resolveLook } from "../../../viewer/scene/scene-look.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { NO_EMPHASIS } from "../../../viewer/state/emphasis.js";
import { THEME } from "../support/scene-theme.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

function sceneOf(names: readonly string[], pairs: readonly (readonly [string, string])[]) {
  const edges = pairs.map(([from, to]) => edge(from, "LEADS", to));
  return toSceneGraph(
    toDrawing(
      graphView(
        names.map((name) => entity(name)),
        edges,
      ),
    ),
  );
}

const whole = sceneOf(
  ["Ada", "Bob", "Eve"],
  [
    ["ada", "bob"],
    ["bob", "eve"],
  ],
);
const look = {
  theme: THEME,
  emphasis: NO_EMPHASIS,
  lit: new Set<string>(),
  passing: null,
  pinned: new Set<string>(),
  hoveredNode: null,
  hoveredEdge: null,
};

describe("the look under the pointer", () => {
  it("is the node with its neighbours and lines; the plain look knows nothing of it", () => {
    const index = indexScene(whole);
    const ada = whole.nodes.find(({ name }) => name === "Ada")?.id ?? "";
    const resolved = resolveLook(index, { ...look, hoveredNode: ada });
    expect(resolved.nodes?.size).toBe(2);
    expect(resolved.edges.size).toBe(1);
    expect(plainLook(resolved)).toMatchObject({ nodes: null, edges: new Set() });
  });
});

/** Two rings of four that one join connects. */
const RINGS: readonly Join[] = [
  ...[0, 1, 2, 3].map((at): Join => [at, (at + 1) % 4]),
  ...[0, 1, 2, 3].map((at): Join => [4 + at, 4 + ((at + 1) % 4)]),
  [0, 4],
];

describe("communities", () => {
  it("are found where joins are dense, numbered by size, and the same each time", () => {
    const found = findCommunities(9, RINGS);
    expect([...found]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2]);
    expect(findCommunities(9, RINGS)).toEqual(found);
    expect([...findCommunities(2, [])]).toEqual([0, 1]);
  });

  it("lie beside one another", () => {
    const names = Array.from({ length: 8 }, (_, at) => `n${at}`);
    const scene = sceneOf(
      names,
      RINGS.map(([from, to]) => [`n${from}`, `n${to}`]),
    );
    const matrix = toLayoutMatrix(scene, new Map(), new Set());
    placeByCommunity(matrix);
    const places = readPlaces(matrix.nodes);
    expect(places.every(Number.isFinite)).toBe(true);
    const at = (name: string): readonly [number, number] => {
      const index = scene.nodes.findIndex((node) => node.name === name);
      return [places[2 * index] ?? NaN, places[2 * index + 1] ?? NaN];
    };
    const apart = (a: string, b: string): number => {
      const [[ax, ay], [bx, by]] = [at(a), at(b)];
      return Math.hypot(ax - bx, ay - by);
    };
    expect(apart("n0", "n2")).toBeLessThan(apart("n2", "n6"));
    expect(apart("n5", "n7")).toBeLessThan(apart("n1", "n5"));
  });
});
