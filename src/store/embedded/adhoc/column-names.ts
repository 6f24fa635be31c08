import type { QueryStructure, Range } from "./query-structure.js";

/**
 * The names of the result's columns as Neo4j gives them: the alias, or the expression as it was
 * typed (the engine writes some anew). Undefined when the query does not list its columns.
 */
export function columnNames(query: QueryStructure, text: string): readonly string[] | undefined {
  const clause = query.topClauses.find(({ word }) => word === "RETURN");
  if (clause === undefined) return undefined;
  const items = query.items(clause);
  if (items.some((item) => query.is(item.start, "*"))) return undefined;
  return items.map((item) => {
    const as = query.aliasAt(item);
    if (as !== -1) return query.name(as + 1) ?? "";
    const first = query.tokens[item.start]?.start ?? 0;
    const name =
      item.end === item.start + 1 || isMapProjection(query, item) ? query.name(item.start) : undefined;
    return name ?? text.slice(first, query.tokens[item.end - 1]?.end ?? first);
  });
}

/** `p {.name}`, which Neo4j calls `p`. */
function isMapProjection(query: QueryStructure, { start, end }: Range): boolean {
  return query.is(start + 1, "{") && query.closer(start + 1) === end - 1;
}
