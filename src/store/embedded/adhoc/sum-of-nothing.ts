import { isCall } from "./functions.js";
import type { QueryStructure } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

/** Let `sum()` of no rows be 0, as in Neo4j; the engine answers null. */
export function sumOfNothing(query: QueryStructure): Rewriting {
  const edits: Edit[] = [];
  query.tokens.forEach((token, index) => {
    if (token.upper !== "SUM" || !isCall(query, index)) return;
    const closer = query.tokens[query.closer(index + 1)];
    if (closer === undefined) return;
    edits.push({ start: token.start, end: token.start, text: "coalesce(" });
    edits.push({ start: closer.end, end: closer.end, text: ", 0)" });
  });
  return { edits, notices: [] };
}
