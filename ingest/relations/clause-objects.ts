import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Value, wordOf } from "../names/item.js";
import { type Argument, isLight, isNounToken, isSortOfPlace, lastWordOf, STOPS } from "./clause-parts.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";

/** What stands behind a predicate. */
export interface After {
  readonly objects: Argument[];
  readonly owners: Argument[];
  readonly oblique: Map<string, Argument[]>;
  noun: string | null;
  date: Value | null;
  end: number;
}

/** What follows a predicate, up to the next clause. */
export function readAfter(sentence: LinkedSentence, start: number, limit: number): After {
  const { items } = sentence;
  const after: After = { objects: [], owners: [], oblique: new Map(), noun: null, date: null, end: limit };
  let slot = "";
  let blocked = false;
  let nominal: string | null = null;
  // "Jane of the Greens and John of Labour": the slot of those whom "of" tells more about.
  let outer: string | null = null;
  for (let at = start; at < limit; at += 1) {
    const item = items[at];
    if (item?.type === "date") after.date ??= item;
    if (isToken(item)) {
      if (isUpTo(items, at) || isSortOfPlace(items, at) || isSortOfPlace(items, at - 1)) continue;
      const isPreposition = item.tag === "preposition" || (item.tag === "to" && !isVerbNext(items, at + 1));
      if ((STOPS.has(item.tag) && !isPreposition) || item.text === ";" || item.text === ":")
        return { ...after, noun: after.noun ?? nominal, end: at };
      const pointed = slot === "in" ? placeMeant(sentence, at) : null;
      if (pointed !== null)
        after.oblique.set(slot, [...(after.oblique.get(slot) ?? []), { entity: pointed, at }]);
      if (isPreposition) {
        blocked =
          isToken(items[at - 1]) &&
          items[at - 1]?.type === "token" &&
          isNounToken(items[at - 1]) &&
          item.lower === "of";
        // "agreed to mediation in the talks with Norway": it is the talks that are with Norway.
        const isOfNoun =
          slot !== "" &&
          /^(?:with|against|on)$/.test(item.lower) &&
          TAKING_WITH.test(lastWordOf(items[at - 1]));
        outer =
          /^(?:of|from)$/.test(item.lower) && items[at - 1]?.type === "mention" ? (outer ?? slot) : null;
        slot = isOfNoun ? `${OF_NOUN}${item.lower}` : item.lower;
      } else if (slot === "" && after.objects.length === 0 && isNamedBehind(sentence, at)) {
        // "defeated the incumbent, Jane Doe": the noun only says what she is.
        after.noun = null;
        blocked = false;
      } else if ((item.tag === "punctuation" || item.tag === "conjunction") && !continuesList(sentence, at)) {
        if (item.tag === "conjunction" || item.text === ",")
          return { ...after, noun: after.noun ?? nominal, end: at };
      } else if (outer !== null && isListMark(item) && isPersonNext(sentence, at)) {
        slot = outer;
        outer = null;
      } else if (isNounToken(item) && !isBeforeName(items, at)) {
        if (slot === "") after.noun ??= item.lemma;
        blocked = true;
      }
      continue;
    }
    const entity = item?.type === "role" && isNamedNext(items, at) ? null : entityAt(sentence, at);
    if (entity === null || blocked) continue;
    if (wordOf(items[at + 1]) === "'s") {
      if (slot === "" && after.noun === null) after.owners.push({ entity, at });
      continue;
    }
    if (isModifier(items, at)) continue;
    // A described thing is the object, and its noun may be what a rule waits for ("imposed *sanctions* on").
    if (slot === "" && item?.type === "mention" && item.form === "nominal") nominal ??= item.head;
    if (slot === "" && after.noun === null) after.objects.push({ entity, at });
    else if (slot !== "") after.oblique.set(slot, [...(after.oblique.get(slot) ?? []), { entity, at }]);
  }
  after.noun ??= nominal;
  return after;
}

/** "up to 4,000 troops": no direction. */
function isUpTo(items: readonly Item[], at: number): boolean {
  const to = wordOf(items[at]) === "up" ? at + 1 : wordOf(items[at - 1]) === "up" ? at : -1;
  const next = items[to + 1];
  return (
    to >= 0 &&
    wordOf(items[to]) === "to" &&
    (next?.type === "quantity" || (isToken(next) && next.tag === "number"))
  );
}

/** Before a preposition that belongs to a noun behind another preposition, and not to the predicate. */
export const OF_NOUN = "noun ";

/** Nouns that say with or against whom. */
const TAKING_WITH =
  /^(?:talks?|meetings?|negotiations?|wars?|conflicts?|deals?|agreements?|relations?|ties|disputes?|interviews?|contacts?|trade|borders?|clash|clashes|fighting|matches|match|game|sanctions?|attacks?)$/;

