import type { LinkedEntity } from "../link/index.js";
import { isToken, type Item, type Value, wordOf } from "../names/item.js";
import { entityAt, type LinkedSentence } from "./fact-candidate.js";
import { findVerbGroups, type VerbGroup } from "./verb-group.js";

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
  /** Entities by the preposition before them. */
  readonly oblique: ReadonlyMap<string, readonly Argument[]>;
  /** The common noun that is the object, when no entity is. */
  readonly objectNoun: string | null;
  readonly date: Value | null;
  /** One past the last item that belongs to it. */
  readonly end: number;
}

/** Find the predicates of a sentence with their subjects and objects, without a parser: nearest fitting entities. */
export function findClauses(sentence: LinkedSentence): Clause[] {
  const groups = findVerbGroups(sentence.items);
  const clauses: Clause[] = [];
  const setting = settingOf(sentence);
  groups.forEach((verb, i) => {
    const limit = groups[i + 1]?.start ?? sentence.items.length;
    const after = readAfter(sentence, verb.end, limit);
    if (verb.finite && isFirst(clauses)) after.date ??= openingDate(sentence.items);
    if (setting !== null && verb.finite && !after.oblique.has("in")) after.oblique.set("in", [setting]);
    const surface = verb.finite
      ? findSubjects(sentence, verb, clauses.at(-1))
      : impliedSubjects(sentence, verb, clauses);
    const agents = after.oblique.get("by") ?? [];
    const clause = { verb, objectNoun: after.noun, date: after.date, end: after.end, oblique: after.oblique };
    clauses.push(
      verb.passive
        ? { ...clause, subjects: agents, objects: surface }
        : { ...clause, subjects: surface, objects: after.objects },
    );
  });
  return clauses.map((clause, i) => completeObjects(sentence.items, clause, clauses[i + 1]));
}

/** Verbs whose object does what the infinitive after it says: "urged France to send". */
const OBJECT_ACTS: ReadonlySet<string> = new Set(
  "ask urge order force help allow invite tell call want persuade convince instruct send deploy elect choose appoint push".split(
    " ",
  ),
);

/** Who does what a gerund or an infinitive says. */
function impliedSubjects(
  sentence: LinkedSentence,
  verb: VerbGroup,
  clauses: readonly Clause[],
): readonly Argument[] {
  const { items } = sentence;
  const main = clauses.at(-1);
  if (verb.gerund) {
    const before = items[verb.start - 1];
    if (isToken(before) && !isNounToken(before)) return mainSubjects(clauses);
    const beside = nearestEntity(sentence, verb.start - 1);
    return beside === null ? [] : [beside];
  }
  if (main === undefined || main.verb.passive || main.end > verb.start || !main.verb.finite) return [];
  if (main.objects.length > 0) return OBJECT_ACTS.has(main.verb.lemma) ? main.objects : [];
  return main.objectNoun === null && MOVING.has(main.verb.lemma) ? main.subjects : [];
}

/** Verbs whose subject does what the infinitive after it says. */
const MOVING: ReadonlySet<string> = new Set(
  "travel fly go come arrive return gather meet unite move work vote join act step use".split(" "),
);

/** The subject of the last full predicate; of a passive, what it is done to. */
function mainSubjects(clauses: readonly Clause[]): readonly Argument[] {
  const main = clauses.findLast(({ verb }) => verb.finite);
  return main === undefined ? [] : sharedSubject(main);
}

/** "Jane Doe, a lawyer representing": who the noun before the gerund describes. */
function nearestEntity(sentence: LinkedSentence, at: number): Argument | null {
  const { items } = sentence;
  const direct = entityAt(sentence, at);
  if (direct !== null) return { entity: direct, at };
  const start = phraseStart(items, at);
  const named = wordOf(items[start - 1]) === "," ? entityAt(sentence, start - 2) : null;
  return named === null ? null : { entity: named, at: start - 2 };
}

/** Objects that stand elsewhere: "arrested and questioned X" share one, "those elected were X and Y" names them after. */
function completeObjects(items: readonly Item[], clause: Clause, next: Clause | undefined): Clause {
  if (next === undefined || clause.objects.length > 0 || clause.objectNoun !== null) return clause;
  const isJoined =
    next.verb.start === clause.verb.end + 1 && /^(?:and|or)$/.test(wordOf(items[clause.verb.end]));
  if (isJoined && !clause.verb.passive && !next.verb.passive) return { ...clause, objects: next.objects };
  const isListed = clause.verb.passive && next.verb.lemma === "be" && clause.end === next.verb.start;
  return isListed && clause.verb.end - clause.verb.start === 1
    ? { ...clause, objects: next.objects }
    : clause;
}

function isFirst(clauses: readonly Clause[]): boolean {
  return !clauses.some(({ verb }) => verb.finite);
}

/** "On January 9, the forces ...": a date that opens the sentence dates its first predicate. */
function openingDate(items: readonly Item[]): Value | null {
  const at = /^(?:on|in|since|by)$/.test(wordOf(items[0])) ? 1 : 0;
  const date = items[at];
  return date?.type === "date" ? date : null;
}

/** "In the north constituency, ...": a place that opens the sentence holds for what it says. */
function settingOf(sentence: LinkedSentence): Argument | null {
  const { items } = sentence;
  const at = wordOf(items[1]) === "the" ? 2 : 1;
  const entity = wordOf(items[0]) === "in" && items[at]?.type === "mention" ? entityAt(sentence, at) : null;
  return entity?.kind === "Place" || entity?.kind === "Country" ? { entity, at } : null;
}

