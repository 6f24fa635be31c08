import { isToken, type Item, wordOf } from "../names/item.js";
import {
  type Argument,
  type Clause,
  isNounToken,
  isQuote,
  isSortOfPlace,
  phraseStart,
  STOPS,
} from "./clause-parts.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";
import type { VerbGroup } from "./verb-group.js";

/** "the head of its mission, Jane Doe, said": how many items before the comma the office may stand. */
const OFFICE_REACH = 5;
/** How many items brackets after a name may hold. */
const MAX_BRACKETS = 8;

/** The entities that stand before a predicate as its subject. */
export function findSubjects(
  sentence: LinkedSentence,
  verb: VerbGroup,
  before: Clause | undefined,
): readonly Argument[] {
  const { items } = sentence;
  let at = verb.start - 1;
  while (at >= 0 && (isAdverb(items[at]) || isQuote(items[at]))) at -= 1;
  at = beforeBrackets(items, beforeDate(items, at));
  const item = items[at];
  if (isToken(item) && item.tag === "relative") {
    const found = antecedent(sentence, at - 1);
    // "the spokesman in Oslo, who": no place is a "who".
    const isWho =
      item.lower === "who" && (found[0]?.entity.kind === "Place" || found[0]?.entity.kind === "Country");
    return isWho ? [] : found;
  }
  if (isToken(item) && item.tag === "conjunction")
    return before !== undefined && before.end <= verb.start ? sharedSubject(before) : [];
  if (isToken(item) && item.text === ",") return appositionSubject(sentence, at);
  return headOf(sentence, at);
}

/** The subject that a predicate joined by "and" shares with the one before. */
export function sharedSubject(before: Clause): readonly Argument[] {
  return before.verb.passive ? before.objects : before.subjects;
}

/** "the navy on Saturday arrested": the subject stands before the date. */
function beforeDate(items: readonly Item[], at: number): number {
  if (at < 1 || items[at]?.type !== "date") return at;
  const start = /^(?:on|in|early|late|earlier|last)$/.test(wordOf(items[at - 1])) ? at - 2 : at - 1;
  const before = items[start];
  const isSubject =
    before?.type === "mention" || before?.type === "role" || isNounToken(before) || wordOf(before) === ",";
  return isSubject ? start : at;
}

/** "the Nordic Council (NC) includes": the subject stands before what is in brackets. */
function beforeBrackets(items: readonly Item[], at: number): number {
  if (wordOf(items[at]) !== ")") return at;
  const open = items.findLastIndex((item, i) => i < at && wordOf(item) === "(");
  return open > 0 && at - open <= MAX_BRACKETS ? open - 1 : at;
}

function isAdverb(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "adverb" || item.lower === "also" || item.lower === "both");
}

function antecedent(sentence: LinkedSentence, at: number): readonly Argument[] {
  const skip = wordOf(sentence.items[at]) === "," ? 1 : 0;
  if (isWhereabouts(sentence, at - skip)) return [];
  const place = eventBefore(sentence, at - skip);
  const entity = entityAt(sentence, place);
  return entity === null ? [] : [{ entity, at: place }];
}

/** "Acme's factory in Oslo, which employs": whether the place is meant or what is there is not clear. */
function isWhereabouts(sentence: LinkedSentence, at: number): boolean {
  const { items } = sentence;
  const isPlace = items[at]?.type === "mention" && entityAt(sentence, at)?.kind === "Place";
  return isPlace && /^(?:in|at|near)$/.test(wordOf(items[at - 1])) && isNounToken(items[at - 2]);
}

/** "riots in Peru, which followed": the event is meant, not its place. */
function eventBefore(sentence: LinkedSentence, at: number): number {
  const { items } = sentence;
  const isPlaced = wordOf(items[at - 1]) === "in" && items[at - 2]?.type === "mention";
  return isPlaced && entityAt(sentence, at - 2)?.kind === "Event" ? at - 2 : at;
}

