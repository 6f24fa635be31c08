import {
  addDays,
  type CalendarDate,
  exactDay,
  monthDate,
  monthIndex,
  nearestDay,
  nearestMonth,
  parseDay,
  weekdayIndex,
  weekdayNear,
  yearDate,
} from "./calendar.js";
import { type Item, spanOf, wordOf } from "./item.js";
import { numberOf } from "./number-words.js";
import { type Found, replaceItems } from "./replace-items.js";

interface DateMatch {
  readonly length: number;
  readonly date: CalendarDate | null;
}

/**
 * Replace the words of dates by date values.
 * @param reference the day of publication in milliseconds since 1970 (UTC), or null when it is not known: then
 *   "Monday" and "January 9" are found but have no ISO form
 */
export function findDates(items: readonly Item[], text: string, reference: number | null): Item[] {
  return replaceItems(items, (row, at): Found | null => {
    const match = matchDate(row, at, reference);
    if (match === null) return null;
    const span = spanOf(row.slice(at, at + match.length));
    const item = {
      type: "date",
      ...span,
      text: text.slice(span.start, span.end),
      iso: match.date?.iso ?? null,
      precision: match.date?.precision ?? null,
      number: null,
      unit: null,
    } as const;
    return { length: match.length, item };
  });
}

/** The first complete day that the items name, for articles whose source gives no date. */
export function firstFullDate(items: readonly Item[]): number | null {
  for (let at = 0; at < items.length; at += 1) {
    const match = matchFullDate(items, at);
    if (match?.date?.precision === "day") return parseDay(match.date.iso);
  }
  return null;
}

const OPENING_WORDS: ReadonlySet<string> = new Set(
  "today yesterday tomorrow earlier a the last this next".split(" "),
);

/** Most words cannot open a date; to see that must be cheap. */
function canOpenDate(word: string): boolean {
  return (
    /^\d/.test(word) ||
    OPENING_WORDS.has(word) ||
    monthIndex(word) !== null ||
    weekdayIndex(word) !== null ||
    numberOf(word) !== null
  );
}

function matchDate(row: readonly Item[], at: number, reference: number | null): DateMatch | null {
  const first = wordOf(row[at]);
  if (first === "" || !canOpenDate(first)) return null;
  return (
    matchFullDate(row, at) ??
    matchMonth(row, at, reference) ??
    matchWeekday(row, at, reference) ??
    matchRelative(row, at, reference) ??
    matchYear(row, at)
  );
}

function dayNumber(word: string): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
  return match === null ? null : Number(match[1]);
}

function yearNumber(word: string): number | null {
  return /^(?:1[5-9]|20|21)\d\d$/.test(word) ? Number(word) : null;
}

/** "January 9, 2022", "9 January 2022", with or without a weekday before it, and "2022-01-09". */
function matchFullDate(row: readonly Item[], at: number): DateMatch | null {
  const word = (offset: number) => wordOf(row[at + offset]);
  if (weekdayIndex(word(0)) !== null && word(1) === ",") {
    const rest = matchFullDate(row, at + 2);
    return rest === null ? null : { ...rest, length: rest.length + 2 };
  }
  const month = monthIndex(word(0));
  const comma = word(2) === "," ? 1 : 0;
  const day = dayNumber(word(1));
  const year = yearNumber(word(2 + comma));
  if (month !== null && day !== null && year !== null) {
    return { length: 3 + comma, date: exactDay(year, month, day) };
  }
  const laterMonth = monthIndex(word(1));
  const firstDay = dayNumber(word(0));
  const lastYear = yearNumber(word(2));
  if (laterMonth !== null && firstDay !== null && lastYear !== null) {
    return { length: 3, date: exactDay(lastYear, laterMonth, firstDay) };
  }
  return null;
}

