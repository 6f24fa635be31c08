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
  const loops = new Map<string, number>();
  const pairs = new Map<string, DrawnEdge[]>();
  const neighbours = new Map<string, Set<string>>();
  for (const edge of drawing.edges.values()) {
    if (edge.source === edge.target) {
      loops.set(edge.source, (loops.get(edge.source) ?? 0) + 1);
      continue;
    }
    getOrAdd(pairs, pairKey(edge), () => []).push(edge);
    getOrAdd(neighbours, edge.source, () => new Set()).add(edge.target);
    getOrAdd(neighbours, edge.target, () => new Set()).add(edge.source);
  }
  const tier = tierOf(drawing.edges.size);
  const share = Math.max(LEAST_SHARE, Math.min(1, Math.sqrt(ROOMY_NODES / drawing.nodes.size)));
  const lines = [...pairs.values()].flatMap((edges) =>
    edges.length > tier.maxFanned ? [merge(edges)] : fan(edges),
  );
  return {
    tier,
    nodes: [...drawing.nodes.values()].map(({ id, name, kind, members, from }) => ({
      id,
      name,
      kind,
      size: members === undefined ? radius(neighbours.get(id)?.size ?? 0) * share : wide(members.length),
      loops: loops.get(id) ?? 0,
      from: from ?? null,
    })),
    edges: tier.arrows ? lines : lines.map((line) => ({ ...line, arrow: false })),
  };
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
function fan(edges: readonly DrawnEdge[]): readonly SceneEdge[] {
  const ordered = edges.length === 1 ? edges : [...edges].sort((a, b) => (a.id < b.id ? -1 : 1));
  return ordered.map((edge, index) => {
    const place = index - (ordered.length - 1) / 2;
    const side = edge.source < edge.target ? 1 : -1;
    return {
      id: edge.id,
      source: edge.source,
      target: edge.target,
      label: edge.label,
      members: [edge.id],
      curvature: place === 0 ? 0 : place * side * BEND,
      arrow: !edge.symmetric,
      tentative: edge.tentative,
      size: thickness(edge.sources),
    };
  });
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

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