/** "the incumbent, Jane Doe,", "another candidate, the lawyer Jane Doe,": a comma between a noun and the name of who is meant. */
function isNamedBehind(sentence: LinkedSentence, at: number): boolean {
  const { items } = sentence;
  const noun = items[at - 1];
  if (wordOf(items[at]) !== "," || !isNounToken(noun)) return false;
  let start = at - 1;
  while (isPhraseWord(items[start])) start -= 1;
  const determiner = wordOf(items[start + 1]);
  if (!/^(?:the|his|her|its|their|a|an|another)$/.test(determiner)) return false;
  let next = at + 1;
  while (next < at + MAX_DESCRIPTION && isDescription(items[next])) next += 1;
  const name = items[next];
  const isName = name?.type === "mention" && name.form === "name";
  return isName && entityAt(sentence, next)?.kind === "Person" && !isPredicateNext(items, next + 1);
}

/** How many words may describe whom the noun means before the name. */
const MAX_DESCRIPTION = 5;

function isDescription(item: Item | undefined): boolean {
  return item?.type === "role" || isPhraseWord(item);
}

function isPhraseWord(item: Item | undefined): boolean {
  if (item?.type === "mention") return item.adjectival;
  return isToken(item) && /^(?:noun|determiner|adjective|possessive)$/.test(item.tag);
}

/** "led to the protests" has no infinitive. */
function isVerbNext(items: readonly Item[], at: number): boolean {
  const next = items[at];
  if (next?.type === "mention") return false;
  return !isToken(next) || !["determiner", "adjective", "possessive", "gerund"].includes(next.tag);
}

const PLACE_NOUN =
  /^(?:constituency|district|city|town|village|region|province|state|island|county|republic)$/;

/** "in this city": the place of that sort named last before. */
function placeMeant({ items, article }: LinkedSentence, at: number): LinkedEntity | null {
  const noun = wordOf(items[at]);
  const start = items[at]?.start ?? 0;
  if (!PLACE_NOUN.test(noun) || !/^(?:this|that|the)$/.test(wordOf(items[at - 1]))) return null;
  if (wordOf(items[at + 1]) === "of") return null;
  let best: LinkedEntity | null = null;
  let last = -1;
  for (const entity of article.entities) {
    if (entity.kind !== "Place") continue;
    for (const mention of entity.mentions) {
      if (mention.start < start && mention.start > last) [best, last] = [entity, mention.start];
    }
  }
  const isSort = best?.name.toLowerCase().endsWith(` ${noun}`) === true;
  return isSort ||
    /^(?:city|town|village)$/.test(noun) ||
    (noun === "district" && / constituency$/.test(best?.name ?? ""))
    ? best
    : null;
}

function isListMark(item: Item | undefined): boolean {
  return /^(?:,|and|or)$/.test(wordOf(item));
}

function isPersonNext(sentence: LinkedSentence, at: number): boolean {
  const { items } = sentence;
  let next = at + 1;
  while (next < items.length && (isLight(items[next]) || isListMark(items[next]))) next += 1;
  return entityAt(sentence, next)?.kind === "Person";
}

/** "attacked the Gaza hospital": a name before a noun only says which one is meant. */
export function isModifier(items: readonly Item[], at: number): boolean {
  if (items[at]?.type !== "mention") return false;
  let next = at + 1;
  while (isAdjectiveToken(items[next])) next += 1;
  const head = items[next];
  return head?.type === "role" || (isToken(head) && head.tag === "noun");
}

function isAdjectiveToken(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "adjective";
}

/** "the news agency Andina": the noun only says what the name is. */
function isBeforeName(items: readonly Item[], at: number): boolean {
  let next = at + 1;
  while (isNounToken(items[next])) next += 1;
  const name = items[next];
  return name?.type === "mention" && name.form === "name" && !name.adjectival;
}

function isNamedNext(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next?.type === "mention" && next.form === "name";
}

/** True when a comma or "and" stands between two entities of a list. */
function continuesList(sentence: LinkedSentence, at: number): boolean {
  const { items } = sentence;
  if (!/^(?:,|and|or)$/.test(wordOf(items[at]))) return /^["“”'’()[\]]$/.test(wordOf(items[at]));
  let next = at + 1;
  if (/^(?:and|or)$/.test(wordOf(items[next]))) next += 1;
  while (next < items.length && isLight(items[next])) next += 1;
  const before = items[at - 1];
  return (
    before?.type === "mention" &&
    entityAt(sentence, next) !== null &&
    items[next]?.type === "mention" &&
    !isPredicateNext(items, next + 1)
  );
}

function isPredicateNext(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return isToken(item) && (item.tag === "verb" || item.tag === "auxiliary" || item.tag === "modal");
}