interface After {
  readonly objects: Argument[];
  readonly oblique: Map<string, Argument[]>;
  noun: string | null;
  date: Value | null;
  end: number;
}

const STOPS: ReadonlySet<string> = new Set(["relative", "subordinator", "modal", "auxiliary", "verb", "to"]);

/** What follows a predicate, up to the next clause. */
function readAfter(sentence: LinkedSentence, start: number, limit: number): After {
  const { items } = sentence;
  const after: After = { objects: [], oblique: new Map(), noun: null, date: null, end: limit };
  let slot = "";
  let blocked = false;
  for (let at = start; at < limit; at += 1) {
    const item = items[at];
    if (item?.type === "date") after.date ??= item;
    if (isToken(item)) {
      if (STOPS.has(item.tag) || item.text === ";" || item.text === ":") return { ...after, end: at };
      if (item.tag === "preposition") {
        blocked =
          isToken(items[at - 1]) &&
          items[at - 1]?.type === "token" &&
          isNounToken(items[at - 1]) &&
          item.lower === "of";
        slot = item.lower;
      } else if ((item.tag === "punctuation" || item.tag === "conjunction") && !continuesList(sentence, at)) {
        if (item.tag === "conjunction" || item.text === ",") return { ...after, end: at };
      } else if (isNounToken(item) && !isBeforeName(items, at)) {
        if (slot === "") after.noun ??= item.lemma;
        blocked = true;
      }
      continue;
    }
    const entity = item?.type === "role" && isNamedNext(items, at) ? null : entityAt(sentence, at);
    if (entity === null || blocked || wordOf(items[at + 1]) === "'s") continue;
    if (slot === "" && after.noun === null) after.objects.push({ entity, at });
    else if (slot !== "") after.oblique.set(slot, [...(after.oblique.get(slot) ?? []), { entity, at }]);
  }
  return after;
}

function isNounToken(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "noun" || item.tag === "gerund");
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

function isLight(item: Item | undefined): boolean {
  return (
    (isToken(item) && (item.tag === "determiner" || item.tag === "adjective" || item.tag === "possessive")) ||
    item?.type === "role"
  );
}

function isPredicateNext(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return isToken(item) && (item.tag === "verb" || item.tag === "auxiliary" || item.tag === "modal");
}

/** The entities that stand before a predicate as its subject. */
function findSubjects(
  sentence: LinkedSentence,
  verb: VerbGroup,
  before: Clause | undefined,
): readonly Argument[] {
  const { items } = sentence;
  let at = verb.start - 1;
  while (at >= 0 && (isAdverb(items[at]) || isQuote(items[at]))) at -= 1;
  const item = items[at];
  if (isToken(item) && item.tag === "relative") return antecedent(sentence, at - 1);
  if (isToken(item) && item.tag === "conjunction")
    return before !== undefined && before.end <= verb.start ? sharedSubject(before) : [];
  if (isToken(item) && item.text === ",") return appositionSubject(sentence, at);
  return headOf(sentence, at);
}

function sharedSubject(before: Clause): readonly Argument[] {
  return before.verb.passive ? before.objects : before.subjects;
}

function isQuote(item: Item | undefined): boolean {
  return /^["“”'’[\]]$/.test(wordOf(item));
}

function isAdverb(item: Item | undefined): boolean {
  return isToken(item) && (item.tag === "adverb" || item.lower === "also" || item.lower === "both");
}

function antecedent(sentence: LinkedSentence, at: number): readonly Argument[] {
  const skip = wordOf(sentence.items[at]) === "," ? 1 : 0;
  const entity = entityAt(sentence, at - skip);
  return entity === null ? [] : [{ entity, at: at - skip }];
}

/** "X, the president of Y, did": the subject stands before the pair of commas, or is the name between them. */
function appositionSubject(sentence: LinkedSentence, comma: number): readonly Argument[] {
  const { items } = sentence;
  const opener = openingSubject(sentence, comma);
  if (opener !== null) return [opener];
  for (let at = comma - 1; at >= Math.max(0, comma - 12); at -= 1) {
    if (wordOf(items[at]) !== ",") continue;
    const inside = entityAt(sentence, comma - 1);
    const isNamed = at === comma - 2 && inside !== null && items[at - 1]?.type === "role";
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
      found = [];
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

/** Where the noun phrase around a position starts: over its adjectives, articles, titles and owners. */
function phraseStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0) {
    const before = items[start - 1];
    const belongs =
      before?.type === "role" ||
      (before?.type === "mention" && (before.adjectival || wordOf(items[start]) === "'s")) ||
      before?.type === "quantity" ||
      (isToken(before) && ["determiner", "adjective", "noun", "possessive", "number"].includes(before.tag));
    if (!belongs) return start;
    start -= 1;
  }
  return start;
}

/** "A, B and" before an entity: those that share its place in the sentence. */
function listBefore(sentence: LinkedSentence, at: number): Argument[] {
  const { items } = sentence;
  const list: Argument[] = [];
  let next = phraseStart(items, at) - 1;
  let joiner = wordOf(items[next]);
  if (joiner !== "and") return list;
  while (joiner === "and" || joiner === ",") {
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
