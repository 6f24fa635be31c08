import { isNodeValue, isPathValue, isRelationshipValue, type CypherValue } from "../../src/graph/values.js";

/** A Cypher value as one line of text for a cell of a table. */
export function cellText(value: CypherValue): string {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (isNodeValue(value)) return nodeText(value.labels, value.properties);
  if (isRelationshipValue(value)) return `[:${value.type}]`;
  if (isPathValue(value)) return pathText(value.nodes, value.relationships);
  if ("$type" in value && "value" in value) return cellText(value.value);
  return JSON.stringify(value);
}

/** What a cell sorts by: numbers as numbers, all else as text, null last. */
export function compareCells(a: CypherValue, b: CypherValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return cellText(a).localeCompare(cellText(b), "en", { numeric: true });
}

type Properties = Readonly<Record<string, CypherValue>>;

function nodeText(labels: readonly string[], properties: Properties): string {
  const name = properties["name"] ?? properties["title"] ?? properties["text"] ?? properties["id"] ?? null;
  const shown = labels.filter((label) => label !== "Entity").map((label) => `:${label}`);
  return `(${shown.join("")}${name === null ? "" : ` ${cellText(name)}`})`;
}

function pathText(
  nodes: readonly {
    readonly properties: Properties;
    readonly labels: readonly string[];
    readonly elementId: string;
  }[],
  relationships: readonly { readonly type: string; readonly startElementId: string }[],
): string {
  return nodes
    .map((node, index) => {
      const before = index === 0 ? undefined : relationships[index - 1];
      const text = nodeText(node.labels, node.properties);
      if (before === undefined) return text;
      const forward = before.startElementId !== node.elementId;
      return forward ? `-[:${before.type}]->${text}` : `<-[:${before.type}]-${text}`;
    })
    .join("");
}

/** Parameters as typed into their box, or what is wrong with them. Nothing typed is no parameters. */
export function parseParameters(text: string): ParsedParameters {
  if (text.trim() === "") return { ok: true, parameters: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return { ok: true, parameters: value };
    return { ok: false, message: 'Parameters must be a JSON object, such as {"name": "Kazakhstan"}.' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `The parameters are not valid JSON: ${reason}` };
  }
}

/** The names in the box of parameters, as far as it can be read. */
export function parameterNames(text: string): readonly string[] {
  const parsed = parseParameters(text);
  return parsed.ok ? Object.keys(parsed.parameters) : [];
}

export type ParsedParameters =
  | { readonly ok: true; readonly parameters: Readonly<Record<string, JsonValue>> }
  | { readonly ok: false; readonly message: string };

type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What JSON.parse returns is JSON all the way down. */
function isRecord(value: unknown): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
