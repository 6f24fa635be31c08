import { isEntityKind } from "../../src/graph/entity-kinds.js";
import { isRelationName, relationType } from "../../src/graph/relations.js";
import {
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type CypherResult,
  type CypherValue,
  type NodeValue,
  type RelationshipValue,
} from "../../src/graph/values.js";
import type { EntityView } from "../../src/graph/views.js";
import { relationLabel, type DrawnEdge, type DrawnNode, type Drawing, type NodeKind } from "./drawing.js";

/** Longest name of a node that has no name of its own, in characters. */
const MAX_NAME = 48;

/**
 * What of a query's result can be drawn: every node, relationship and path in it, at any depth.
 * A relationship whose ends are not in the result is left out.
 */
export function drawResult(result: CypherResult): Drawing {
  const found: Found = { nodes: new Map(), relationships: new Map() };
  for (const row of result.rows) for (const value of row) collect(value, found);
  const drawn = new Map([...found.nodes].map(([elementId, node]) => [elementId, toDrawnNode(node)]));
  const edges = [...found.relationships.values()].flatMap((relationship) => {
    const source = drawn.get(relationship.startElementId);
    const target = drawn.get(relationship.endElementId);
    return source === undefined || target === undefined ? [] : [toDrawnEdge(relationship, source, target)];
  });
  return {
    nodes: new Map([...drawn.values()].map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}

interface Found {
  readonly nodes: Map<string, NodeValue>;
  readonly relationships: Map<string, RelationshipValue>;
}

/** The values of a list or a map. */
function partsOf(value: CypherValue & object): readonly CypherValue[] {
  return Object.entries(value).map(([, part]: [string, CypherValue]) => part);
}

function collect(value: CypherValue, found: Found): void {
  if (typeof value !== "object" || value === null) return;
  if (isNodeValue(value)) {
    found.nodes.set(value.elementId, value);
  } else if (isRelationshipValue(value)) {
    found.relationships.set(value.elementId, value);
  } else if (isPathValue(value)) {
    for (const part of [...value.nodes, ...value.relationships]) collect(part, found);
  } else {
    for (const part of partsOf(value)) collect(part, found);
  }
}

function toDrawnNode(node: NodeValue): DrawnNode {
  const kind = kindOf(node.labels);
  const id = text(node, "id") ?? node.elementId;
  return {
    id,
    kind,
    name: nameOf(node, kind),
    entity: entityOf(node, kind, id),
    properties: node.properties,
  };
}

function kindOf(labels: readonly string[]): NodeKind {
  for (const label of labels) {
    if (isEntityKind(label)) return label;
    if (label === "Article" || label === "Sentence" || label === "Fact") return label;
  }
  return "Other";
}

function nameOf(node: NodeValue, kind: NodeKind): string {
  const relation = kind === "Fact" ? text(node, "relation") : null;
  if (relation !== null) return relationLabel(relation);
  const name = text(node, "name") ?? text(node, "title") ?? text(node, "text") ?? text(node, "id");
  return shorten(name ?? node.labels.join(" "));
}

function entityOf(node: NodeValue, kind: NodeKind, id: string): EntityView | null {
  if (!isEntityKind(kind)) return null;
  const aliases = node.properties["aliases"];
  return {
    id,
    kind,
    name: text(node, "name") ?? id,
    aliases: isList(aliases) ? aliases.filter((alias) => typeof alias === "string") : [],
    wikidata: text(node, "wikidata"),
    articles: count(node, "articles"),
    mentions: count(node, "mentions"),
  };
}

function isList(value: CypherValue | undefined): value is readonly CypherValue[] {
  return Array.isArray(value);
}

function toDrawnEdge(relationship: RelationshipValue, source: DrawnNode, target: DrawnNode): DrawnEdge {
  const { type, properties } = relationship;
  const derived = isRelationName(type);
  const factId = derived ? (text({ properties }, "id") ?? text({ properties }, "fact")) : null;
  const role = text({ properties }, "role");
  return {
    id: factId ?? `${type} ${relationship.elementId}`,
    type,
    label: role === null ? relationLabel(type) : `${relationLabel(type)} (${role})`,
    source: source.id,
    target: target.id,
    symmetric: derived && relationType(type).symmetric,
    fact: factId,
    tentative: properties["attributed"] === true,
    confidence: numberOf(properties["confidence"]) ?? 1,
    sources: numberOf(properties["sources"]) ?? 1,
    firstPublishedAt: text({ properties }, "firstPublishedAt"),
    lastPublishedAt: text({ properties }, "lastPublishedAt"),
    validFrom: text({ properties }, "validFrom"),
    validTo: text({ properties }, "validTo"),
  };
}

function text(holder: { readonly properties: NodeValue["properties"] }, key: string): string | null {
  const value = holder.properties[key];
  return typeof value === "string" && value !== "" ? value : null;
}

function count(node: NodeValue, key: string): number {
  return numberOf(node.properties[key]) ?? 0;
}

function numberOf(value: CypherValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}

function shorten(name: string): string {
  const line = name.replace(/\s+/g, " ").trim();
  return line.length <= MAX_NAME ? line : `${line.slice(0, MAX_NAME - 1)}…`;
}
