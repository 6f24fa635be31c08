import { parsePublicationDate } from "../parse-publication-date.js";

const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/u;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[ T])/u;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})日/u;
/** Seconds and milliseconds since 1970, for the years 2001 to 2286. */
const EPOCH = /^[1-9]\d{9}(?:\d{3})?$/u;
const LONG_FRACTION = /(T\d{2}:\d{2}:\d{2})[.,]\d+/u;
/** "Tue Sep 14 2021 08:30:00 GMT+0200 (CEST)", as JavaScript writes it. */
const SCRIPTED = /^\p{L}{3} (\p{L}{3}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})/u;

/**
 * Reads a date as pages state it to machines: what {@link parsePublicationDate} reads, and besides
 * "20210914T083000Z", "2021/09/14", "2021年9月14日", and seconds since 1970.
 * @returns ISO 8601, no more precise than what was written; null when it is not surely a date
 */
export function readPageDate(value: string): string | null {
  const text = value.trim().slice(0, 100);
  if (EPOCH.test(text)) {
    const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    return date.toISOString().replace(".000Z", "Z");
  }
  const scripted = SCRIPTED.exec(text);
  if (scripted !== null) {
    const [, month = "", day = "", year = "", time = "", zone = ""] = scripted;
    return parsePublicationDate(`${day} ${month} ${year} ${time} ${zone}`);
  }
  return parsePublicationDate(text.replace(LONG_FRACTION, "$1")) ?? parsePublicationDate(toIso(text));
}

function toIso(text: string): string {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const [, year = "", month = "", day = "", hour, minute = "", second = "00", zone = ""] = compact;
    return `${year}-${month}-${day}${hour === undefined ? "" : `T${hour}:${minute}:${second}${zone}`}`;
  }
  const parts = SLASHED.exec(text) ?? CHINESE.exec(text);
  if (parts === null) return text;
  const [whole, year = "", month = "", day = ""] = parts;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = text.slice(whole.length).trim().replace(/^T/u, "");
  return time === "" ? date : `${date}T${time.replace(" ", "")}`;
}
