const PDF_DATE = /^D?:?(\d{4})(\d{2})(\d{2})/u;

/**
 * The day of a date as PDF writes it (ISO 32000-1, 7.9.4: `D:20220115103000+01'00'`).
 * @returns ISO 8601, to the day; null when it is no date
 */
export function parsePdfDate(value: string): string | null {
  const [, year = "", month = "", day = ""] = PDF_DATE.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? null : date;
}
