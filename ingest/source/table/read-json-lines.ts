import { type BoundedLine, boundedLines } from "./bounded-lines.js";
import type { TableOptions } from "./table-options.js";
import { failedRow, type RowPlace, rowToItem, type TableItem } from "./table-row.js";

/**
 * Reads JSON Lines: one object a line, as a stream. A column may be a path into it, `meta.headline`. A line that
 * is broken or too long is an item that failed.
 */
export async function* readJsonLines(
  stream: AsyncIterable<Uint8Array>,
  { file, columns, maxBytes }: TableOptions,
): AsyncGenerator<TableItem> {
  for await (const line of boundedLines(stream, maxBytes)) {
    const place = { file, line: line.number };
    const item = readLine(line, place, columns, maxBytes);
    if (item !== null) yield item;
  }
}

function readLine(
  { bytes }: BoundedLine,
  place: RowPlace,
  columns: TableOptions["columns"],
  maxBytes: number,
): TableItem | null {
  if (bytes === null) return failedRow(place, `the line is longer than ${maxBytes} bytes`);
  const text = bytes.toString("utf8").replace(/^\ufeff/u, "");
  if (text.trim() === "") return null;
  const row = parse(text);
  if (row === null) return failedRow(place, "the line is no JSON object");
  return rowToItem((column) => valueAt(row, column), columns, place);
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The value of a column: its own name first, then as a path. */
function valueAt(row: object, column: string): string | null {
  const own = ownValue(row, column);
  if (own !== undefined || !column.includes(".")) return asText(own);
  let value: unknown = row;
  for (const name of column.split(".")) {
    value = typeof value === "object" && value !== null ? ownValue(value, name) : undefined;
  }
  return asText(value);
}

function ownValue(row: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(row, name)?.value;
}

/** Several authors are a list in many files. */
function asText(value: unknown): string | null {
  if (Array.isArray(value)) {
    const texts = value.map(asText).filter((text) => text !== null);
    return texts.length === 0 ? null : texts.join(", ");
  }
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
