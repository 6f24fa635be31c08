import { isToken, type Item, wordOf } from "../names/item.js";

/** Words between a predicate and a number that only say how exact it is. */
const ABOUT: ReadonlySet<string> = new Set(
  "about around over nearly almost roughly approximately some at least more than up to only just fewer under exactly another an estimated a record".split(
    " ",
  ),
);
const MAX_WORDS = 4;

/** Where a number stands that follows a position but for words of exactness ("at least", "more than"); -1 without one. */
export function numberAfter(items: readonly Item[], at: number): number {
  let next = at;
  while (next < at + MAX_WORDS && ABOUT.has(wordOf(items[next]))) next += 1;
  const item = items[next];
  return item?.type === "quantity" && item.number !== null ? next : -1;
}

/** What is counted behind a number, with its describing words: "dengue cases", "employees"; null when no noun follows. */
export function countedNoun(items: readonly Item[], at: number): string | null {
  const words: string[] = [];
  for (let next = at + 1; next <= at + MAX_WORDS; next += 1) {
    const item = items[next];
    if (item?.type === "mention" && item.form === "nominal") {
      words.push(item.name.toLowerCase());
      return words.join(" ");
    }
    if (!isToken(item) || !/^(?:noun|adjective)$/.test(item.tag) || item.capital) break;
    words.push(item.lower);
  }
  const last = items[at + words.length];
  return isToken(last) && last.tag === "noun" && words.length > 0 ? words.join(" ") : null;
}
