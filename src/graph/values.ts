/**
 * Values of a Cypher result, the same from every engine. What JSON has no form for is an
 * object with a `$type`, so that readers can tell a node from a map; see docs/data-model.md.
 */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | IntegerValue
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue
  | PointValue
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

/** An integer beyond 2^53, in decimal digits. */
export interface IntegerValue {
  readonly $type: "integer";
  readonly value: string;
}

export interface NodeValue {
  readonly $type: "node";
  /** The engine's own id: valid within one result only. */
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, CypherValue>>;
}

export interface RelationshipValue {
  readonly $type: "relationship";
  readonly elementId: string;
  readonly type: string;
  readonly startElementId: string;
  readonly endElementId: string;
  readonly properties: Readonly<Record<string, CypherValue>>;
}

export interface PathValue {
  readonly $type: "path";
  /** One more than relationships, in the order walked. */
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

export interface TemporalValue {
  readonly $type: "date" | "time" | "localtime" | "datetime" | "localdatetime" | "duration";
  /** ISO 8601. */
  readonly value: string;
}

export interface PointValue {
  readonly $type: "point";
  readonly srid: number;
  readonly coordinates: readonly number[];
}

/** What a query may be given: JSON, with whole numbers meaning integers. */
export type CypherParameter =
  null | boolean | number | string | readonly CypherParameter[] | { readonly [key: string]: CypherParameter };

export type CypherParameters = Readonly<Record<string, CypherParameter>>;

/** The answer to an ad-hoc query. */
export interface CypherResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** True when the row limit cut the result. */
  readonly truncated: boolean;
  /** Time the database took. */
  readonly ms: number;
  /** Things the reader should know, such as a rewritten query. */
  readonly notices: readonly string[];
}

function hasType(value: CypherValue, type: string): boolean {
  return typeof value === "object" && value !== null && "$type" in value && value.$type === type;
}

export function isNodeValue(value: CypherValue): value is NodeValue {
  return hasType(value, "node");
}

export function isRelationshipValue(value: CypherValue): value is RelationshipValue {
  return hasType(value, "relationship");
}

export function isPathValue(value: CypherValue): value is PathValue {
  return hasType(value, "path");
}
