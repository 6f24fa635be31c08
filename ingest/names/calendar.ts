import type { Precision } from "../../src/graph/annotations.js";

/** A date as precise as it is known, in ISO 8601: `2022`, `2022-01` or `2022-01-09`. */
export interface CalendarDate {
  readonly iso: string;
  readonly precision: Precision;
}

const DAY_MS = 86_400_000;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const SHORT_MONTHS = "jan feb mar apr may jun jul aug sept oct nov dec".split(" ");
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** 0 to 11, or null when the word (in lower case) names no month. */
export function monthIndex(word: string): number | null {
  if (word.length < 3) return null;
  const full = MONTHS.indexOf(word);
  const short = full >= 0 ? full : SHORT_MONTHS.indexOf(word.replace(".", "").replace(/^sep$/, "sept"));
  return short >= 0 ? short : null;
}

/** 0 (Sunday) to 6, or null when the word (in lower case) names no day of the week. */
export function weekdayIndex(word: string): number | null {
  const index = WEEKDAYS.indexOf(word);
  return index >= 0 ? index : null;
}

/** The day of an ISO date or time, as milliseconds since 1970 in UTC; null when it is less precise than a day. */
export function parseDay(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return null;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? null : time;
}

/** A day given as milliseconds since 1970 in UTC. */
export function dayDate(time: number): CalendarDate {
  return { iso: new Date(time).toISOString().slice(0, 10), precision: "day" };
}

/** A day of a known year, or null when the calendar has no such day. `month` is 0 to 11. */
export function exactDay(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1000 || year > 2999) return null;
  const time = Date.UTC(year, month, day);
  const date = new Date(time);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? dayDate(time) : null;
}

export function yearDate(year: number): CalendarDate {
  return { iso: String(year).padStart(4, "0"), precision: "year" };
}

export function monthDate(year: number, month: number): CalendarDate {
  return {
    iso: `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`,
    precision: "month",
  };
}

/** The day of that month that is nearest to the reference: news seldom writes the year. */
export function nearestDay(reference: number, month: number, day: number): CalendarDate | null {
  const year = new Date(reference).getUTCFullYear();
  const candidates = [year - 1, year, year + 1].flatMap((candidate) => exactDay(candidate, month, day) ?? []);
  const distance = (date: CalendarDate) => Math.abs((parseDay(date.iso) ?? reference) - reference);
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The month nearest to the reference, for "in September" without a year. */
export function nearestMonth(reference: number, month: number): CalendarDate {
  const near = nearestDay(reference, month, 15);
  const year = near === null ? new Date(reference).getUTCFullYear() : Number(near.iso.slice(0, 4));
  return monthDate(year, month);
}

/** The last such weekday on or before the reference; with `next`, the first one after it. */
export function weekdayNear(reference: number, weekday: number, next: boolean): CalendarDate {
  const today = new Date(reference).getUTCDay();
  const days = next ? ((weekday - today + 6) % 7) + 1 : -((today - weekday + 7) % 7);
  return dayDate(reference + days * DAY_MS);
}

export function addDays(reference: number, days: number): CalendarDate {
  return dayDate(reference + days * DAY_MS);
}
