import type { ErrorDetails } from "../../../graph/errors.js";

/** Line and column, from 1, of an offset in UTF-16 code units. */
export function positionDetails(text: string, offset: number): ErrorDetails {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}

/** The offset of a line and of a column in code points, both from 1; the end of the text when it has no such place. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const inLine = Array.from(lines[line - 1] ?? "").slice(0, column - 1);
  return Math.min(before + inLine.join("").length, text.length);
}
