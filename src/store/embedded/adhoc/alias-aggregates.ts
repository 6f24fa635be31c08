import { isAggregate } from "./functions.js";
import type { QueryStructure, Range } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

/**
 * Give every aggregate that RETURN leaves without a name its own text as name. Without one
 * the engine answers `RETURN n, count(m)` with internal numbers in place of the nodes.
 */
export function aliasAggregates(query: QueryStructure, text: string): Rewriting {
  const edits: Edit[] = [];
  for (const clause of query.clauses.filter(({ word }) => word === "RETURN")) {
    for (const item of query.items(clause)) {
      const last = query.tokens[item.end - 1];
      if (last === undefined || query.aliasAt(item) !== -1 || !hasAggregate(query, item)) continue;
      edits.push({ start: last.end, end: last.end, text: ` AS \`${columnName(query, item, text)}\`` });
    }
  }
  return { edits, notices: [] };
}

function hasAggregate(query: QueryStructure, item: Range): boolean {
  for (let index = item.start; index < item.end; index++) if (isAggregate(query, index)) return true;
  return false;
}

/** The text of the item, as Neo4j names the column; the engine has no escape for a backtick. */
function columnName(query: QueryStructure, item: Range, text: string): string {
  const start = query.tokens[item.start]?.start ?? 0;
  const end = query.tokens[item.end - 1]?.end ?? start;
  return text.slice(start, end).replaceAll("`", "");
}
