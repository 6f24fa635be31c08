import type { CypherValue } from "../../src/graph/values.js";
import type { Outcome } from "./ask.js";

/**
 * `same`: both answer alike; `refused`: only Neo4j answers; `told`: the answers differ, and the embedded engine says so
 * in a notice; `differs`: they differ in silence; `neither`: both refuse; `more`: only the embedded engine answers.
 */
export type Verdict = "same" | "refused" | "told" | "differs" | "neither" | "more";

/** Compare what the two engines said; rows in their order when the query asks for one. */
export function compareOutcomes(query: string, neo4j: Outcome, embedded: Outcome): Verdict {
  if (neo4j.kind === "refusal") return embedded.kind === "refusal" ? "neither" : "more";
  if (embedded.kind === "refusal") return "refused";
  const isOrdered = /\bORDER BY\b(?![\s\S]*\bRETURN\b)/i.test(query);
  const plain = ({ result }: Extract<Outcome, { kind: "answer" }>): string => {
    const rows = result.rows.map((row) => JSON.stringify(row.map(comparable)));
    return JSON.stringify([result.columns, isOrdered ? rows : rows.sort(), result.truncated]);
  };
  if (plain(neo4j) === plain(embedded)) return "same";
  return embedded.result.notices.length > 0 ? "told" : "differs";
}

/**
 * A value without what engines may choose freely: their own ids, the order of labels, keys and collected lists
 * (a list is compared as a set), and the last digits of a number.
 */
function comparable(value: CypherValue): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map(comparable).sort((a, b) => order(JSON.stringify(a), JSON.stringify(b)));
  const entries = Object.entries(value).filter(([key]) => !/elementId$/i.test(key));
  return Object.fromEntries(
    entries
      .sort(([a], [b]) => order(a, b))
      .map(([key, inner]: [string, CypherValue]) => [key, comparable(inner)]),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isList(value: object): value is readonly CypherValue[] {
  return Array.isArray(value);
}
