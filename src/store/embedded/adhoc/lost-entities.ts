import { QueryError } from "../../../graph/errors.js";
import { entityUse, type EntityUse } from "./entity-use.js";
import type { PatternNames } from "./pattern-names.js";
import type { Clause, QueryStructure, Range } from "./query-structure.js";

/**
 * Columns, by position, in which the engine may show internal numbers instead of nodes: it
 * loses them inside coalesce(), CASE, max(), list comprehensions and list addition.
 */
export function doubtfulColumns(query: QueryStructure, names: PatternNames): ReadonlySet<number> {
  const bindings = new Map<string, EntityUse>();
  for (const name of [...names.nodes, ...names.relationships, ...names.paths]) bindings.set(name, "kept");
  const doubtful = new Set<number>();
  for (const clause of query.clauses) {
    if (!["WITH", "RETURN", "UNWIND"].includes(clause.word)) continue;
    const uses = query.items(clause).map((item) => bindItem(query, item, bindings));
    if (clause.word !== "RETURN" || clause.opener !== -1) continue;
    columnUses(query, clause, uses, bindings).forEach((use, column) => {
      if (use === "lost") doubtful.add(column);
    });
  }
  return doubtful;
}

function bindItem(query: QueryStructure, item: Range, bindings: Map<string, EntityUse>): EntityUse {
  const as = query.aliasAt(item);
  const use = entityUse(query, as === -1 ? item : { start: item.start, end: as }, bindings);
  const alias = as === -1 ? undefined : query.name(as + 1);
  if (alias !== undefined) bindings.set(alias, use);
  return use;
}

/** `RETURN *` shows what is bound in an order of the engine's: every column is in doubt when one is. */
function columnUses(
  query: QueryStructure,
  clause: Clause,
  uses: EntityUse[],
  bindings: Map<string, EntityUse>,
): EntityUse[] {
  if (!query.is(clause.start, "*")) return uses;
  const all = [...bindings.values()];
  return all.includes("lost") ? all.map(() => "lost") : uses;
}

/**
 * Refuse a result that shows internal numbers where the query asks for nodes.
 * @throws QueryError `QUERY_UNSUPPORTED` naming the column
 */
export function refuseLostEntities(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  doubtful: ReadonlySet<number>,
): void {
  columns.forEach((column, index) => {
    const isLost = rows.some(
      (row) => isBarePath(row[index]) || (doubtful.has(index) && holdsInteger(row[index])),
    );
    if (!isLost) return;
    throw new QueryError(
      "QUERY_UNSUPPORTED",
      `The embedded engine gives internal numbers instead of nodes or relationships in the column ${column}.`,
      {
        hint:
          "It loses them inside coalesce(), CASE, max(), min(), list comprehensions and list addition. " +
          "Return the variable itself or its properties, such as n.name. The query works on Neo4j as it is.",
        details: { column },
      },
    );
  });
}

function holdsInteger(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsInteger);
  return typeof value === "number" && Number.isInteger(value);
}

/** A path whose nodes and relationships are numbers. */
function isBarePath(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isBarePath);
  if (typeof value !== "object" || value === null || !("nodes" in value) || !("edges" in value)) return false;
  return (
    Object.keys(value).length === 2 &&
    Array.isArray(value.nodes) &&
    Array.isArray(value.edges) &&
    holdsInteger(value.nodes)
  );
}
