import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { showPart } from "../../../viewer/scene/scene-change.js";
import { toSceneGraph, type SceneEdge } from "../../../viewer/scene/scene-graph.js";
import { indexScene, type SceneIndex } from "../../../viewer/scene/scene-index.js";
import { plainLook, resolveLook } from "../../../viewer/scene/scene-look.js";
import { NO_DIFFERENCE, partOfScene, type WholeScene } from "../../../viewer/scene/scene-part.js";
import { toSigmaGraph } from "../../../viewer/scene/sigma-graph.js";
import { toDrawing, type Drawing } from "../../../viewer/state/drawing.js";
import { visibleDrawing, EMPTY_EXPLORE_STATE, withDrawing } from "../../../viewer/state/explore-state.js";
import { THEME } from "../support/scene-theme.js";
import { NO_EMPHASIS } from "../../../viewer/state/emphasis.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const NODES = 150;
const EDGES = 7000;

/** Large enough to be drawn in parts, with parallel relations and some from a node to itself. */
const all = toDrawing(
  graphView(
    Array.from({ length: NODES }, (_, at) => entity(`n${at}`)),
    Array.from({ length: EDGES }, (_, at) =>
      edge(`n${(at * 7) % NODES}`, "LEADS", `n${(at * at + (at >> 5)) % NODES}`, {
        id: `f${at}`,
        sources: 1 + (at % 3),
        attributed: at % 5 === 0,
      }),
    ),
  ),
);
const scene = toSceneGraph(all);
const whole: WholeScene = { drawing: all, scene, index: indexScene(scene) };

/** What is left without some nodes and some relations. */
function without(nodes: readonly number[], edges: readonly number[]): Drawing {
  const dropped = new Set(edges.map((at) => `f${at}`));
  const drawing = { ...all, edges: new Map([...all.edges].filter(([id]) => !dropped.has(id))) };
  const hiddenNodes = new Set(nodes.map((at) => `n${at}`));
  return visibleDrawing({ ...withDrawing(EMPTY_EXPLORE_STATE, drawing), hiddenNodes });
}

const parts = fc
  .tuple(fc.array(fc.nat(NODES - 1), { maxLength: 12 }), fc.array(fc.nat(EDGES - 1), { maxLength: 200 }))
  .map(([nodes, edges]) => without(nodes, edges));

/** Lines by their ends: a line for one relation may keep the id of the line for several that it was. */
function linesOf(edges: readonly SceneEdge[]): unknown {
  return edges
    .map((line) => ({ ...line, id: "", members: [...line.members].sort(), ...ends(line) }))
    .sort((a, b) => (`${a.source} ${a.target}` < `${b.source} ${b.target}` ? -1 : 1));
}

/** Without a direction, which a line for several has from one of them. */
function ends({ source, target }: SceneEdge): { source: string; target: string } {
  return source < target ? { source, target } : { source: target, target: source };
}

function glances(index: SceneIndex): unknown {
  return [...all.nodes.keys()].map((id) => [index.node(id), linesOf(index.touching(id))]);
}

describe("a part of a drawn scene", () => {
  it("is what a scene of it alone would be", () => {
    fc.assert(
      fc.property(parts, (drawing) => {
        const part = partOfScene(whole, drawing);
        const alone = toSceneGraph(drawing);
        expect(part?.scene.nodes).toEqual(alone.nodes);
        expect(linesOf(part?.scene.edges ?? [])).toEqual(linesOf(alone.edges));
        expect(glances(part?.index ?? whole.index)).toEqual(glances(indexScene(alone)));
        const bySize = (index: SceneIndex): string[] => index.bySize.map(({ id }) => id);
        expect(bySize(part?.index ?? whole.index)).toEqual(bySize(indexScene(alone)));
        for (const [at, id] of [...all.edges.keys()].entries()) {
          if (at % 50 === 0) {
            expect(part?.index.lineOf(id)?.members.includes(id)).toBe(
              indexScene(alone).lineOf(id)?.members.includes(id),
            );
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("is none when there is more than the whole, or when it is drawn in another way", () => {
    const more = toDrawing(graphView([entity("zoe")], []));
    expect(partOfScene(whole, { ...all, nodes: new Map([...all.nodes, ...more.nodes]) })).toBeNull();
    expect(
      partOfScene(
        whole,
        without(
          Array.from({ length: 60 }, (_, at) => at),
          [],
        ),
      ),
    ).toBeNull();
  });
});

describe("showing parts of a drawn graph", () => {
  const look = {
    theme: THEME,
    emphasis: NO_EMPHASIS,
    lit: new Set<string>(),
    passing: null,
    pinned: new Set<string>(),
    hoveredNode: null,
    hoveredEdge: null,
  };
  const plain = plainLook(resolveLook(whole.index, look));

  it("gives the graph of each, and names what changed", () => {
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 3 }), (drawings) => {
        const graph = toSigmaGraph(scene, new Map(), plain);
        let from = NO_DIFFERENCE;
        for (const drawing of [...drawings, all]) {
          const part = partOfScene(whole, drawing);
          const before = sizes(graph);
          const change = showPart(graph, from, part?.difference ?? NO_DIFFERENCE);
          from = part?.difference ?? NO_DIFFERENCE;
          const after = sizes(graph);
          expect(after).toEqual(
            new Map(
              [...(part?.scene.nodes ?? []), ...(part?.scene.edges ?? [])].map(({ id, size }) => [id, size]),
            ),
          );
          const ids = [...new Set([...before.keys(), ...after.keys()])];
          const changed = ids.filter((id) => before.get(id) !== after.get(id));
          expect([...change.nodes, ...change.edges].sort()).toEqual(changed.sort());
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** What the graph shows, with its size. */
function sizes(graph: ReturnType<typeof toSigmaGraph>): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  graph.forEachNode((id, { hidden, size }) => hidden || shown.set(id, size));
  graph.forEachEdge((id, { hidden, size }) => hidden || shown.set(id, size));
  return shown;
}
