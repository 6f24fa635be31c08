import type { Precision } from "../../src/graph/annotations.js";

const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const MINUTE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** A date of an article as people write it, or the text itself when it is no ISO date. */
export function dateText(iso: string): string {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso)) return format(MONTH, `${iso}-01`, iso);
  return format(DAY, iso, iso);
}

/** A moment with its time of day, in UTC. */
export function momentText(iso: string): string {
  return /T\d/.test(iso) ? `${format(MINUTE, iso, iso)} UTC` : dateText(iso);
}

/** When a fact held: "since 1994", "6 to 19 January 2022", or null when nothing is known. */
export function validityText(
  from: string | null,
  to: string | null,
  precision: Precision | null,
): string | null {
  const start = from === null ? null : atPrecision(from, precision);
  const end = to === null ? null : atPrecision(to, precision);
  if (start === null && end === null) return null;
  if (start !== null && end !== null) return start === end ? start : `${start} to ${end}`;
  return start === null ? `until ${end ?? ""}` : `from ${start}`;
}

/** A length of time: "0.4 s", "12 s", "3 min". */
export function durationText(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms < 120_000) return `${Math.round(ms / 1000)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

function atPrecision(iso: string, precision: Precision | null): string {
  if (precision === "year") return iso.slice(0, 4);
  if (precision === "month") return dateText(iso.slice(0, 7));
  return dateText(iso);
}

function format(style: Intl.DateTimeFormat, iso: string, otherwise: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? otherwise : style.format(time);
}
