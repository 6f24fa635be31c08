import type { CypherValue, NodeValue, PathValue, RelationshipValue } from "../../graph/values.js";

/**
 * Map a value of the engine to the common form. The engine gives nodes, relationships and
 * paths as plain objects, recognised by their fields (a map literal with the same fields
 * cannot be told apart), and dates, times and durations as plain ISO 8601 strings.
 *
 * @throws Error for a value of a kind that no Cypher query should give
 */
export function fromEngineValue(value: unknown): CypherValue {
  switch (typeof value) {
    case "string":
    case "boolean":
    case "number":
      return value;
    case "bigint":
      return fromBigInt(value);
    case "undefined":
      return null;
    case "object":
      return value === null ? null : fromObject(value);
    case "function":
    case "symbol":
      throw new Error(`The database gave a value of type ${typeof value}.`);
  }
}

function fromBigInt(value: bigint): CypherValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $type: "integer", value: value.toString() };
}

function fromObject(value: object): CypherValue {
  if (Array.isArray(value)) return value.map(fromEngineValue);
  if (value instanceof Date) return { $type: "localdatetime", value: localTime(value) };
  if (ArrayBuffer.isView(value)) return Array.from(bytesOf(value));
  return toNode(value) ?? toRelationship(value) ?? toPath(value) ?? mapEntries(value, NO_KEYS);
}

/** Without the zone, and without zeros at the end of the seconds. */
function localTime(date: Date): string {
  return date.toISOString().replace(/\.?0*Z$/, "");
}

function bytesOf(view: ArrayBufferView): Iterable<number> {
  return view instanceof Float32Array ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function toNode(value: object): NodeValue | undefined {
  if (!("_id" in value && "_labels" in value && isInternalId(value._id) && isStringList(value._labels)))
    return undefined;
  return {
    $type: "node",
    elementId: `n:${value._id}`,
    // The engine gives them in no order.
    labels: value._labels.toSorted(),
    properties: mapEntries(value, NODE_KEYS),
  };
}

function toRelationship(value: object): RelationshipValue | undefined {
  if (!("_id" in value && "_type" in value && "_source" in value && "_target" in value)) return undefined;
  const { _id, _type, _source, _target } = value;
  if (typeof _type !== "string" || !isInternalId(_id) || !isInternalId(_source) || !isInternalId(_target)) {
    return undefined;
  }
  return {
    $type: "relationship",
    elementId: `e:${_id}`,
    type: _type,
    startElementId: `n:${_source}`,
    endElementId: `n:${_target}`,
    properties: mapEntries(value, RELATIONSHIP_KEYS),
  };
}

function toPath(value: object): PathValue | undefined {
  if (!("nodes" in value && "edges" in value) || Object.keys(value).length !== 2) return undefined;
  if (!Array.isArray(value.nodes) || !Array.isArray(value.edges)) return undefined;
  const nodes = mapAll(value.nodes, toNode);
  const relationships = mapAll(value.edges, toRelationship);
  if (nodes === undefined || relationships?.length !== nodes.length - 1) return undefined;
  return { $type: "path", nodes, relationships };
}

/** All items mapped, or undefined when one of them is something else. */
function mapAll<T>(items: readonly unknown[], map: (item: object) => T | undefined): T[] | undefined {
  const mapped: T[] = [];
  for (const item of items) {
    const result = typeof item === "object" && item !== null ? map(item) : undefined;
    if (result === undefined) return undefined;
    mapped.push(result);
  }
  return mapped;
}

const NO_KEYS: ReadonlySet<string> = new Set();
const NODE_KEYS: ReadonlySet<string> = new Set(["_id", "_labels"]);
const RELATIONSHIP_KEYS: ReadonlySet<string> = new Set(["_id", "_type", "_source", "_target"]);

function mapEntries(value: object, omitted: ReadonlySet<string>): Record<string, CypherValue> {
  const entries = Object.entries(value).filter(([key]) => !omitted.has(key));
  // fromEntries defines own properties, so that a key such as __proto__ stays a key.
  return Object.fromEntries(entries.map(([key, item]) => [key, fromEngineValue(item)]));
}

function isInternalId(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value);
}

function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
