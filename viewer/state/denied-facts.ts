import { isRelationName, relationType } from "../../src/graph/relations.js";
import { isNodeValue, type CypherValue, type NodeValue } from "../../src/graph/values.js";
import type { Api } from "../client/api.js";
import { drawResult } from "./cypher-drawing.js";
import { relationLabel, type DrawnEdge, type Drawing } from "./drawing.js";

/** Most denied facts that are fetched, the surest first. */
const MAX_DENIED = 1000;

const DENIED = `MATCH (a:Entity)<-[:SUBJECT]-(f:Fact {polarity: 'denied'})-[:OBJECT]->(b:Entity)
RETURN a, f, b ORDER BY f.confidence DESC`;

/** What articles say is not so, as lines between entities. No relationship is derived from these facts. @throws ApiError */
export async function loadDenied(api: Api): Promise<Drawing> {
  const result = await api.cypher({ query: DENIED, limit: MAX_DENIED }, new AbortController().signal);
  const { nodes } = drawResult(result);
  const entities = new Map([...nodes].filter(([, node]) => node.entity !== null));
  const edges = result.rows.flatMap(([a, f, b]) => {
    if (!isNode(a) || !isNode(f) || !isNode(b)) return [];
    return toDeniedEdge(a, f, b);
  });
  return { nodes: entities, edges: new Map(edges.map((edge) => [edge.id, edge])) };
}

function isNode(value: CypherValue | undefined): value is NodeValue {
  return value !== undefined && isNodeValue(value);
}

function toDeniedEdge(a: NodeValue, f: NodeValue, b: NodeValue): readonly DrawnEdge[] {
  const [id, type] = [textOf(f, "id"), textOf(f, "relation")];
  const [source, target] = [textOf(a, "id"), textOf(b, "id")];
  if (id === null || source === null || target === null || type === null || !isRelationName(type)) return [];
  return [
    {
      id,
      type,
      label: `not: ${relationLabel(type)}`,
      source,
      target,
      symmetric: relationType(type).symmetric,
      fact: id,
      tentative: true,
      denied: true,
      confidence: numberOf(f, "confidence") ?? 0,
      sources: numberOf(f, "sources") ?? 1,
      firstPublishedAt: textOf(f, "firstPublishedAt"),
      lastPublishedAt: textOf(f, "lastPublishedAt"),
      validFrom: textOf(f, "validFrom"),
      validTo: textOf(f, "validTo"),
    },
  ];
}

function textOf({ properties }: NodeValue, key: string): string | null {
  const value = properties[key];
  return typeof value === "string" && value !== "" ? value : null;
}

function numberOf({ properties }: NodeValue, key: string): number | null {
  const value = properties[key];
  return typeof value === "number" ? value : null;
}
