import { classifyName, type NameKind } from "./classify-name.js";
import { countryNamed, countryOfDemonym } from "./gazetteer.js";
import { isToken, type Item, makeMention, type Mention, spanOf, wordOf } from "./item.js";
import { endsBody, opensBody } from "./classify-name.js";
import { isOneName, type Piece, piecesOf, surerKind } from "./suggested-kind.js";
import { isCommonWord } from "./tag-words.js";
import { descriptionHead } from "./description-heads.js";
import type { Token } from "./token.js";

const JOINERS: ReadonlySet<string> = new Set(["of", "for"]);
const PARTICLES: ReadonlySet<string> = new Set([
  "de",
  "del",
  "der",
  "van",
  "von",
  "bin",
  "al",
  "el",
  "la",
  "da",
  "dos",
  "di",
  "du",
]);
const MAX_COUNTRY_WORDS = 5;
const MAX_NAME_WORDS = 10;

/** Replace runs of capitalised words by mentions: people, places, bodies and whatever else has a name. */
export function findNameRuns(items: readonly Item[], text: string): Item[] {
  return nameBodiesOfPeople(findRuns(items, text));
}

/** "Jane Doe of Civic Will", "Renova's Jane Doe": what people belong to and no list knows as a place is a body. */
function nameBodiesOfPeople(items: readonly Item[]): Item[] {
  const isPerson = (item: Item | undefined) => item?.type === "mention" && item.kind === "Person";
  return items.map((item, at) => {
    if (item.type !== "mention" || item.kind !== null || item.form !== "name") return item;
    const isLong = item.name.includes(" ");
    const isOf = isLong && /^(?:of|from)$/.test(wordOf(items[at - 1])) && isPerson(items[at - 2]);
    const isPossessive = wordOf(items[at + 1]) === "'s" && isPerson(items[at + 2]);
    return isOf || isPossessive ? { ...item, kind: "Organization", confidence: 0.55 } : item;
  });
}

function findRuns(items: readonly Item[], text: string): Item[] {
  const result: Item[] = [];
  let at = 0;
  while (at < items.length) {
    const run = collectRun(items, at);
    const item = items[at];
    if (run.length === 0) {
      if (item !== undefined) result.push(item);
      at += 1;
      continue;
    }
    const around = {
      before: result.at(-1),
      after: items[at + run.length],
      afterOffice: endsWithOffice(result),
    };
    result.push(...splitRun(run, around, text));
    at += run.length;
  }
  return result;
}

/** The capitalised words from a position on; a body's name goes on over "of" and "for" ("Ministry of Health"). */
function collectRun(items: readonly Item[], at: number): Token[] {
  const run: Token[] = [];
  let next = at;
  while (run.length < MAX_NAME_WORDS) {
    const item = items[next];
    if (!isToken(item)) break;
    if (isNameWord(items, next, run.length > 0) || goesOn(run, item)) {
      run.push(item);
      next += 1;
    } else {
      const bridge = bridgeLength(items, next, run);
      if (bridge === 0) break;
      for (const token of items.slice(next, next + bridge)) if (isToken(token)) run.push(token);
      next += bridge;
    }
  }
  return run;
}

/** "Daughters of the Revolution": small words that the model holds for a part of the name before them. */
function goesOn(run: readonly Token[], token: Token): boolean {
  const suggestion = run.at(-1)?.suggestion ?? null;
  // "Norway's Acme Motors": a country and what is there.
  const isOwned = token.lower === "'s" && countryNamed(run.map(({ text }) => text).join(" ")) !== null;
  if (isOwned) return false;
  return suggestion !== null && token.suggestion === suggestion;
}

function isNameWord(items: readonly Item[], at: number, inside: boolean): boolean {
  const token = items[at];
  if (!isToken(token)) return false;
  if (inside && /^\d+$/.test(token.text)) return false;
  if (!token.capital) return false;
  const next = items[at + 1];
  if (!inside && isSentenceStart(items, at)) return isNameAtStart(token, next);
  return inside || token.tag !== "pronoun" || token.text.length > 1;
}

