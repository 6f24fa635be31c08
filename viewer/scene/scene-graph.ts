import { tierOf, type Tier } from "./tiers.js";
import type { DrawnEdge, Drawing, NodeKind } from "../state/drawing.js";

/** A disc on the stage. */
export interface SceneNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** Radius in pixels at the first zoom. */
  readonly size: number;
  /** Relations from the node to itself; a badge tells of them. */
  readonly loops: number;
  /** The node near which it begins when it has no place, or null. */
  readonly from: string | null;
}

/** A line on the stage: one edge, or several that were merged. */
export interface SceneEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Ids of the drawn edges it stands for, at least one. */
  readonly members: readonly string[];
  /** 0 for a straight line; else the bend as a share of the length, to the left of its direction when positive. */
  readonly curvature: number;
  readonly arrow: boolean;
  readonly tentative: boolean;
  /** Thickness in pixels. */
  readonly size: number;
}

export interface SceneGraph {
  readonly tier: Tier;
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

const BEND = 0.22;
const MIN_RADIUS = 6;
const MAX_RADIUS = 20;
const MAX_COMMUNITY_RADIUS = 36;
/** From this many discs on they are drawn smaller, down to a share of their size, or they would cover one another. */
const ROOMY_NODES = 600;
const LEAST_SHARE = 0.3;

/** What is shown, in the terms of the stage: sizes, bends, merged lines. */
export function toSceneGraph(drawing: Drawing): SceneGraph {
  const tier = tierOf(drawing.edges.size);
  const places = new Map<string, number>();
  for (const id of drawing.nodes.keys()) places.set(id, places.size);
  const loops = new Uint32Array(places.size);
  const neighbours = new Uint32Array(places.size);
  // A pair of places as one number: for a large graph texts as keys would take most of the time.
  const pairs = new Map<number, DrawnEdge | DrawnEdge[]>();
  for (const edge of drawing.edges.values()) {
    const source = places.get(edge.source) ?? 0;
    const target = places.get(edge.target) ?? 0;
    if (source === target) {
      loops[source] = (loops[source] ?? 0) + 1;
      continue;
    }
    const key = Math.min(source, target) * places.size + Math.max(source, target);
    const known = pairs.get(key);
    if (Array.isArray(known)) known.push(edge);
    else if (known !== undefined) pairs.set(key, [known, edge]);
    else {
      pairs.set(key, edge);
      neighbours[source] = (neighbours[source] ?? 0) + 1;
      neighbours[target] = (neighbours[target] ?? 0) + 1;
    }
  }
  return { tier, nodes: sceneNodes(drawing, neighbours, loops), edges: sceneEdges(pairs.values(), tier) };
}

function sceneNodes(drawing: Drawing, neighbours: Uint32Array, loops: Uint32Array): readonly SceneNode[] {
  return [...drawing.nodes.values()].map(({ id, name, kind, members, from }, place) => ({
    id,
    name,
    kind,
    size: members === undefined ? nodeSize(neighbours[place] ?? 0, drawing.nodes.size) : wide(members.length),
    loops: loops[place] ?? 0,
    from: from ?? null,
  }));
}

function sceneEdges(pairs: Iterable<DrawnEdge | DrawnEdge[]>, tier: Tier): readonly SceneEdge[] {
  const lines: SceneEdge[] = [];
  for (const pair of pairs) {
    if (!Array.isArray(pair)) lines.push(line(pair, 0, tier));
    else if (pair.length > tier.maxFanned) lines.push(lineOver(pair, tier));
    else lines.push(...fan(pair, tier));
  }
  return lines;
}

/** The radius of a node with so many neighbours among so many nodes; that of a community goes by its members. */
export function nodeSize(neighbours: number, nodes: number): number {
  return radius(neighbours) * Math.max(LEAST_SHARE, Math.min(1, Math.sqrt(ROOMY_NODES / nodes)));
}

/** The area of a disc, not its radius, grows with the number of neighbours. */
function radius(neighbours: number): number {
  return Math.min(MAX_RADIUS, MIN_RADIUS + 2.4 * Math.sqrt(neighbours));
}

/** A community's disc grows with its members. */
function wide(members: number): number {
  return Math.min(MAX_COMMUNITY_RADIUS, 1.5 * MIN_RADIUS + 1.6 * Math.sqrt(members));
}

/** Lines between the same two nodes, bent evenly to both sides. */
function fan(edges: readonly DrawnEdge[], tier: Tier): readonly SceneEdge[] {
  const ordered = [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ordered.map((edge, index) => {
    const place = index - (ordered.length - 1) / 2;
    const side = edge.source < edge.target ? 1 : -1;
    return line(edge, place === 0 ? 0 : place * side * BEND, tier);
  });
}

function line(edge: DrawnEdge, curvature: number, tier: Tier): SceneEdge {
  const { id, source, target, label, symmetric, tentative, sources } = edge;
  const arrow = tier.arrows && !symmetric;
  return { id, source, target, label, members: [id], curvature, arrow, tentative, size: thickness(sources) };
}

/** One line for all of these. */
export function lineOver(edges: readonly DrawnEdge[], tier: Tier): SceneEdge {
  const [first] = edges;
  if (first !== undefined && edges.length === 1) return line(first, 0, tier);
  const merged = merge(edges);
  return tier.arrows ? merged : { ...merged, arrow: false };
}

function merge(edges: readonly DrawnEdge[]): SceneEdge {
  const members = edges.map((edge) => edge.id).sort();
  const first = edges[0];
  if (first === undefined) throw new Error("There is nothing to merge.");
  const oneWay = edges.every((edge) => edge.source === first.source && !edge.symmetric);
  return {
    id: `pair ${pairKey(first)}`,
    source: first.source,
    target: first.target,
    label: `${edges.length} relations`,
    members,
    curvature: 0,
    arrow: oneWay,
    tentative: edges.every((edge) => edge.tentative),
    size: Math.min(4.5, 1.6 + edges.length * 0.25),
  };
}

function thickness(sources: number): number {
  return Math.min(4, 1.4 + 0.5 * Math.max(0, sources - 1));
}

function pairKey(edge: DrawnEdge): string {
  return edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
}
