/**
 * Items by their date, the newest first, when every one has a date; else in the order in which they stand.
 * @param dateOf ISO 8601, or null
 */
export function newestFirst<T>(items: readonly T[], dateOf: (item: T) => string | null): readonly T[] {
  const dated = items.map((item) => ({ item, time: Date.parse(dateOf(item) ?? "") }));
  if (dated.some(({ time }) => Number.isNaN(time))) return items;
  return dated.toSorted((a, b) => b.time - a.time).map(({ item }) => item);
}
