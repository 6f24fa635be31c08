import { compareText } from "../graph/text-order.js";
import { cypherLiteral, type LiteralMap } from "./cypher-literal.js";

/** `UNWIND` over rows as a literal, followed by what is done with each `row`; nothing for no rows. */
export function overRows(rows: readonly LiteralMap[], work: string): string[] {
  if (rows.length === 0) return [];
  return [`UNWIND [\n${rows.map((row) => `  ${cypherLiteral(row)}`).join(",\n")}\n] AS \`row\`\n${work}`];
}

/** One statement for each name, which Cypher cannot take from a row: a label or a relationship type. */
export function overRowsBy<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  write: (name: string, group: readonly T[]) => string[],
): string[] {
  const names = [...new Set(items.map(nameOf))].sort(compareText);
  return names.flatMap((name) =>
    write(
      name,
      items.filter((item) => nameOf(item) === name),
    ),
  );
}
