import type { CypherValue } from "../../graph/values.js";
import type { Row, Rows } from "../cypher-runner.js";
import { fromEngineValue } from "./from-engine-value.js";
import { parseEngineRows } from "./protocol.js";

/**
 * The rows of an engine's answer by column name.
 * @throws Error when the answer is not a result
 */
export function toRows(answer: unknown): Rows {
  const { columns, rows } = parseEngineRows(answer);
  return toNamedRows(columns, rows);
}

/** Rows as the engine gives them, by column name. */
export function toNamedRows(columns: readonly string[], rows: readonly (readonly unknown[])[]): Rows {
  return rows.map((row): Row => {
    const entries = columns.map((column, index): [string, CypherValue] => [
      column,
      fromEngineValue(row[index]),
    ]);
    return Object.fromEntries(entries);
  });
}
