import neo4j, { type Node, type Path, type Point, type Relationship } from "neo4j-driver";
import type {
  CypherValue,
  NodeValue,
  PathValue,
  PointValue,
  RelationshipValue,
  TemporalValue,
} from "../../graph/values.js";

/**
 * A value of the driver (set to `useBigInt`) as a value of Newsgraph. Integers are numbers within
 * ±2^53 and decimal digits beyond; vectors and byte arrays are lists of numbers; UUIDs are text.
 * A key `$type` of somebody's own map becomes `$$type`, so that no map can pass for a node.
 */
export function toCypherValue(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "bigint") return fromInteger(value);
  if (typeof value === "object") return fromObject(value);
  throw new TypeError(`a database cannot answer with a ${typeof value}`);
}

function fromInteger(value: bigint): CypherValue {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : { $type: "integer", value: value.toString() };
}

function fromObject(value: object): CypherValue {
  if (Array.isArray(value)) return value.map((item) => toCypherValue(item));
  if (neo4j.isNode(value)) return fromNode(value);
  if (neo4j.isRelationship(value)) return fromRelationship(value);
  if (neo4j.isPath(value)) return fromPath(value);
  if (neo4j.isPoint(value)) return fromPoint(value);
  const temporal = fromTemporal(value);
  if (temporal !== null) return temporal;
  if (neo4j.isVector(value)) return fromNumbers(value.asTypedArray());
  if (neo4j.isUUID(value) || neo4j.isUnsupportedType(value)) return value.toString();
  if (value instanceof Int8Array) return fromNumbers(value);
  return fromMap(value);
}

function fromNumbers(numbers: Iterable<number | bigint>): CypherValue[] {
  return Array.from(numbers, (item) => toCypherValue(item));
}

function fromMap(map: object): Record<string, CypherValue> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key === "$type" ? "$$type" : key, toCypherValue(value)]),
  );
}

function fromNode(node: Node): NodeValue {
  return {
    $type: "node",
    elementId: node.elementId,
    labels: node.labels,
    properties: propertiesOf(node.properties),
  };
}

function fromRelationship(relationship: Relationship): RelationshipValue {
  return {
    $type: "relationship",
    elementId: relationship.elementId,
    type: relationship.type,
    startElementId: relationship.startNodeElementId,
    endElementId: relationship.endNodeElementId,
    properties: propertiesOf(relationship.properties),
  };
}

/** Properties lie under a key of their own, so that none needs another name. */
function propertiesOf(properties: object): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, toCypherValue(value)]));
}

function fromPath(path: Path): PathValue {
  return {
    $type: "path",
    nodes: [path.start, ...path.segments.map((segment) => segment.end)].map((node) => fromNode(node)),
    relationships: path.segments.map((segment) => fromRelationship(segment.relationship)),
  };
}

function fromPoint(point: Point): PointValue {
  const { x, y, z } = point;
  return {
    $type: "point",
    srid: Number(point.srid),
    coordinates: z === undefined ? [x, y] : [x, y, z],
  };
}

/** The driver's temporal types print themselves as ISO 8601, seconds with nine digits after the point. */
function fromTemporal(value: object): TemporalValue | null {
  const typed = ($type: TemporalValue["$type"], text: string): TemporalValue => ({
    $type,
    value: text.replace(/\.\d+/, (fraction) => fraction.replace(/\.?0+$/, "")),
  });
  if (neo4j.isDate(value)) return typed("date", value.toString());
  if (neo4j.isTime(value)) return typed("time", value.toString());
  if (neo4j.isLocalTime(value)) return typed("localtime", value.toString());
  if (neo4j.isDateTime(value)) return typed("datetime", value.toString());
  if (neo4j.isLocalDateTime(value)) return typed("localdatetime", value.toString());
  if (neo4j.isDuration(value)) return typed("duration", value.toString());
  return null;
}
