import { MultiDirectedGraph } from "graphology";

import { edgeColor, nodeColor, type ResolvedLook } from "./scene-look.js";
import type { SceneEdge, SceneGraph } from "./scene-graph.js";
import type { Point } from "./seed-positions.js";

/** What Sigma reads of a node. */
export type NodeAttributes = { x: number; y: number; size: number; color: string };

/** What Sigma reads of an edge. */
export type EdgeAttributes = { size: number; color: string; type: string; curvature: number };

export type SigmaGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** The scene as the graph that Sigma draws. */
export function toSigmaGraph(
  scene: SceneGraph,
  positions: ReadonlyMap<string, Point>,
  look: ResolvedLook,
): SigmaGraph {
  const graph: SigmaGraph = new MultiDirectedGraph();
  for (const node of scene.nodes) {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    graph.addNode(node.id, { x, y, size: node.size, color: nodeColor(node, look) });
  }
  for (const edge of scene.edges) {
    graph.addDirectedEdgeWithKey(edge.id, edge.source, edge.target, {
      size: edge.size,
      color: edgeColor(edge, look),
      type: programOf(edge),
      curvature: edge.curvature,
    });
  }
  return graph;
}

/**
 * Give every node and edge the colour that it has under `look`.
 * @param reindex make Sigma index everything again; needed when it has no index
 */
export function recolor(graph: SigmaGraph, scene: SceneGraph, look: ResolvedLook, reindex: boolean): void {
  // Sigma repaints in place for a change of colours alone; a change of type makes it start over.
  const hints = { attributes: reindex ? ["color", "type"] : ["color"] };
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  graph.updateEachNodeAttributes((id, attributes) => {
    const node = nodes.get(id);
    return node === undefined ? attributes : { ...attributes, color: nodeColor(node, look) };
  }, hints);
  graph.updateEachEdgeAttributes((id, attributes) => {
    const edge = edges.get(id);
    return edge === undefined ? attributes : { ...attributes, color: edgeColor(edge, look) };
  }, hints);
}

function programOf(edge: SceneEdge): string {
  if (edge.curvature === 0) return edge.arrow ? "arrow" : "line";
  return edge.arrow ? "curvedArrow" : "curved";
}
