import { QueryError } from "../../graph/errors.js";

/** What is put before a query to have it planned and not run. */
export const EXPLAIN = "EXPLAIN ";

const POSITION = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)[\s\S]*$/;

/**
 * The error for a query that does not parse, with its place in the query as it was typed:
 * `line` and `column` count from 1, `offset` counts UTF-16 code units from 0.
 * @param message of the server, about the query with EXPLAIN before it
 */
export function syntaxError(message: string, query: string, cause: unknown): QueryError {
  const position = POSITION.exec(message);
  const says = message.replace(POSITION, "");
  const place = position === null ? null : placeInQuery(position, query);
  return new QueryError(
    "QUERY_SYNTAX",
    place === null
      ? `The query is not valid Cypher: ${says}`
      : `The query is not valid Cypher (line ${place.line}, column ${place.column}): ${says}`,
    { details: place ?? {}, cause },
  );
}

function placeInQuery(
  position: RegExpExecArray,
  query: string,
): { line: number; column: number; offset: number } {
  const offset = Math.min(Math.max(Number(position[3]) - EXPLAIN.length, 0), query.length);
  const before = query.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, offset };
}
