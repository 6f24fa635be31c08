import type { EntityKind } from "../../src/graph/entity-kinds.js";
import placeWords from "../data/place-words.json" with { type: "json" };
import { isMention, isToken, type Item, makeMention, type Mention, spanOf, wordOf } from "./item.js";
import { type Found, replaceItems } from "./replace-items.js";
import type { Token } from "./token.js";
import { descriptionHead } from "./description-heads.js";
import { singular } from "./verb-form.js";

const LAW_NOUNS: ReadonlySet<string> = new Set(
  "agreement treaty law act accord pact constitution convention bill amendment resolution protocol".split(
    " ",
  ),
);
const PLACE_NOUNS: ReadonlySet<string> = new Set(placeWords.lowercaseHeads);
const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "these", "those", "their", "its", "that"]);
const PREPOSITIONS_OF_PLACE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "of",
  "from",
  "across",
  "on",
]);
const MODIFIER_KINDS: ReadonlySet<EntityKind | null> = new Set<EntityKind | null>([
  "Country",
  "Organization",
  "Place",
  null,
]);
/** A noun phrase of more words than this is a list or a mistake. */
const MAX_WORDS = 7;

/**
 * Replace descriptions by mentions: events ("mass riots"), bodies ("the CSTO forces"), groups ("protesters"), places
 * that a name and a common noun make together ("Rukban military airfield"), and "he" and "she".
 */
export function findDescriptions(items: readonly Item[], text: string): Item[] {
  return replaceItems(
    items,
    (row, at) =>
      matchPhrase(row, at, text) ?? matchPronoun(row, at) ?? matchCountry(row, at) ?? matchBody(row, at),
  );
}

