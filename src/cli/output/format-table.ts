/** Most columns of text for one cell when the table does not fit. */
const NARROWEST = 8;

/** Lay out rows as a table no wider than `width` columns; long cells are cut with an ellipsis. */
export function formatTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const cells = [columns, ...rows].map((row) => row.map(onOneLine));
  const widths = fitWidths(
    columns.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0))),
    width,
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cut(cell, widths[i] ?? NARROWEST))
      .join("  ")
      .trimEnd();
  const rule = widths.map((size) => "─".repeat(size)).join("  ");
  const [head = [], ...body] = cells;
  return `${[line(head), rule, ...body.map(line)].join("\n")}\n`;
}

/** Take from the widest columns until the whole fits. */
function fitWidths(natural: readonly number[], width: number): number[] {
  const widths = [...natural];
  const room = width - 2 * (widths.length - 1);
  for (let total = widths.reduce((sum, size) => sum + size, 0); total > room;) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST) break;
    const next = Math.max(NARROWEST, ...widths.filter((size) => size < widest));
    const share = Math.max(1, Math.ceil((total - room) / widths.filter((size) => size === widest).length));
    const smaller = Math.max(NARROWEST, Math.min(widest - 1, Math.max(next, widest - share)));
    for (let i = 0; i < widths.length; i++) if (widths[i] === widest) widths[i] = smaller;
    total = widths.reduce((sum, size) => sum + size, 0);
  }
  return widths;
}

function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

/** Text of an article may hold anything: control characters must not reach the terminal. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "\u{FFFD}");
}
