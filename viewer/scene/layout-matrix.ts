import type { SceneGraph } from "./scene-graph.js";
import type { Point } from "./seed-positions.js";

/**
 * The graph as the arrays that graphology-layout-forceatlas2 works on: ten numbers a node (place,
 * forces, mass, convergence, size, fixed) and three an edge (source, target, weight).
 */
export interface LayoutMatrix {
  readonly nodes: Float32Array<ArrayBuffer>;
  readonly edges: Float32Array<ArrayBuffer>;
}

export const NUMBERS_PER_NODE = 10;
/**
 * Units of the scene to one of ForceAtlas2. A unit of the scene is about a pixel at the first zoom; screens are
 * wider than high, and so is the picture.
 */
const UNIT_X = 11;
const UNIT_Y = 8;
export const NUMBERS_PER_EDGE = 3;

/** @param fixed nodes that stay where they are. */
export function toLayoutMatrix(
  graph: SceneGraph,
  positions: ReadonlyMap<string, Point>,
  fixed: ReadonlySet<string>,
): LayoutMatrix {
  const nodes = new Float32Array(graph.nodes.length * NUMBERS_PER_NODE);
  const offsets = new Map<string, number>();
  graph.nodes.forEach((node, index) => {
    const offset = index * NUMBERS_PER_NODE;
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    offsets.set(node.id, offset);
    nodes.set([x / UNIT_X, y / UNIT_Y, 0, 0, 0, 0, 1, 1, node.size, fixed.has(node.id) ? 1 : 0], offset);
  });
  return { nodes, edges: edgeMatrix(graph, nodes, offsets) };
}

function edgeMatrix(
  graph: SceneGraph,
  nodes: Float32Array,
  offsets: ReadonlyMap<string, number>,
): Float32Array<ArrayBuffer> {
  const edges = new Float32Array(graph.edges.length * NUMBERS_PER_EDGE);
  graph.edges.forEach((edge, index) => {
    const source = offsets.get(edge.source) ?? 0;
    const target = offsets.get(edge.target) ?? 0;
    edges.set([source, target, 1], index * NUMBERS_PER_EDGE);
    addMass(nodes, source);
    addMass(nodes, target);
  });
  return edges;
}

/** A node's mass is one more than its degree. */
function addMass(nodes: Float32Array, offset: number): void {
  nodes[offset + 6] = (nodes[offset + 6] ?? 1) + 1;
}

/** The places in a matrix in the units of the scene, as x and y by turns. */
export function readPlaces(nodes: Float32Array): Float32Array<ArrayBuffer> {
  const count = nodes.length / NUMBERS_PER_NODE;
  const places = new Float32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    places[2 * index] = UNIT_X * (nodes[index * NUMBERS_PER_NODE] ?? 0);
    places[2 * index + 1] = UNIT_Y * (nodes[index * NUMBERS_PER_NODE + 1] ?? 0);
  }
  return places;
}