function isSentenceStart(items: readonly Item[], at: number): boolean {
  return (
    at === 0 ||
    (at <= 2 && items.slice(0, at).every((item) => isToken(item) && item.tag === "punctuation")) ||
    /^["“”:]$/.test(wordOf(items[at - 1]))
  );
}

/** "Neither Norway nor Sweden": no part of a name, whatever the model takes it for. */
const QUANTIFIER = /^(?:neither|either|both|every|each|another)$/;

/** At the start of a sentence every word has a capital; only words that are not everyday English count as names. */
function isNameAtStart(token: Token, next: Item | undefined): boolean {
  if (countryNamed(token.text) !== null || countryOfDemonym(token.text) !== null) return true;
  if (token.tag === "pronoun" || QUANTIFIER.test(token.lower)) return false;
  if (token.suggestion !== null && token.suggestion.nameType !== "other") return true;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return true;
  if (descriptionHead(token.lower) !== null) return isToken(next) && next.capital;
  if (!isCommonWord(token.lower)) return true;
  const closed = !["noun", "adjective", "verb", "participle"].includes(token.tag);
  return !closed && isToken(next) && next.capital && (opensBody(token.lower) || token.tag !== "adjective");
}

function bridgeLength(items: readonly Item[], at: number, run: readonly Token[]): number {
  const word = wordOf(items[at]);
  const next = items[at + 1];
  if (run.length === 0) return 0;
  if (PARTICLES.has(word) && isToken(next) && next.capital) return 1;
  if (word === "&" && isToken(next) && next.capital) return 1;
  if (!run.some((token) => opensBody(token.lower))) return 0;
  const isBody = JOINERS.has(word) || (word === "and" && run.some((token) => JOINERS.has(token.lower)));
  if (!isBody) return 0;
  const skip = wordOf(next) === "the" ? 2 : 1;
  const target = items[at + skip];
  return isToken(target) && target.capital && target.tag !== "pronoun" ? skip : 0;
}

/** "president of", "head of the": a country or body comes next, and after it perhaps the person. */
function endsWithOffice(row: readonly Item[]): boolean {
  const skip = wordOf(row.at(-1)) === "the" ? 1 : 0;
  return /^(?:of|for)$/.test(wordOf(row.at(-1 - skip))) && row.at(-2 - skip)?.type === "role";
}

interface Around {
  readonly afterOffice?: boolean;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

/** Cut a run at countries and adjectives of nations in front ("Russian Navy" stays whole, "Russian Sergei Lavrov" not). */
function splitRun(run: readonly Token[], around: Around, text: string): Item[] {
  if (around.afterOffice === true) {
    const end = leadingCountry(run) > 0 ? leadingCountry(run) : leadingBody(run);
    if (end > 0 && run.length - end >= 2 && !opensBody(run[end]?.lower ?? "")) {
      const owner = run.slice(0, end);
      return [withOwner(makeName(owner, NOTHING, text), owner, text), makePerson(run.slice(end), text)];
    }
  }
  if (endsWithPerson(run)) return splitAtSuggestions(piecesOf(run), around, text);
  const whole = makeName(run, around, text);
  if (
    whole.kind === "Organization" ||
    whole.kind === "Country" ||
    whole.kind === "Law" ||
    whole.kind === "Event"
  ) {
    return [withOwner(whole, run, text)];
  }
  // "Indian Ocean", "Mexico City": no country and something else.
  if (whole.kind === "Place" && isOneName(run)) return [whole];
  const pieces = whole.confidence < UNSURE ? piecesOf(run) : [];
  if (pieces.length > 1) return splitAtSuggestions(pieces, around, text);
  const lead = leadingCountry(run);
  if (lead === 0 || lead === run.length) return [whole];
  const first = makeName(run.slice(0, lead), { before: around.before, after: run[lead] }, text);
  return [first, ...splitRun(run.slice(lead), { before: first, after: around.after }, text)];
}

/** "Refugee Council Jane Doe": to the model a body and then a person with two names at least. */
function endsWithPerson(run: readonly Token[]): boolean {
  const [body, person] = piecesOf(run).slice(-2);
  return (
    body?.words[0]?.suggestion?.nameType === "organization" &&
    person?.words[0]?.suggestion?.nameType === "person" &&
    person.words.length > 1
  );
}

/** Below this a run as a whole is a guess, and the names that the model sees inside it are the better one. */
const UNSURE = 0.7;

function splitAtSuggestions(pieces: readonly Piece[], around: Around, text: string): Item[] {
  const result: Item[] = [];
  for (const { words, isName } of pieces) {
    if (isName)
      result.push(...splitRun(words, { before: result.at(-1) ?? around.before, after: around.after }, text));
    else result.push(...words);
  }
  return result;
}

const NOTHING: Around = { before: undefined, after: undefined };

function makePerson(run: readonly Token[], text: string): Mention {
  const span = spanOf(run);
  return makeMention(span, {
    kind: "Person",
    name: text.slice(span.start, span.end).replace(/\s+/g, " "),
    confidence: 0.85,
  });
}

/** How many words from the start end with the last word of a body's name: "Refugee Council" in "Refugee Council Jane Doe". */
function leadingBody(run: readonly Token[]): number {
  const head = run.findLastIndex((token) => endsBody(token.lower));
  return head > 0 ? head + 1 : 0;
}

function leadingCountry(run: readonly Token[]): number {
  for (let length = Math.min(run.length, MAX_COUNTRY_WORDS); length >= 1; length -= 1) {
    const name = run
      .slice(0, length)
      .map((token) => token.text)
      .join(" ");
    if (countryNamed(name) !== null || (length === 1 && countryOfDemonym(name) !== null)) return length;
  }
  return 0;
}

function makeName(run: readonly Token[], around: Around, text: string): Mention {
  const span = spanOf(run);
  const written = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const read = run.map((token) => token.text).join(" ");
  // In a headline in capitals the words were given their usual spelling.
  const name = read.length === written.length ? read : written;
  const judged = surerKind(classifyName(run, around), run);
  const { kind, confidence } = isTitle(judged, around) ? UNKNOWN : judged;
  const country = kind === "Country" ? (countryNamed(name) ?? countryOfDemonym(name)) : null;
  const adjectival = kind === "Country" && countryNamed(name) === null;
  const isShort = /^(?:US|UK|U\.S\.|U\.K\.)$/.test(name);
  const noun = isToken(around.after) && around.after.tag === "noun";
  return makeMention(span, {
    kind,
    name: country?.name ?? name,
    confidence,
    adjectival: adjectival || (isShort && noun),
  });
}

const UNKNOWN: NameKind = { kind: null, confidence: 0.3 };

/** "They sang “Eleanor”": a guess at a person or place is none when the name alone stands in quotes. */
function isTitle({ kind, confidence }: NameKind, { before, after }: Around): boolean {
  const isGuess = (kind === "Person" || kind === "Place") && confidence < 0.9;
  return isGuess && /^["“]$/.test(wordOf(before)) && /^["”]$/.test(wordOf(after));
}

/** The country at the start or end of a body's name owns it: "US State Department", "Ministry of Health of Kazakhstan". */
function withOwner(mention: Mention, run: readonly Token[], text: string): Mention {
  if (mention.kind !== "Organization" || run.length < 2) return mention;
  const lead = leadingCountry(run);
  if (lead > 0 && lead < run.length) {
    const owner = { ...makeName(run.slice(0, lead), NOTHING, text), adjectival: true };
    return { ...mention, owner, inner: [owner] };
  }
  for (let start = Math.max(1, run.length - MAX_COUNTRY_WORDS); start < run.length; start += 1) {
    const tail = run.slice(start);
    const joined = run[start - 1]?.lower === "of" || run[start - 1]?.lower === "the";
    if (!joined || countryNamed(tail.map((token) => token.text).join(" ")) === null) continue;
    const owner = makeName(tail, NOTHING, text);
    return { ...mention, owner, inner: [owner] };
  }
  return mention;
}