/** "January 9", "9 January", "January 2022", "in September". */
function matchMonth(row: readonly Item[], at: number, reference: number | null): DateMatch | null {
  const word = (offset: number) => wordOf(row[at + offset]);
  const near = (month: number, day: number) =>
    reference === null ? null : nearestDay(reference, month, day);
  const month = isCapital(row[at]) ? monthIndex(word(0)) : null;
  if (month !== null) {
    const comma = word(1) === "," ? 1 : 0;
    const year = yearNumber(word(1 + comma));
    if (year !== null) return { length: 2 + comma, date: monthDate(year, month) };
    const day = dayNumber(word(1));
    if (day !== null) return { length: 2, date: near(month, day) };
    if (["in", "since", "of", "last", "by", "until", "early", "late", "mid"].includes(wordOf(row[at - 1]))) {
      return { length: 1, date: reference === null ? null : nearestMonth(reference, month) };
    }
  }
  const laterMonth = isCapital(row[at + 1]) ? monthIndex(word(1)) : null;
  const day = dayNumber(word(0));
  return laterMonth !== null && day !== null ? { length: 2, date: near(laterMonth, day) } : null;
}

function isCapital(item: Item | undefined): boolean {
  return item?.type === "token" && item.capital;
}

function matchWeekday(row: readonly Item[], at: number, reference: number | null): DateMatch | null {
  const skip = ["last", "next", "this"].includes(wordOf(row[at])) ? 1 : 0;
  const weekday = isCapital(row[at + skip]) ? weekdayIndex(wordOf(row[at + skip])) : null;
  if (weekday === null) return null;
  const next = wordOf(row[at]) === "next";
  return { length: skip + 1, date: reference === null ? null : weekdayNear(reference, weekday, next) };
}

/** "today", "yesterday", "a day earlier", "two days ago", "last year". */
function matchRelative(row: readonly Item[], at: number, reference: number | null): DateMatch | null {
  const word = (offset: number) => wordOf(row[at + offset]);
  const days = (length: number, count: number) => ({
    length,
    date: reference === null ? null : addDays(reference, count),
  });
  const simple = new Map([
    ["today", 0],
    ["yesterday", -1],
    ["tomorrow", 1],
  ]).get(word(0));
  if (simple !== undefined) return days(1, simple);
  if (word(0) === "earlier" && word(1) === "in" && word(2) === "the" && word(3) === "day") return days(4, 0);
  const count = word(0) === "a" || word(0) === "the" ? 1 : numberOf(word(0));
  const back =
    ["earlier", "ago", "before"].includes(word(2)) &&
    !(word(2) === "before" && row[at + 3]?.type === "mention");
  if (count !== null && back && /^days?$/.test(word(1))) return days(3, -count);
  if (count !== null && back && /^weeks?$/.test(word(1))) return days(3, -7 * count);
  return matchRelativeYear(word, reference);
}

function matchRelativeYear(word: (offset: number) => string, reference: number | null): DateMatch | null {
  const year = reference === null ? null : new Date(reference).getUTCFullYear();
  const count = numberOf(word(0));
  if (count !== null && /^years?$/.test(word(1)) && ["earlier", "ago"].includes(word(2))) {
    return { length: 3, date: year === null ? null : yearDate(year - count) };
  }
  const shift = new Map([
    ["last", -1],
    ["this", 0],
    ["next", 1],
  ]).get(word(0));
  if (shift === undefined || word(1) !== "year") return null;
  return { length: 2, date: year === null ? null : yearDate(year + shift) };
}

/** A bare year counts only where a date is expected: "in 2022", "since 1991". */
function matchYear(row: readonly Item[], at: number): DateMatch | null {
  const year = yearNumber(wordOf(row[at]));
  if (year === null) return null;
  const expected = [
    "in",
    "since",
    "of",
    "by",
    "from",
    "until",
    "during",
    "(",
    "early",
    "late",
    "before",
    "after",
  ];
  const next = wordOf(row[at + 1]);
  if (!expected.includes(wordOf(row[at - 1])) || next === "%" || next === "people") return null;
  return { length: 1, date: yearDate(year) };
}
