import type { ScoreTable } from "../measure.js";
import type { ScoreRow } from "../scoring/score-row.js";

const HEADINGS = ["", "precision", "recall", "F1", "95 % interval", "right of found", "found of annotated"];

/** A table for people, as aligned text. */
export function formatTable({ title, rows }: ScoreTable): string {
  const cells = [[title, ...HEADINGS.slice(1)], ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  return cells
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))),
    )
    .map((row) => `${row.join("  ").trimEnd()}\n`)
    .join("");
}

/** The same in Markdown. */
export function markdownTable({ title, rows }: ScoreTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = [line([title, ...HEADINGS.slice(1)]), `|---|${"---:|".repeat(HEADINGS.length - 1)}`];
  return [...head, ...rows.map((row) => line(cellsOf(row)))].join("\n");
}

function cellsOf(row: ScoreRow): string[] {
  const { counts, interval } = row;
  const of = (part: number, whole: number) => `${shortened(part)} of ${shortened(whole)}`;
  return [
    row.name,
    row.precision.toFixed(1),
    row.recall.toFixed(1),
    row.f1.toFixed(1),
    interval === null ? "" : `${interval[0].toFixed(1)} to ${interval[1].toFixed(1)}`,
    of(counts.right, counts.found),
    of(counts.matched, counts.gold),
  ];
}

/** CEAF and B³ count parts of mentions. */
function shortened(count: number): string {
  return String(Math.round(count * 10) / 10);
}
