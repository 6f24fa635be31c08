import type { Clause, QueryStructure } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

const NOTHING: Rewriting = { edits: [], notices: [] };

/**
 * Let the engine stop after `limit` + 1 rows; the one too many shows that there are more. Left
 * alone: unions (a LIMIT would belong to the last part only), queries without RETURN, limits
 * that are smaller or not a plain number. Their rows are counted when they arrive.
 */
export function limitRows(query: QueryStructure, limit: number): Rewriting {
  const clauses = query.topClauses;
  const returned = clauses.findLastIndex((clause) => clause.word === "RETURN");
  if (returned === -1 || clauses.some((clause) => clause.word === "UNION")) return NOTHING;
  const last = query.tokens[(clauses.at(-1)?.end ?? 0) - 1];
  if (last === undefined) return NOTHING;
  const own = clauses.slice(returned).find((clause) => clause.word === "LIMIT");
  const text = `LIMIT ${limit + 1}`;
  if (own === undefined)
    return { edits: [{ start: last.end, end: last.end, text: ` ${text}` }], notices: [] };
  const edit = lowered(query, own, limit + 1);
  return edit === undefined ? NOTHING : { edits: [edit], notices: [] };
}

function lowered(query: QueryStructure, own: Clause, most: number): Edit | undefined {
  const number = query.tokens[own.start];
  if (number?.kind !== "number" || own.end !== own.start + 1 || !/^\d+$/.test(number.text)) return undefined;
  return Number(number.text) > most
    ? { start: number.start, end: number.end, text: String(most) }
    : undefined;
}
