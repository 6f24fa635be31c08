import type { SceneGraph } from "./scene-graph.js";

/** A place in the scene's own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far from its neighbours a newcomer starts, in the scene's units. */
const NEAR = 70;

/**
 * A start for every node that has no place yet. The same ids get the same start, so that pictures
 * repeat. With nothing placed yet nodes start on a disc; later ones start by their placed neighbours.
 */
export function seedPositions(
  graph: SceneGraph,
  placed: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const neighbours = placedNeighbours(graph, placed);
  const spread = 60 * Math.sqrt(graph.nodes.length + 1);
  const seeds = new Map<string, Point>();
  for (const { id, from } of graph.nodes) {
    if (placed.has(id)) continue;
    const [a, b] = hashPair(id);
    const angle = a * 2 * Math.PI;
    const origin = from === null ? undefined : placed.get(from);
    const near = origin === undefined ? neighbours.get(id) : [origin];
    const centre = near === undefined ? { x: 0, y: 0 } : mean(near);
    const distance = near === undefined ? spread * Math.sqrt(b) : NEAR * (1 + b);
    seeds.set(id, { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) });
  }
  return seeds;
}

function placedNeighbours(
  graph: SceneGraph,
  placed: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly Point[]> {
  const found = new Map<string, Point[]>();
  const note = (id: string, neighbour: string): void => {
    const place = placed.get(neighbour);
    if (place === undefined || placed.has(id)) return;
    const known = found.get(id);
    if (known === undefined) found.set(id, [place]);
    else known.push(place);
  };
  for (const { source, target } of graph.edges) {
    note(source, target);
    note(target, source);
  }
  return found;
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, point) => ({ x: total.x + point.x, y: total.y + point.y }), {
    x: 0,
    y: 0,
  });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Two numbers from 0 to 1 that depend on the text alone: 32-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashPair(text: string): readonly [number, number] {
  return [fnv1a(`${text}/a`), fnv1a(`${text}/b`)];
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // FNV leaves its last characters in the low bits; one round of mixing spreads them.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}
