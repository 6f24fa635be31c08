import type { Drawing } from "./drawing.js";

/**
 * Of a node's neighbourhood, the part that is joined to it by relations that are switched on:
 * a neighbour whose only line is not drawn would float without a reason.
 */
export function partWithNeighbours(
  neighbourhood: Drawing,
  id: string,
  hiddenRelations: ReadonlySet<string>,
): Drawing {
  const kept = new Set([id]);
  for (const edge of neighbourhood.edges.values()) {
    if (hiddenRelations.has(edge.type)) continue;
    if (edge.source === id) kept.add(edge.target);
    if (edge.target === id) kept.add(edge.source);
  }
  return {
    nodes: new Map([...neighbourhood.nodes].filter(([node]) => kept.has(node))),
    edges: new Map(
      [...neighbourhood.edges].filter(([, edge]) => kept.has(edge.source) && kept.has(edge.target)),
    ),
  };
}
