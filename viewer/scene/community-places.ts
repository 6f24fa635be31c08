import { findCommunities, type Join } from "./communities.js";
import { createLayoutProcess } from "./layout-process.js";
import { NUMBERS_PER_EDGE, NUMBERS_PER_NODE, type LayoutMatrix } from "./layout-matrix.js";

/** Room for a node inside of its community, in ForceAtlas2's units. */
const NODE_ROOM = 9;
const ROUNDS = 300;
/** Angle between one node and the next around a middle, in radians: the golden angle fills a disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Put the nodes of `matrix` where their communities are, in place: first the communities are laid out as if each were
 * one node, then the members of each around its middle. A large graph so begins near its end; from places by chance it
 * would take minutes.
 */
export function placeByCommunity(matrix: LayoutMatrix): void {
  const { nodes, edges } = matrix;
  const count = nodes.length / NUMBERS_PER_NODE;
  const communities = findCommunities(count, joinsOf(edges));
  const sizes: number[] = [];
  for (const community of communities) sizes[community] = (sizes[community] ?? 0) + 1;
  const middles = placeMiddles(sizes, communities, edges);
  const placed = sizes.map(() => 0);
  communities.forEach((community, node) => {
    const index = placed[community] ?? 0;
    placed[community] = index + 1;
    const distance = NODE_ROOM * Math.sqrt(index);
    const at = node * NUMBERS_PER_NODE;
    nodes[at] = (middles[2 * community] ?? 0) + distance * Math.cos(index * GOLDEN_ANGLE);
    nodes[at + 1] = (middles[2 * community + 1] ?? 0) + distance * Math.sin(index * GOLDEN_ANGLE);
  });
}

/** How wide the ring of nodes that nothing is joined to may be, as a share of the rest's radius. */
const RING = 0.3;

/** Put the nodes that nothing is joined to into a narrow ring around the rest, in place: they push each other far away. */
export function gatherLoose({ nodes, edges }: LayoutMatrix): void {
  const joined = new Set<number>();
  for (const [source, target] of joinsOf(edges)) joined.add(source).add(target);
  const all = Array.from({ length: nodes.length / NUMBERS_PER_NODE }, (_, node) => node);
  const loose = all.filter((node) => !joined.has(node));
  if (loose.length === 0 || joined.size === 0) return;
  const radius = 1.05 * farthest(nodes, joined);
  const room = Math.min(2 * NODE_ROOM, radius * Math.sqrt(((1 + RING) ** 2 - 1) / loose.length));
  const skipped = (radius / room) ** 2;
  loose.forEach((node, index) => {
    const distance = room * Math.sqrt(skipped + index);
    nodes[node * NUMBERS_PER_NODE] = distance * Math.cos(index * GOLDEN_ANGLE);
    nodes[node * NUMBERS_PER_NODE + 1] = distance * Math.sin(index * GOLDEN_ANGLE);
  });
}

function farthest(nodes: Float32Array, among: ReadonlySet<number>): number {
  let most = 0;
  for (const node of among) {
    const at = node * NUMBERS_PER_NODE;
    most = Math.max(most, Math.hypot(nodes[at] ?? 0, nodes[at + 1] ?? 0));
  }
  return most;
}

/** The middles of communities, x and y by turns, by a layout of their own in which each has its true size. */
function placeMiddles(
  sizes: readonly number[],
  communities: Int32Array,
  edges: Float32Array,
): readonly number[] {
  const nodes = new Float32Array(sizes.length * NUMBERS_PER_NODE);
  sizes.forEach((size, index) => {
    const distance = 4 * NODE_ROOM * Math.sqrt(index * (sizes[0] ?? 1));
    const [x, y] = [distance * Math.cos(index * GOLDEN_ANGLE), distance * Math.sin(index * GOLDEN_ANGLE)];
    const radius = NODE_ROOM * Math.sqrt(size);
    nodes.set([x, y, 0, 0, 0, 0, 1 + size, 1, radius, 0], index * NUMBERS_PER_NODE);
  });
  const step = createLayoutProcess({ nodes, edges: joinsBetween(communities, edges) }, { keepsApart: true });
  for (let round = 0; round < Math.min(ROUNDS, 60_000 / sizes.length); round += 1) step();
  return sizes.flatMap((_, index) => [
    nodes[index * NUMBERS_PER_NODE] ?? 0,
    nodes[index * NUMBERS_PER_NODE + 1] ?? 0,
  ]);
}

/** The edges between communities, each pair once with the number of its edges as its weight. */
function joinsBetween(communities: Int32Array, edges: Float32Array): Float32Array<ArrayBuffer> {
  const weights = new Map<string, { readonly pair: Join; weight: number }>();
  for (const [source, target] of joinsOf(edges)) {
    const [a, b] = [communities[source] ?? 0, communities[target] ?? 0];
    if (a === b) continue;
    const pair: Join = a < b ? [a, b] : [b, a];
    const known = weights.get(pair.join(" "));
    if (known === undefined) weights.set(pair.join(" "), { pair, weight: 1 });
    else known.weight += 1;
  }
  const numbers = [...weights.values()].flatMap(({ pair: [a, b], weight }) => [
    a * NUMBERS_PER_NODE,
    b * NUMBERS_PER_NODE,
    Math.log2(1 + weight),
  ]);
  return new Float32Array(numbers);
}

function joinsOf(edges: Float32Array): readonly Join[] {
  return Array.from({ length: edges.length / NUMBERS_PER_EDGE }, (_, index) => [
    (edges[index * NUMBERS_PER_EDGE] ?? 0) / NUMBERS_PER_NODE,
    (edges[index * NUMBERS_PER_EDGE + 1] ?? 0) / NUMBERS_PER_NODE,
  ]);
}
