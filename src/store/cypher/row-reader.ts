import { ENTITY_KIND_NAMES, type EntityKind } from "../../graph/entity-kinds.js";
import { StoreError } from "../../graph/errors.js";
import { isRelationName, type RelationName } from "../../graph/relations.js";
import type { CypherValue } from "../../graph/values.js";
import type { Row } from "../cypher-runner.js";

/**
 * Typed reading of result rows. Each function throws StoreError (`STORE_FAILED`) when the column
 * holds something else: the data was not written by this program, or a query is wrong.
 */
export function readText(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : unexpected(column, value, "a text");
}

export function readTextOrNull(row: Row, column: string): string | null {
  return isMissing(row[column]) ? null : readText(row, column);
}

export function readNumber(row: Row, column: string): number {
  const value = row[column];
  return typeof value === "number" ? value : unexpected(column, value, "a number");
}

export function readNumberOrNull(row: Row, column: string): number | null {
  return isMissing(row[column]) ? null : readNumber(row, column);
}

/** A number where the engine may answer null for "none", as for a sum over no rows. */
export function readCount(row: Row | undefined, column: string): number {
  return row === undefined ? 0 : (readNumberOrNull(row, column) ?? 0);
}

export function readFlag(row: Row, column: string): boolean {
  const value = row[column];
  return typeof value === "boolean" ? value : unexpected(column, value, "true or false");
}

/** A list of texts; a missing property is an empty list. */
export function readTexts(row: Row, column: string): readonly string[] {
  return readList(row, column).map((value) =>
    typeof value === "string" ? value : unexpected(column, value, "a list of texts"),
  );
}

/** A list of numbers; a missing property is an empty list. */
export function readNumbers(row: Row, column: string): readonly number[] {
  return readList(row, column).map((value) =>
    typeof value === "number" ? value : unexpected(column, value, "a list of numbers"),
  );
}

export function readKind(row: Row, column: string): EntityKind {
  return readOneOf(row, column, ENTITY_KIND_NAMES);
}

export function readRelation(row: Row, column: string): RelationName {
  const value = row[column];
  return isRelationName(value) ? value : unexpected(column, value, "a relation of the table");
}

export function readOneOf<T extends string>(row: Row, column: string, values: readonly T[]): T {
  const value = row[column];
  return values.find((known) => known === value) ?? unexpected(column, value, values.join(", "));
}

export function readOneOfOrNull<T extends string>(row: Row, column: string, values: readonly T[]): T | null {
  return isMissing(row[column]) ? null : readOneOf(row, column, values);
}

function readList(row: Row, column: string): readonly CypherValue[] {
  const value = row[column];
  if (isMissing(value)) return [];
  return Array.isArray(value) ? (value as readonly CypherValue[]) : unexpected(column, value, "a list");
}

function isMissing(value: CypherValue | undefined): value is null | undefined {
  return value === null || value === undefined;
}

function unexpected(column: string, value: CypherValue | undefined, wanted: string): never {
  throw new StoreError(
    "STORE_FAILED",
    `The database answered ${JSON.stringify(value ?? null)} where ${wanted} was due.`,
    {
      hint: "The graph may have been changed by hand; export it, delete the data folder and ingest the articles again.",
      details: { column },
    },
  );
}
