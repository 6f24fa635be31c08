export type CsvValue = string | number | boolean | null;

/** Rows under a line of column names as CSV (RFC 4180); null is an empty cell. */
export function csv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = [columns, ...rows].map((row: readonly CsvValue[]) => row.map(cell).join(","));
  return [...lines, ""].join("\r\n");
}

/** A spreadsheet runs text that begins like a formula; names come from articles, so such text is quoted as text. */
function cell(value: CsvValue): string {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const harmless = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
