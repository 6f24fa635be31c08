/** What separates the fields of a row. */
export type Delimiter = "," | ";" | "\t";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const QUOTED = /"(?:[^"]|"")*"/gu;

/**
 * What separates the fields of CSV, by its first row: spreadsheets write semicolons where the comma is in numbers. The
 * one that stands there most often outside of quotes, the comma where none does.
 * @param head the beginning of the file, with its first row as far as it goes
 */
export function sniffDelimiter(head: string): Delimiter {
  const names = head.replace(QUOTED, "").trimStart().split(/\r?\n/u, 1)[0] ?? "";
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: names.split(delimiter).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
