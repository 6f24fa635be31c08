import type { DrawnEdge } from "./drawing.js";
import { daysOf, type TimeBasis, type TimeWindow } from "./edge-filter.js";

/** A span of days, both inclusive as YYYY-MM-DD, and how many relations begin in it. */
export interface TimeBin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

const DAY_MS = 86_400_000;
/** Lengths of bins in days, from a day to ten years. */
const STEPS = [1, 7, 30, 91, 365, 3650];
const MAX_BINS = 60;

/** Count relations over time. Undated ones are left out; no dates give no bins. */
export function timeHistogram(edges: Iterable<DrawnEdge>, basis: TimeBasis): readonly TimeBin[] {
  const days = [...edges].flatMap((edge) => {
    const found = daysOf(edge, basis);
    const day = found === null ? NaN : Math.floor(Date.parse(found.from) / DAY_MS);
    return Number.isFinite(day) ? [day] : [];
  });
  if (days.length === 0) return [];
  const first = days.reduce((a, b) => Math.min(a, b));
  const span = days.reduce((a, b) => Math.max(a, b)) - first + 1;
  const step = STEPS.find((length) => span / length <= MAX_BINS) ?? Math.ceil(span / MAX_BINS);
  const counts = new Array<number>(Math.ceil(span / step)).fill(0);
  for (const day of days) {
    const bin = Math.floor((day - first) / step);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    from: dayText(first + bin * step),
    to: dayText(first + (bin + 1) * step - 1),
    count,
  }));
}

/** The first and last bin that a window touches; all of them when there is none. */
export function brushOf(bins: readonly TimeBin[], window: TimeWindow | null): readonly [number, number] {
  if (window === null) return [0, bins.length - 1];
  const first = bins.findIndex((bin) => bin.to >= window.from);
  const last = bins.findLastIndex((bin) => bin.from <= window.to);
  return [first < 0 ? bins.length - 1 : first, Math.max(0, last)];
}

/** The window from one bin to another, in either order; null when it leaves nothing out. */
export function windowOf(
  bins: readonly TimeBin[],
  basis: TimeBasis,
  a: number,
  b: number,
): TimeWindow | null {
  const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(bins.length - 1, Math.max(a, b))];
  const [first, last] = [bins[low], bins[high]];
  if (first === undefined || last === undefined || (low === 0 && high === bins.length - 1)) return null;
  return { basis, from: first.from, to: last.to };
}

function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
