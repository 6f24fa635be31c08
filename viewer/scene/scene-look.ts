import type { NodeKind } from "../state/drawing.js";
import type { Emphasis } from "../state/emphasis.js";
import type { SceneEdge, SceneNode } from "./scene-graph.js";
import type { SceneIndex } from "./scene-index.js";
import { mixColors, type SceneTheme } from "./scene-theme.js";

/** What decides how the scene looks, besides what is in it. */
export interface Look {
  readonly theme: SceneTheme;
  readonly emphasis: Emphasis;
  /** Ids of new entities and facts. */
  readonly lit: ReadonlySet<string>;
  /** Nodes that keep their places. */
  readonly pinned: ReadonlySet<string>;
  readonly hoveredNode: string | null;
  /** Id of a scene edge. */
  readonly hoveredEdge: string | null;
}

/** The look resolved for one scene: which nodes and scene edges stand out. */
export interface ResolvedLook {
  readonly theme: SceneTheme;
  /** Null when nothing is dimmed. */
  readonly nodes: ReadonlySet<string> | null;
  /** Scene edges that stand out and show their label. */
  readonly edges: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly lit: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
}

/** How much of its colour a dimmed thing keeps. */
const DIM_NODE = 0.22;
const DIM_EDGE = 0.25;

/** Hovering comes before what is chosen; both come before nothing. */
export function resolveLook(index: SceneIndex, look: Look): ResolvedLook {
  const { theme, emphasis, lit, pinned, hoveredNode, hoveredEdge } = look;
  const base = { theme, lit, pinned, chosen: emphasis.chosen };
  if (hoveredNode !== null) return { ...base, ...standOut([hoveredNode], index.touching(hoveredNode)) };
  const chosen = [...emphasis.edges].flatMap((member) => index.lineOf(member)?.id ?? []);
  const edges = new Set(hoveredEdge === null ? chosen : [...chosen, hoveredEdge]);
  return { ...base, nodes: emphasis.nodes, edges };
}

/** The look without hovering and choice: nothing is dimmed, nothing stands out. */
export function plainLook(look: ResolvedLook): ResolvedLook {
  return { ...look, nodes: null, edges: new Set(), chosen: new Set() };
}

function standOut(
  nodes: readonly string[],
  edges: readonly SceneEdge[],
): Pick<ResolvedLook, "nodes" | "edges"> {
  return {
    nodes: new Set([...nodes, ...edges.flatMap((edge) => [edge.source, edge.target])]),
    edges: new Set(edges.map((edge) => edge.id)),
  };
}

export function nodeColor(node: Pick<SceneNode, "id" | "kind">, look: ResolvedLook): string {
  const color = kindColor(node.kind, look.theme);
  return isDimmed(node.id, look) ? mixColors(color, look.theme.background, DIM_NODE) : color;
}

export function isDimmed(node: string, look: ResolvedLook): boolean {
  return look.nodes !== null && !look.nodes.has(node);
}

export function edgeColor(edge: SceneEdge, look: ResolvedLook): string {
  const { theme } = look;
  if (edge.members.some((id) => look.lit.has(id))) return theme.lit;
  if (look.edges.has(edge.id)) return edge.tentative ? theme.edge : theme.strongEdge;
  const color = edge.tentative ? theme.tentativeEdge : theme.edge;
  return look.nodes === null ? color : mixColors(color, theme.background, DIM_EDGE);
}

function kindColor(kind: NodeKind, theme: SceneTheme): string {
  return theme.kinds.get(kind) ?? theme.edge;
}
