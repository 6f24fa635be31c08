import { isToken, type Item, wordOf } from "../../names/item.js";

/** What a name or pronoun is in its clause, as far as the words beside it tell. */
export type ItemRole = "subject" | "object" | "oblique" | "owner" | "other";

const VERBAL: ReadonlySet<string> = new Set(["verb", "auxiliary", "modal", "participle", "gerund", "to"]);
/** How far to the left the verb of an object may stand. */
const REACH = 12;

/** Guess the role of an item from its row; no tree is needed, so that it costs nothing. */
export function itemRole(items: readonly Item[], at: number): ItemRole {
  if (/^['’]s?$/.test(wordOf(items[at + 1]))) return "owner";
  const next = items[at + 1];
  if (isToken(next) && ["verb", "auxiliary", "modal"].includes(next.tag)) return "subject";
  for (let i = at - 1; i >= 0 && at - i <= REACH; i -= 1) {
    const item = items[i];
    if (!isToken(item)) continue;
    if (item.tag === "preposition") return "oblique";
    if (VERBAL.has(item.tag)) return "object";
    if (item.tag === "subordinator" || item.tag === "relative") return "subject";
    if (item.tag === "conjunction" || item.tag === "punctuation") break;
  }
  return hasVerbBefore(items, at) ? "other" : "subject";
}

/** The role of "he", "her": possessive where a noun follows. */
export function pronounRole(items: readonly Item[], at: number): ItemRole {
  const word = wordOf(items[at]) || nameOf(items[at]);
  if (word === "he" || word === "she") return "subject";
  if (word === "his") return "owner";
  const next = items[at + 1];
  const isOwner =
    word === "her" && (isToken(next) ? /^(?:noun|adjective|number)$/.test(next.tag) : next !== undefined);
  return isOwner ? "owner" : "object";
}

export function nameOf(item: Item | undefined): string {
  return item?.type === "mention" ? item.name.toLowerCase() : "";
}

/** True when a verb stands before the item in its sentence. */
function hasVerbBefore(items: readonly Item[], at: number): boolean {
  return items
    .slice(Math.max(0, at - 60), at)
    .some((item) => isToken(item) && /^(?:verb|auxiliary|modal)$/.test(item.tag));
}
