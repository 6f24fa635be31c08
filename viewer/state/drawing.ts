import { isEntityKind, type EntityKind } from "../../src/graph/entity-kinds.js";
import { isRelationName, relationType } from "../../src/graph/relations.js";
import type { CypherValue } from "../../src/graph/values.js";
import type { EdgeView, EntityView, GraphView } from "../../src/graph/views.js";

/** What a drawn node is: an entity of a kind, or another node that a query returned. */
export type NodeKind = EntityKind | "Article" | "Sentence" | "Fact" | "Community" | "Other";

const OTHER_NODE_KINDS: readonly string[] = ["Article", "Sentence", "Fact", "Community", "Other"];

export function isNodeKind(text: string): text is NodeKind {
  return isEntityKind(text) || OTHER_NODE_KINDS.includes(text);
}

export type Properties = Readonly<Record<string, CypherValue>>;

/** A node that can be drawn. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Null for what a query returned. */
  readonly entity: EntityView | null;
  /** Of what a query returned; empty otherwise. */
  readonly properties: Properties;
  /** The ids of what a community is drawn for; absent for all others. */
  readonly members?: readonly string[];
  /** The community that it was drawn in before that was opened: it starts there. */
  readonly from?: string;
}

/** A line that can be drawn. */
export interface DrawnEdge {
  readonly id: string;
  /** Relation name, or the relationship type of a query. */
  readonly type: string;
  /** The relation in words. */
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly symmetric: boolean;
  /** The id of the fact behind it, or null when it is none. */
  readonly fact: string | null;
  /** True when nobody vouches for it without doubt: attributed, planned or possible. */
  readonly tentative: boolean;
  /** True when it is said not to be so: such a line is drawn only when the reader asks for what is denied. */
  readonly denied?: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  /** Articles that support it. */
  readonly sources: number;
  /** Earliest and latest publication among its articles, as ISO 8601; null when none is known. */
  readonly firstPublishedAt: string | null;
  readonly lastPublishedAt: string | null;
  /** When it holds, as YYYY, YYYY-MM or YYYY-MM-DD; null when nothing says so. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Nodes and edges by id; both ends of every edge are among the nodes. */
export interface Drawing {
  readonly nodes: ReadonlyMap<string, DrawnNode>;
  readonly edges: ReadonlyMap<string, DrawnEdge>;
}

export const EMPTY_DRAWING: Drawing = { nodes: new Map(), edges: new Map() };

/** What the server sent, as something to draw. */
export function toDrawing(view: GraphView): Drawing {
  return {
    nodes: new Map(view.nodes.map((node) => [node.id, toDrawnNode(node)])),
    edges: new Map(view.edges.map((edge) => [edge.id, toDrawnEdge(edge)])),
  };
}

/** Both drawings in one; what is in both is taken from `added`. */
export function mergeDrawings(base: Drawing, added: Drawing): Drawing {
  if (base.nodes.size === 0) return added;
  return {
    nodes: new Map([...base.nodes, ...added.nodes]),
    edges: new Map([...base.edges, ...added.edges]),
  };
}

/** The relation of a type in words: "head of state of". */
export function relationLabel(type: string): string {
  return isRelationName(type) ? relationType(type).label : type.toLowerCase().replaceAll("_", " ");
}

export function toDrawnNode(entity: EntityView): DrawnNode {
  return { id: entity.id, kind: entity.kind, name: entity.name, entity, properties: {} };
}

function toDrawnEdge(edge: EdgeView): DrawnEdge {
  return {
    id: edge.id,
    type: edge.relation,
    label: edgeLabel(edge),
    source: edge.source,
    target: edge.target,
    symmetric: relationType(edge.relation).symmetric,
    fact: edge.id,
    tentative: edge.attributed || edge.modality !== "actual",
    confidence: edge.confidence,
    sources: edge.sources,
    firstPublishedAt: edge.firstPublishedAt,
    lastPublishedAt: edge.lastPublishedAt,
    validFrom: edge.validFrom,
    validTo: edge.validTo,
  };
}

/** A role says more than the general relation: "president of" rather than "holds a position in". */
function edgeLabel(edge: EdgeView): string {
  if (edge.role === null) return relationLabel(edge.relation);
  if (edge.relation === "RELATED_TO") return edge.role;
  return `${relationLabel(edge.relation)} (${edge.role})`;
}
