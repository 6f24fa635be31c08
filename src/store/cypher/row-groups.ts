import { compareText } from "../../graph/text-order.js";
import type { Row } from "../cypher-runner.js";
import { readText } from "./row-reader.js";

/** A copy ordered by the column `id`. */
export function byIdOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compareText(readText(a, "id"), readText(b, "id")));
}

/** Rows by the text of a column. */
export function groupRows(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(readText(row, column));
    if (group === undefined) groups.set(readText(row, column), [row]);
    else group.push(row);
  }
  return groups;
}
