import type { QueryStructure } from "./query-structure.js";

const AGGREGATES: ReadonlySet<string> = new Set(
  "COUNT SUM AVG MIN MAX COLLECT STDEV STDEVP PERCENTILECONT PERCENTILEDISC".split(" "),
);

/** True when the token is the name of a function that is being called. */
export function isCall(query: QueryStructure, index: number): boolean {
  return query.tokens[index]?.kind === "word" && query.is(index + 1, "(") && !query.is(index - 1, ".");
}

/** True when the token is the name of an aggregating function that is being called. */
export function isAggregate(query: QueryStructure, index: number): boolean {
  return isCall(query, index) && AGGREGATES.has(query.tokens[index]?.upper ?? "");
}

/** Words after which a bracket begins a list; after other names it takes an element. */
const OPERATOR_WORDS: ReadonlySet<string> = new Set(
  "RETURN WITH DISTINCT UNWIND WHERE IN AND OR XOR NOT CASE WHEN THEN ELSE BY".split(" "),
);

/** True for the bracket in `xs[0]`, false for the one in `RETURN [0]`. */
export function isElementAccess(query: QueryStructure, opener: number): boolean {
  if (!query.is(opener, "[")) return false;
  if (query.is(opener - 1, ")") || query.is(opener - 1, "]")) return true;
  const before = query.tokens[opener - 1];
  return query.name(opener - 1) !== undefined && !OPERATOR_WORDS.has(before?.upper ?? "");
}
