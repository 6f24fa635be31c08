import { InvalidArgumentError } from "commander";

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * A parser of times such as `30s`, `15m`, `2h`, `1d`, for commander.
 * @param min in ms
 * @param max in ms
 * @returns ms
 */
export function parseDuration(min: number, max: number): (value: string) => number {
  return (value) => {
    const [, count = "", unit = ""] = /^(\d{1,6})([smhd])$/u.exec(value) ?? [];
    const ms = Number(count) * (UNITS[unit] ?? Number.NaN);
    if (count !== "" && ms >= min && ms <= max) return ms;
    throw new InvalidArgumentError(
      `Give a number and a unit (s, m, h, d), from ${min / 1000}s to ${max / 86_400_000}d, such as 15m.`,
    );
  };
}
