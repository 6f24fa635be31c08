import type { EntityKind } from "../../../src/graph/entity-kinds.js";
import type { RelationName } from "../../../src/graph/relations.js";
import type { EdgeView, EntityRef, EntityView, FactView, GraphView } from "../../../src/graph/views.js";

/** An entity whose id is its name in lower case. */
export function entity(name: string, kind: EntityKind = "Person"): EntityView {
  return { id: name.toLowerCase(), kind, name, aliases: [], wikidata: null, articles: 1, mentions: 1 };
}

export function ref(name: string, kind: EntityKind = "Person"): EntityRef {
  return { id: name.toLowerCase(), kind, name };
}

/** An edge whose id is made of its parts. */
export function edge(
  source: string,
  relation: RelationName,
  target: string,
  more: Partial<EdgeView> = {},
): EdgeView {
  return {
    id: `${source}-${relation}-${target}`,
    relation,
    source,
    target,
    role: null,
    modality: "actual",
    attributed: false,
    confidence: 0.9,
    sources: 1,
    validFrom: null,
    validTo: null,
    precision: null,
    firstPublishedAt: null,
    lastPublishedAt: null,
    ...more,
  };
}

export function graphView(nodes: readonly EntityView[], edges: readonly EdgeView[] = []): GraphView {
  return { nodes, edges, totalNodes: nodes.length, totalEdges: edges.length, truncated: false };
}

/** An asserted fact between two entities. */
export function fact(id: string, more: Partial<FactView> = {}): FactView {
  return {
    id,
    relation: "HEAD_OF_STATE_OF",
    subject: ref("Ada"),
    object: ref("Utopia", "Country"),
    value: null,
    role: null,
    polarity: "asserted",
    modality: "actual",
    statedBy: null,
    validFrom: null,
    validTo: null,
    precision: null,
    place: null,
    confidence: 0.9,
    sources: 1,
    independentSources: 1,
    evidence: [],
    ...more,
  };
}
