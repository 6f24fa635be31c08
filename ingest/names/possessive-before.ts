import { isToken, type Item, wordOf } from "./item.js";

/** How many adjectives may stand between an owner and what is owned. */
const MAX_ADJECTIVES = 3;

/** The index of the "'s", "its", "his", "her" or "their" that a noun phrase at a position begins with ("Acme's new chairman"); -1 without one. */
export function possessiveBefore(items: readonly Item[], at: number): number {
  let before = at - 1;
  const last = before - MAX_ADJECTIVES;
  while (before > last && isAdjective(items[before])) before -= 1;
  return /^(?:'s|its|his|her|their)$/.test(wordOf(items[before])) ? before : -1;
}

function isAdjective(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "adjective";
}
