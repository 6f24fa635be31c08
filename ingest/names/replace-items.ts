import type { Item } from "./item.js";

/** What a finder found: `length` items from where it looked become one. */
export interface Found {
  readonly length: number;
  readonly item: Item;
}

/**
 * Walk over the items once, left to right; where `find` finds something its items become one.
 * `find` gets the items as they were and a position.
 */
export function replaceItems(
  items: readonly Item[],
  find: (items: readonly Item[], at: number) => Found | null,
): Item[] {
  const result: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const found = find(items, at);
    const item = items[at];
    if (found !== null && found.length > 0) {
      result.push(found.item);
      at += found.length;
    } else {
      if (item !== undefined) result.push(item);
      at += 1;
    }
  }
  return result;
}