function matchPhrase(row: readonly Item[], at: number, text: string): Found | null {
  let end = at;
  while (end < row.length && end - at <= MAX_WORDS && isPhrasePart(row, end)) end += 1;
  while (end > at && !isHeadToken(row[end - 1]) && !isBodyWord(row, end - 1)) end -= 1;
  if (end === at || end - at > MAX_WORDS) return null;
  const words = row.slice(at, end);
  const found = describe(row, at, end);
  if (found === null) return null;
  const names = words.filter(isMention);
  const span = spanOf(words);
  const owner = names.find((name) => name.kind !== null) ?? ownerAfter(row, at, end, found.kind);
  const mention = makeMention(span, {
    kind: found.kind,
    form: found.kind === "Place" ? "name" : "nominal",
    // "the country's army": the owner before stands for itself.
    name: text
      .slice(span.start, span.end)
      .replace(/\s+/g, " ")
      .replace(/^['’]s /, ""),
    head: found.head,
    headClass: found.headClass,
    owner: owner ?? null,
    inner: names,
    definite: DEFINITE.has(wordOf(row[at - 1])),
    confidence: 0.75,
  });
  return { length: end - at, item: mention };
}

function isPhrasePart(row: readonly Item[], at: number): boolean {
  const item = row[at];
  if (isToken(item)) {
    if (item.lower === "'s") return isMention(row[at - 1]);
    return item.tag === "noun" || item.tag === "adjective";
  }
  return isMention(item) && item.form === "name" && MODIFIER_KINDS.has(item.kind) && isToken(row[at + 1]);
}

function isHeadToken(item: Item | undefined): boolean {
  return isToken(item) && item.tag === "noun";
}

/** "the Norwegian military said": taggers take the word for an adjective. */
function isBodyWord(row: readonly Item[], at: number): boolean {
  const item = row[at];
  const isAdjective = isToken(item) && item.tag === "adjective" && !isHeadToken(row[at + 1]);
  return isAdjective && isMention(row[at - 1]) && descriptionHead(item.lower) !== null;
}

interface Described {
  readonly kind: EntityKind;
  readonly head: string;
  readonly headClass: string;
}

function describe(row: readonly Item[], at: number, end: number): Described | null {
  const last = row[end - 1];
  if (!isToken(last)) return null;
  const before = row[end - 2];
  const double = isToken(before) && end - 2 >= at ? `${before.lower} ${last.lower}` : "";
  const known = descriptionHead(double) ?? descriptionHead(last.lower);
  if (known !== null) return isCounted(row, at, known.head) || isGunfire(row, at, known.head) ? null : known;
  const single = singular(last.lower);
  const names = row.slice(at, end).filter(isMention);
  if (LAW_NOUNS.has(single) && names.length > 0) return { kind: "Law", head: single, headClass: "law" };
  const first = row[at];
  const named =
    isMention(first) && !first.adjectival && first.kind !== "Country" && wordOf(row[at + 1]) !== "'s";
  return PLACE_NOUNS.has(single) && named ? { kind: "Place", head: single, headClass: "place" } : null;
}

/** "opened fire" is no fire. */
function isGunfire(row: readonly Item[], at: number, head: string): boolean {
  const verb = row[at - 1];
  if (head === "fire" && row.slice(at, at + MAX_WORDS).some((item) => wordOf(item) === "set")) return true;
  return head === "fire" && isToken(verb) && /^(?:open|cease|exchange|return|hold|set)$/.test(verb.lemma);
}

/** "84,121 votes" are no event. */
function isCounted(row: readonly Item[], at: number, head: string): boolean {
  return row[at - 1]?.type === "quantity" && /^(?:vote|poll|game|match|race)$/.test(head);
}

/** "unrest in Kazakhstan", "authorities of Kazakhstan": whose it is stands after it; those words stay where they are. */
function ownerAfter(row: readonly Item[], start: number, end: number, kind: EntityKind): Mention | null {
  if (kind === "Event" && wordOf(row[end]) === "of") return placeBeyond(row, end);
  if (kind === "Event" && isHappening(row[end])) return placeOfHappening(row, start, end);
  const preposition = wordOf(row[end]);
  if (!PREPOSITIONS_OF_PLACE.has(preposition)) return null;
  const skip = wordOf(row[end + 1]) === "the" ? 2 : 1;
  const target = row[end + skip];
  if (!isMention(target) || target.form !== "name" || isHeadToken(row[end + skip + 1])) return null;
  const isPlace = target.kind === "Country" || target.kind === "Place";
  if (kind === "Event") return isPlace && preposition !== "from" ? target : null;
  return preposition === "of" && (isPlace || target.kind === "Organization") ? target : null;
}

/** "the operation of the forces in Kazakhstan": the place may stand behind whose event it is. */
function placeBeyond(row: readonly Item[], start: number): Mention | null {
  for (let at = start + 1; at < Math.min(row.length, start + 7); at += 1) {
    const item = row[at];
    const target = row[at + 1];
    if (isToken(item) && (item.tag === "punctuation" || isVerb(item))) return null;
    const isPlace =
      isMention(target) && !target.adjectival && (target.kind === "Country" || target.kind === "Place");
    if (/^(?:in|near)$/.test(wordOf(item)) && isPlace) return target;
  }
  const next = row[start + 1];
  return isMention(next) && (next.kind === "Country" || next.kind === "Place") && !next.adjectival
    ? next
    : null;
}

function isVerb(token: Token): boolean {
  return token.tag === "verb" || token.tag === "auxiliary";
}

/** "riots broke out in Peru". */
function isHappening(item: Item | undefined): boolean {
  return (
    isToken(item) &&
    item.tag === "verb" &&
    ["break", "erupt", "begin", "occur", "take", "happen"].includes(item.lemma)
  );
}

/** Only of something new: "the protests began in Lima" need not have stayed there. */
function placeOfHappening(row: readonly Item[], start: number, end: number): Mention | null {
  if (DEFINITE.has(wordOf(row[start - 1]))) return null;
  const at = [end + 1, end + 2].find((index) => wordOf(row[index]) === "in");
  const place = at === undefined ? undefined : row[at + 1];
  return isMention(place) && !place.adjectival && (place.kind === "Country" || place.kind === "Place")
    ? place
    : null;
}

/** "the country": one spoken of before; "his country": the one that he speaks for. */
function matchCountry(row: readonly Item[], at: number): Found | null {
  const token = row[at];
  if (
    !isToken(token) ||
    token.lower !== "country" ||
    !/^(?:the|his|her)$/.test(wordOf(row[at - 1])) ||
    isHeadToken(row[at + 1])
  )
    return null;
  const parts = {
    kind: "Country",
    form: "nominal",
    name: "country",
    head: "country",
    definite: true,
    confidence: 0.6,
  } as const;
  return { length: 1, item: makeMention(token, parts) };
}

const BODY_NOUNS: ReadonlySet<string> = new Set(
  `company firm bank airline agency organization organisation university school club team party church newspaper corporation
  charity union commission committee council federation association institute network broadcaster group movement fund
  foundation carmaker retailer manufacturer`.split(/\s+/),
);

/** "the company": the one spoken of, if the text before leaves no doubt which. */
function matchBody(row: readonly Item[], at: number): Found | null {
  const token = row[at];
  if (!isToken(token) || !BODY_NOUNS.has(token.lower) || wordOf(row[at - 1]) !== "the") return null;
  const next = row[at + 1];
  if (isHeadToken(next) || isMention(next) || /^(?:of|for|that|which|who)$/.test(wordOf(next))) return null;
  const parts = {
    kind: "Organization",
    form: "nominal",
    name: token.lower,
    head: token.lower,
    headClass: "spoken-of",
    definite: true,
    confidence: 0.6,
  } as const;
  return { length: 1, item: makeMention(token, parts) };
}

/** Replace "Article 4" by a mention of an article of a law, before names are found; its law follows. */
export function findArticles(items: readonly Item[], text: string): Item[] {
  return replaceItems(items, (row, at) => matchArticle(row, at, text));
}

function matchArticle(row: readonly Item[], at: number, text: string): Found | null {
  const first = row[at];
  const number = row[at + 1];
  if (!isToken(first) || first.text !== "Article" || number?.type !== "quantity") return null;
  const span = spanOf([first, number]);
  const name = text.slice(span.start, span.end);
  return {
    length: 2,
    item: makeMention(span, { kind: "Law", name, head: "article", headClass: "article", confidence: 0.8 }),
  };
}

function matchPronoun(row: readonly Item[], at: number): Found | null {
  const token = row[at];
  if (!isToken(token) || (token.lower !== "he" && token.lower !== "she")) return null;
  const mention = makeMention(token, {
    kind: "Person",
    form: "pronoun",
    name: token.lower,
    head: token.lower,
    confidence: 0.6,
  });
  return { length: 1, item: mention };
}
