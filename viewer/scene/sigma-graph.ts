import Graph from "graphology";

import { edgeColor, nodeColor, type ResolvedLook } from "./scene-look.js";
import type { SceneEdge, SceneGraph } from "./scene-graph.js";
import type { Point } from "./seed-positions.js";
import type { Tier } from "./tiers.js";

/** What Sigma reads of a node. */
export type NodeAttributes = { x: number; y: number; size: number; color: string; hidden: boolean };

/** What Sigma reads of an edge. */
export type EdgeAttributes = {
  size: number;
  color: string;
  type: string;
  curvature: number;
  hidden: boolean;
};

export type SigmaGraph = Graph<NodeAttributes, EdgeAttributes>;

/** The scene as the graph that Sigma draws. */
export function toSigmaGraph(
  scene: SceneGraph,
  positions: ReadonlyMap<string, Point>,
  look: ResolvedLook,
): SigmaGraph {
  // Where parallel lines are joined to one, the graph need not look for others at each line: that is much of its time.
  const graph: SigmaGraph = new Graph({ type: "directed", multi: scene.tier.maxFanned > 1 });
  for (const node of scene.nodes) {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    graph.addNode(node.id, { x, y, size: node.size, color: nodeColor(node, look), hidden: false });
  }
  for (const edge of scene.edges) {
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: edge.size,
      color: edgeColor(edge, look),
      type: programOf(edge, scene.tier),
      curvature: edge.curvature,
      hidden: false,
    });
  }
  return graph;
}

/**
 * Give every node and edge the colour that it has under `look`. For a change of colours alone Sigma repaints
 * in place; with a change of place or type it indexes everything again, which it must when it has no index.
 * @param reindex true when Sigma has no index
 */
export function recolor(graph: SigmaGraph, scene: SceneGraph, look: ResolvedLook, reindex: boolean): void {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  graph.updateEachNodeAttributes(
    (id, attributes) => {
      const node = nodes.get(id);
      return node === undefined ? attributes : { ...attributes, color: nodeColor(node, look) };
    },
    { attributes: reindex ? ["color", "x"] : ["color"] },
  );
  graph.updateEachEdgeAttributes(
    (id, attributes) => {
      const edge = edges.get(id);
      return edge === undefined ? attributes : { ...attributes, color: edgeColor(edge, look) };
    },
    { attributes: reindex ? ["color", "type"] : ["color"] },
  );
}

function programOf(edge: SceneEdge, { veils }: Tier): string {
  if (veils) return "thin";
  if (edge.curvature === 0) return edge.arrow ? "arrow" : "line";
  return edge.arrow ? "curvedArrow" : "curved";
}
