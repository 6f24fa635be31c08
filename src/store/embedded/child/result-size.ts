/** This much text counts as one value more. */
const TEXT_PER_VALUE = 64;

/**
 * True when the rows hold more than `most` values, counting those inside lists and maps, and
 * long texts by their length. Stops counting as soon as that is certain.
 */
export function exceedsSize(rows: readonly unknown[], most: number): boolean {
  let size = 0;
  const waiting: unknown[] = [rows];
  while (waiting.length > 0) {
    const value = waiting.pop();
    size += typeof value === "string" ? 1 + value.length / TEXT_PER_VALUE : 1;
    if (size > most) return true;
    if (typeof value === "object" && value !== null) {
      // Object.values makes a copy of a list, which is what is avoided for long ones.
      for (const item of Array.isArray(value) ? value : Object.values(value)) waiting.push(item);
    }
  }
  return false;
}
