import { isToken, type Item, wordOf } from "../../names/item.js";
import type { LinkedEntity } from "../../link/index.js";

/** A part of a sentence that does not say plainly that something is so. */
export interface Doubt {
  /** Item index of its first item and one past its last. */
  readonly start: number;
  readonly end: number;
  /** What becomes of a fact that is said inside: it is denied, it is only possible, it stands, or it is no fact. */
  readonly effect: "denied" | "possible" | "stands" | "dropped";
  /** Whose act it is, where the words before it say so: "accused Norway of". */
  readonly actor: LinkedEntity | null;
  /** Who denies it or alleges it, where that is named. */
  readonly speaker: LinkedEntity | null;
}

const BREAKS: ReadonlySet<string> = new Set(
  [", ; : . — – ( ) “ ”", '" but although though whereas while because'].join(" ").split(" "),
);

/** One past the last item of the clause that an item stands in. */
export function clauseEnd(items: readonly Item[], from: number): number {
  for (let at = from + 1; at < items.length; at += 1) {
    const word = wordOf(items[at]);
    if (BREAKS.has(word) || (word === "and" && opensPredicate(items[at + 1]))) return at;
  }
  return items.length;
}

/** "denied it and said": the predicate after "and" is not part of what is denied. */
function opensPredicate(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "verb" || item.tag === "auxiliary" || item.tag === "modal");
}

/** "attacking", "having attacked"; taggers take many of them for nouns. */
export function isGerund(item: Item | undefined): boolean {
  return isToken(item) && /^\p{L}{2,}ing$/u.test(item.lower);
}
