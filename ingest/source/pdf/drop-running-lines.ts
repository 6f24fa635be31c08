import type { PageLine } from "./page-line.js";

/** Running heads and feet are among this many lines at the top and at the bottom of a page. */
const EDGE_LINES = 2;
/** A line that stands on at least this share of the pages, at the same height, is a running line. */
const RUNNING_SHARE = 0.3;
/** Heights that differ by less are the same, in points. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER =
  /^(?:[-–—|\s]*)(?:(?:page|seite|página|стр\.?)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|de|из)\s*\d{1,4})?(?:[-–—|\s]*)$/iu;
const NAMED_PAGE_NUMBER =
  /^(?:page|seite|página|стр\.?)\s*\d{1,4}|^\d{1,4}\s*(?:\/|of|von|de|из)\s*\d{1,4}$/iu;

/**
 * Leaves out what is repeated at the edges of the pages: running heads and feet, and page numbers. A lone number is a
 * page number when it goes up with the pages or names itself one.
 */
export function dropRunningLines(lines: readonly PageLine[]): readonly PageLine[] {
  const edges = findEdges(lines);
  const pages = new Set(lines.map(({ page }) => page)).size;
  const counted = countPageNumbers(edges);
  const isNumber = (line: PageLine) => {
    const number = PAGE_NUMBER.exec(line.text)?.[1];
    if (number === undefined) return false;
    return NAMED_PAGE_NUMBER.test(line.text) || (counted.get(offsetOf(number, line.page)) ?? 0) > 1;
  };
  const isRunning = (line: PageLine) => {
    const same = edges.filter(
      (other) => keyOf(other) === keyOf(line) && Math.abs(other.y - line.y) < SAME_HEIGHT,
    );
    const onPages = new Set(same.map(({ page }) => page)).size;
    return onPages > 1 && onPages >= RUNNING_SHARE * pages;
  };
  const dropped = new Set(edges.filter((line) => isNumber(line) || isRunning(line)));
  return lines.filter((line) => !dropped.has(line));
}

/** The lines at the top and the bottom of each page. */
function findEdges(lines: readonly PageLine[]): readonly PageLine[] {
  const byPage = new Map<number, PageLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  return [...byPage.values()].flatMap((page) => {
    const fromTop = page.toSorted((a, b) => b.y - a.y);
    const edge = new Set([...fromTop.slice(0, EDGE_LINES), ...fromTop.slice(-EDGE_LINES)]);
    return [...edge];
  });
}

/** The same line on another page may have another number in it. */
function keyOf({ text }: PageLine): string {
  return text.toLowerCase().replace(/\d+/gu, "#");
}

/** How many lone numbers lie the same distance from the place of their page. */
function countPageNumbers(edges: readonly PageLine[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { text, page } of edges) {
    const number = PAGE_NUMBER.exec(text)?.[1];
    if (number === undefined) continue;
    const offset = offsetOf(number, page);
    counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return counts;
}

function offsetOf(number: string, page: number): number {
  return (/^\d/u.test(number) ? Number(number) : romanValue(number)) - page;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(numeral: string): number {
  const values = Array.from(numeral.toLowerCase()).map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
