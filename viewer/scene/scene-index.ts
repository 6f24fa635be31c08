import type { SceneEdge, SceneGraph, SceneNode } from "./scene-graph.js";

/** A scene's lookups: with them the cost of a glance at a node does not grow with the scene. */
export interface SceneIndex {
  /** The largest first. */
  readonly bySize: readonly SceneNode[];
  node(id: string): SceneNode | undefined;
  edge(id: string): SceneEdge | undefined;
  /** The scene edge that a drawn edge is part of. */
  lineOf(member: string): SceneEdge | undefined;
  /** The scene edges at a node. */
  touching(node: string): readonly SceneEdge[];
}

/** Look-up tables for `scene`; those of the edges are made when they are first needed. */
export function indexScene(scene: SceneGraph): SceneIndex {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const bySize = [...scene.nodes].sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1));
  const edges = once(() => new Map(scene.edges.map((edge) => [edge.id, edge])));
  const lines = once(() => {
    const found = new Map<string, SceneEdge>();
    // A line for one relation has its id.
    for (const edge of scene.edges) {
      if (edge.members.length > 1) for (const member of edge.members) found.set(member, edge);
    }
    return found;
  });
  const ends = once(() => edgesByEnd(scene.edges));
  return {
    bySize,
    node: (id) => nodes.get(id),
    edge: (id) => edges().get(id),
    lineOf: (member) => lines().get(member) ?? edges().get(member),
    touching: (node) => ends().get(node) ?? [],
  };
}

function edgesByEnd(edges: readonly SceneEdge[]): ReadonlyMap<string, readonly SceneEdge[]> {
  const found = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    for (const end of [edge.source, edge.target]) {
      const known = found.get(end);
      if (known === undefined) found.set(end, [edge]);
      else known.push(edge);
    }
  }
  return found;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
