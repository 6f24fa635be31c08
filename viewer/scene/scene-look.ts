import type { Drawing, NodeKind } from "../state/drawing.js";
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
  /** What passes the filters; the rest is grey. Null when nothing is. */
  readonly passing: Drawing | null;
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
  readonly passing: Drawing | null;
  readonly pinned: ReadonlySet<string>;
}

/** How much of its colour a dimmed thing keeps. */
const DIM_NODE = 0.22;
const DIM_EDGE = 0.25;
/** How much of the grey shows in what is filtered out. */
const GREY_NODE = 0.45;
const GREY_EDGE = 0.2;

/** Hovering comes before what is chosen; both come before nothing. */
export function resolveLook(index: SceneIndex, look: Look): ResolvedLook {
  const { theme, emphasis, lit, passing, pinned, hoveredNode, hoveredEdge } = look;
  const base = { theme, lit, passing, pinned, chosen: emphasis.chosen };
  const kept = (edges: readonly SceneEdge[]): readonly SceneEdge[] =>
    passing === null ? edges : edges.filter((edge) => passesFilters(edge, passing));
  if (hoveredNode !== null) return { ...base, ...standOut([hoveredNode], kept(index.touching(hoveredNode))) };
  const chosen = kept([...emphasis.edges].flatMap((member) => index.lineOf(member) ?? [])).map(
    ({ id }) => id,
  );
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
  if (isGrey(node.id, look)) return mixColors(look.theme.edge, look.theme.background, GREY_NODE);
  const color = kindColor(node.kind, look.theme);
  return isDimmed(node.id, look) ? mixColors(color, look.theme.background, DIM_NODE) : color;
}

export function isDimmed(node: string, look: ResolvedLook): boolean {
  return (look.nodes !== null && !look.nodes.has(node)) || isGrey(node, look);
}

function isGrey(node: string, { passing }: ResolvedLook): boolean {
  return passing !== null && !passing.nodes.has(node);
}

export function edgeColor(edge: SceneEdge, look: ResolvedLook): string {
  const { theme, passing } = look;
  if (passing !== null && !passesFilters(edge, passing))
    return mixColors(theme.edge, theme.background, GREY_EDGE);
  if (edge.members.some((id) => look.lit.has(id))) return theme.lit;
  if (look.edges.has(edge.id)) return edge.tentative ? theme.edge : theme.strongEdge;
  const color = edge.tentative ? theme.tentativeEdge : theme.edge;
  return look.nodes === null ? color : mixColors(color, theme.background, DIM_EDGE);
}

function passesFilters(edge: SceneEdge, passing: Drawing): boolean {
  return edge.members.some((id) => passing.edges.has(id));
}

function kindColor(kind: NodeKind, theme: SceneTheme): string {
  return theme.kinds.get(kind) ?? theme.edge;
}
