import type { CypherResult, CypherValue } from "../../src/graph/values.js";
import { cellText } from "../state/cypher-text.js";
import { csv, type CsvValue } from "./csv.js";

/** The rows of a query's result as CSV: numbers and truth values as such, all else as the table shows it. */
export function resultToCsv({ columns, rows }: CypherResult): string {
  return csv(
    columns,
    rows.map((row) => row.map(csvValue)),
  );
}

/** The rows of a query's result as a JSON array of objects by column, whole values and all. */
export function resultToJson({ columns, rows }: CypherResult): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return JSON.stringify(objects, null, 2);
}

function csvValue(value: CypherValue): CsvValue {
  return value === null || typeof value === "number" || typeof value === "boolean" ? value : cellText(value);
}
