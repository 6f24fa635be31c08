import type { QueryStructure } from "./query-structure.js";
import type { Edit, Rewriting } from "./text-edits.js";

/** Words that the engine takes as names only in backticks (found by trying), where Neo4j takes them bare. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "AND AS CASE CREATE DELETE DETACH DISTINCT ELSE FALSE IN IS MATCH MERGE NOT NULL OPTIONAL OR REMOVE RETURN SET " +
    "THEN TRUE UNION UNWIND WHEN WHERE WITH XOR"
  ).split(" "),
);

/**
 * Put names that are reserved words into backticks: `n.set`, `(n:Match)`, `{in: 1}`. Names that
 * `others` replace are left to them.
 */
export function quoteReserved(query: QueryStructure, others: readonly Edit[]): Rewriting {
  const tokens = query.tokens.filter(
    (token, index) =>
      token.kind === "word" &&
      RESERVED.has(token.upper) &&
      query.isNamePosition(index) &&
      !others.some((other) => other.start < token.end && token.start < other.end),
  );
  const edits = tokens.map(({ start, end, text }) => ({ start, end, text: `\`${text}\`` }));
  const names = [...new Set(edits.map((edit) => edit.text))].join(", ");
  return {
    edits,
    notices: edits.length === 0 ? [] : [`Put into backticks, being reserved words: ${names}.`],
  };
}
