import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";

/** A join of two nodes, by their places in the list of nodes. */
export type Join = readonly [source: number, target: number];

/**
 * Which community each of `count` nodes belongs to, by the method of Louvain (Blondel et al. 2008,
 * https://doi.org/10.1088/1742-5468/2008/10/P10008). The same graph gives the same communities.
 * @returns numbers from 0, without gaps, the largest community first; nodes without a join are each their own
 */
export function findCommunities(count: number, joins: Iterable<Join>): Int32Array<ArrayBuffer> {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (let node = 0; node < count; node += 1) graph.addNode(node);
  for (const [source, target] of joins) {
    if (source === target) continue;
    graph.updateEdge(source, target, (edge) => ({ weight: (edge.weight ?? 0) + 1 }));
  }
  // Without edges there is nothing to weigh.
  const found = graph.size === 0 ? {} : louvain(graph, { rng: steadyRandom(), getEdgeWeight: "weight" });
  const members = Int32Array.from({ length: count }, (_, node) => found[node] ?? node);
  return numberedBySize(members);
}

function numberedBySize(members: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const sizes = new Map<number, number>();
  for (const community of members) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const order = [...sizes].sort(([a, m], [b, n]) => n - m || a - b).map(([community]) => community);
  const numbers = new Map(order.map((community, number) => [community, number]));
  return members.map((community) => numbers.get(community) ?? 0);
}

/** The same numbers from 0 to 1 each time: a linear congruence with the constants of Numerical Recipes. */
function steadyRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
}