/** "X, the president of Y, did": the subject stands before the pair of commas, or is the name between them. */
function appositionSubject(sentence: LinkedSentence, comma: number): readonly Argument[] {
  const { items } = sentence;
  const opener = openingSubject(sentence, comma);
  if (opener !== null) return [opener];
  for (let at = comma - 1; at >= Math.max(0, comma - 12); at -= 1) {
    if (wordOf(items[at]) !== ",") continue;
    const inside = entityAt(sentence, comma - 1);
    const isOffice = items.slice(Math.max(0, at - OFFICE_REACH), at).some(({ type }) => type === "role");
    const isNamed =
      at === comma - 2 &&
      inside !== null &&
      (items[at - 1]?.type === "role" || (isOffice && inside.kind === "Person"));
    return isNamed ? [{ entity: inside, at: comma - 1 }] : headOf(sentence, at - 1);
  }
  return [];
}

/** "Jane, a girl from Leeds, England, was": who opens the sentence stays its subject up to the first verb. */
function openingSubject(sentence: LinkedSentence, comma: number): Argument | null {
  const { items } = sentence;
  const first = items.findIndex((item) => item.type === "mention");
  if (first < 0 || first > 3 || wordOf(items[first + 1]) !== ",") return null;
  if (items.slice(0, first).some((item) => isToken(item) && item.tag === "preposition")) return null;
  const hasVerb = items.slice(first, comma).some((item) => isToken(item) && STOPS.has(item.tag));
  const entity = entityAt(sentence, first);
  return hasVerb || entity === null ? null : { entity, at: first };
}

/** The head of the noun phrase that ends at a position: "organizers" in "the organizers of the riots in X". */
function headOf(sentence: LinkedSentence, end: number): readonly Argument[] {
  const { items } = sentence;
  let at = end;
  let found: Argument[] = [];
  for (let steps = 0; at >= 0 && steps < 30; steps += 1) {
    while (at >= 0 && isQuote(items[at])) at -= 1;
    const item = items[at];
    if (item?.type === "date" || item?.type === "quantity") return [];
    if (item?.type === "mention" || item?.type === "role") {
      const entity = entityAt(sentence, at);
      if (entity === null) return [];
      found = [...listBefore(sentence, at).reverse(), { entity, at }];
    } else if (isNounToken(item)) {
      if (!isSortOfPlace(items, at)) found = [];
    } else {
      return [];
    }
    at = phraseStart(items, at) - 1;
    while (at >= 0 && isQuote(items[at])) at -= 1;
    const word = items[at];
    if (!isToken(word) || word.tag !== "preposition") return found;
    at -= 1;
    const isStart =
      at < 0 || (isToken(items[at]) && ["punctuation", "verb", "conjunction"].includes(tagOf(items[at])));
    if (isStart) return [];
    const previous = items[at];
    if (isToken(previous) && !isNounToken(previous)) return [];
  }
  return [];
}

function tagOf(item: Item | undefined): string {
  return isToken(item) ? item.tag : "";
}

/** "A, B and" before an entity: those that share its place in the sentence. */
function listBefore(sentence: LinkedSentence, at: number): Argument[] {
  const { items } = sentence;
  const list: Argument[] = [];
  let next = phraseStart(items, at) - 1;
  let joiner = wordOf(items[next]);
  if (joiner !== "and" && joiner !== "nor") return list;
  while (joiner === "and" || joiner === "nor" || joiner === ",") {
    const isSerial = joiner === "and" && wordOf(items[next - 1]) === ",";
    const member = ownerless(items, next - (isSerial ? 2 : 1));
    const entity = entityAt(sentence, member);
    if (entity === null || items[member]?.type !== "mention") break;
    list.push({ entity, at: member });
    next = phraseStart(items, member) - 1;
    joiner = wordOf(items[next]);
  }
  return list;
}

/** "Jane Doe of Ghana and": the member of the list is who stands before "of". */
function ownerless(items: readonly Item[], at: number): number {
  const before = phraseStart(items, at) - 1;
  return /^(?:of|from)$/.test(wordOf(items[before])) && items[before - 1]?.type === "mention"
    ? before - 1
    : at;
}
