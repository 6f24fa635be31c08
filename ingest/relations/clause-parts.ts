import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Value, wordOf } from "../names/item.js";
import type { VerbGroup } from "./verb-group.js";

/** An entity as it stands in a sentence. */
export interface Argument {
  readonly entity: LinkedEntity;
  /** Index of its item. */
  readonly at: number;
}

/** A predicate with what stands around it. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Who does it by the grammar of an active sentence; empty when no entity does. */
  readonly subjects: readonly Argument[];
  /** What it is done to, without preposition. */
  readonly objects: readonly Argument[];
  /** Whose the object is, when no entity is the object: "criticised Norway's plans". */
  readonly objectOwners: readonly Argument[];
  /** Entities by the preposition before them. */
  readonly oblique: ReadonlyMap<string, readonly Argument[]>;
  /** The common noun that is the object, when no entity is. */
  readonly objectNoun: string | null;
  readonly date: Value | null;
  /** One past the last item that belongs to it. */
  readonly end: number;
}

/** Tags of words that end what belongs to a predicate. */
export const STOPS: ReadonlySet<string> = new Set([
  "relative",
  "subordinator",
  "modal",
  "auxiliary",
  "verb",
  "to",
]);

/** True for words that can head a noun phrase. */
export function isNounToken(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "noun" || item.tag === "gerund");
}

/** The last word of a description, or the word of a token, in lower case; else the empty string. */
export function lastWordOf(item: Item | undefined): string {
  if (item?.type !== "mention") return wordOf(item);
  return item.form === "nominal" ? (item.name.split(" ").at(-1)?.toLowerCase() ?? "") : "";
}

/** True for articles, other determiners and adjectives before a noun. */
export function isBeforeNoun(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "determiner" || item.tag === "adjective");
}

/** "the town of Goma": a noun that only says what the place behind "of" is. */
const SORT_OF_PLACE =
  /^(?:town|city|village|port|island|province|region|district|state|republic|kingdom|municipality|peninsula|borough|suburb|hamlet)$/;

/** True for the noun of "the town of Goma". */
export function isSortOfPlace(items: readonly Item[], at: number): boolean {
  const place = items[at + 2];
  return (
    SORT_OF_PLACE.test(wordOf(items[at])) &&
    wordOf(items[at + 1]) === "of" &&
    place?.type === "mention" &&
    (place.kind === "Place" || place.kind === "Country") &&
    !place.adjectival
  );
}

/** True for quotation marks and square brackets. */
export function isQuote(item: Item | undefined): boolean {
  return /^["“”'’[\]]$/.test(wordOf(item));
}

/** True for what stands before the head of a noun phrase. */
export function isLight(item: Item | undefined): boolean {
  return (
    (isToken(item) && (item.tag === "determiner" || item.tag === "adjective" || item.tag === "possessive")) ||
    item?.type === "role"
  );
}

function isPreposition(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "preposition";
}

/** Where the noun phrase around a position starts: over its adjectives, articles, titles and owners. */
export function phraseStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0) {
    const before = items[start - 1];
    const belongs =
      before?.type === "role" ||
      (before?.type === "mention" && (before.adjectival || wordOf(items[start]) === "'s")) ||
      before?.type === "quantity" ||
      // "in neighboring Norway"
      (isToken(before) && before.tag === "gerund" && isPreposition(items[start - 2])) ||
      (isToken(before) && ["determiner", "adjective", "noun", "possessive", "number"].includes(before.tag));
    if (!belongs) return start;
    start -= 1;
  }
  return start;
}
