const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/iu;
const MONTH_FIRST = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.? (\p{L}{3,9})\.?,? (\d{4})$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const LABEL = /^(?:published|posted|updated|last updated|date|issued)(?: on| at)?:?\s+/iu;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,? /iu;
/** A time of day after a written-out date: read past, since its zone is seldom said. */
const TIME_AFTER =
  /(?:,| at| -| \||)\s+\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: ?\(?(?:[A-Z]{2,5}|UTC)?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?$/iu;
const RFC_2822 = /^(?:\p{L}{3}, )?\d{1,2} \p{L}{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/u;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const LONGEST_DATE = 80;

/**
 * Reads a date as sources write it: ISO 8601, RFC 2822, "January 15, 2022", "15 Jan. 2022", "15.01.2022".
 * @returns ISO 8601, no more precise than what was written; null when it is not surely a date
 * ("01/02/2022" is not: nobody can tell the month)
 */
export function parsePublicationDate(value: string): string | null {
  const text = value.replace(/\s+/gu, " ").trim();
  if (text.length > LONGEST_DATE) return null;
  const iso = parseIso(text);
  if (iso !== null) return iso;
  if (RFC_2822.test(text)) return toIsoInstant(text);
  const bare = text.replace(LABEL, "").replace(WEEKDAY, "").replace(TIME_AFTER, "");
  return parseIso(bare) ?? parseWritten(bare);
}

function parseIso(text: string): string | null {
  const parts = ISO.exec(text);
  if (parts === null) return null;
  const [, year = "", month, day, time, zone] = parts;
  if (month === undefined) return inRange(year, 1, 1) ? year : null;
  if (!inRange(year, Number(month), Number(day ?? "1"))) return null;
  if (day === undefined) return `${year}-${month}`;
  const date = `${year}-${month}-${day}`;
  if (time === undefined) return date;
  const instant = `${date}T${time.replace(",", ".")}${normalZone(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? date : instant;
}

function normalZone(zone: string | undefined): string {
  if (zone === undefined) return "";
  if (zone.toUpperCase() === "Z") return "Z";
  const digits = zone.slice(1).replace(":", "");
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2) === "" ? "00" : digits.slice(2)}`;
}

function toIsoInstant(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(".000Z", "Z");
}

function parseWritten(text: string): string | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return toDay(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return toDay(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const dotted = DOTTED.exec(text);
  return dotted === null ? null : toDay(dotted[3], Number(dotted[2]), dotted[1]);
}

function monthNumber(name: string | undefined): number {
  const word = name?.toLowerCase() ?? "";
  const full = MONTH_NAMES.indexOf(word);
  return 1 + (full >= 0 ? full : MONTHS.indexOf(word === "sept" ? "sep" : word));
}

function toDay(year: string | undefined, month: number, day: string | undefined): string | null {
  if (year === undefined || day === undefined || !inRange(year, month, Number(day))) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function inRange(year: string, month: number, day: number): boolean {
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  return Number(year) >= 1500 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
