import {
  type CypherValue,
  isNodeValue,
  isPathValue,
  isRelationshipValue,
  type NodeValue,
  type RelationshipValue,
} from "../../graph/values.js";

/** A value of a query result in one line, close to how Cypher writes it. */
export function formatCell(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (isNodeValue(value)) return formatNode(value);
  if (isRelationshipValue(value)) return `[:${value.type}]`;
  if (isPathValue(value)) return formatPath(value.nodes, value.relationships);
  if (Array.isArray(value)) return `[${value.map((item: CypherValue) => formatCell(item)).join(", ")}]`;
  if ("$type" in value && "value" in value && typeof value.value === "string") return value.value;
  return JSON.stringify(value);
}

function formatNode(node: NodeValue): string {
  const name = node.properties["name"] ?? node.properties["title"] ?? node.properties["id"];
  const labels = node.labels.map((label) => `:${label}`).join("");
  return typeof name === "string" ? `(${labels} ${JSON.stringify(name)})` : `(${labels})`;
}

/** A path is walked along its nodes; a relationship may be walked against its direction. */
function formatPath(nodes: readonly NodeValue[], relationships: readonly RelationshipValue[]): string {
  return nodes
    .map((node, i) => {
      const next = relationships[i];
      if (next === undefined) return formatNode(node);
      const forward = next.startElementId === node.elementId;
      return `${formatNode(node)}${forward ? "-" : "<-"}[:${next.type}]${forward ? "->" : "-"}`;
    })
    .join("");
}
