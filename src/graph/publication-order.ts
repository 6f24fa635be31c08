import { compareText } from "./text-order.js";

/**
 * A text by which publication dates of different precision and time zone sort in time:
 * a moment in UTC where the date has a zone, the date as it stands where it has none.
 * "2022-01" thus sorts as the beginning of that month; an unknown date sorts before all.
 */
export function publicationOrder(iso: string | null): string {
  if (iso === null) return "";
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(iso);
  const time = hasZone ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? iso : new Date(time).toISOString();
}

/** The earlier of two dates; an unknown one never wins. Equal moments: the smaller text. */
export function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return comparePublication(a, b) <= 0 ? a : b;
}

/** The later of two dates; an unknown one never wins. Equal moments: the greater text. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return comparePublication(a, b) >= 0 ? a : b;
}

function comparePublication(a: string, b: string): number {
  return compareText(publicationOrder(a), publicationOrder(b)) || compareText(a, b);
}
