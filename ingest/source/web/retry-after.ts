/**
 * How long a Retry-After header asks to wait (RFC 9110, 10.2.3: seconds, or a date).
 * @param now ms since the epoch
 * @returns ms, at least 0; null when there is no such header or it cannot be read
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/u.test(value.trim())) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
