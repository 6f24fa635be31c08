import { isToken, type Item } from "./item.js";

const DESCRIBING: ReadonlySet<string> = new Set(["determiner", "adjective", "gerund", "adverb", "not"]);
const LINKING: ReadonlySet<string> = new Set(["be", "become", "remain"]);

/**
 * The index of the "is", "was", "became" or "remains" that makes a noun phrase say what somebody is: "is the president
 * of", "is not the new chairman of"; -1 where the phrase is no such predicate.
 */
export function copulaBefore(items: readonly Item[], phrase: number): number {
  const at = openerBefore(items, phrase);
  const item = items[at];
  return isToken(item) && LINKING.has(item.lemma) && item.tag !== "gerund" ? at : -1;
}

/** "elected president of", "sworn in as president of". */
const CHOOSING: ReadonlySet<string> = new Set(
  "elect reelect re-elect appoint name nominate declare proclaim make".split(" "),
);

/** True where a noun phrase says what somebody is or is made: it means nobody else. */
export function isPredicate(items: readonly Item[], phrase: number): boolean {
  if (copulaBefore(items, phrase) >= 0) return true;
  const item = items[openerBefore(items, phrase)];
  return isToken(item) && (item.lower === "as" || (item.tag !== "noun" && CHOOSING.has(item.lemma)));
}

/** The index of what stands before a noun phrase and the words that describe it; -1 at the beginning. */
function openerBefore(items: readonly Item[], phrase: number): number {
  let at = phrase - 1;
  while (isDescribing(items[at])) at -= 1;
  return at;
}

function isDescribing(item: Item | undefined): boolean {
  return isToken(item) && DESCRIBING.has(item.tag);
}
