import type { EntityKind } from "../../src/graph/entity-kinds.js";
import eventNouns from "../data/event-nouns.json" with { type: "json" };
import organizationWords from "../data/organization-words.json" with { type: "json" };
import placeWords from "../data/place-words.json" with { type: "json" };
import { countryNamed, countryOfDemonym, isCity, isFirstName, isRegion } from "./gazetteer.js";
import { type Item, wordOf } from "./item.js";
import { isCommonWord } from "./tag-words.js";
import type { Token } from "./token.js";
import { singular, verbForm } from "./verb-form.js";

export interface NameKind {
  readonly kind: EntityKind | null;
  readonly confidence: number;
}

/** What stands around a name. */
export interface NameContext {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(organizationWords.heads);
const ORGANIZATION_PREFIXES: ReadonlySet<string> = new Set(organizationWords.prefixes);
const MEDIA_NOUNS: ReadonlySet<string> = new Set([
  ...organizationWords.mediaNouns,
  ...organizationWords.companyNouns,
]);
const PLACE_HEADS: ReadonlySet<string> = new Set(placeWords.heads);
const PLACE_PREFIXES: ReadonlySet<string> = new Set(placeWords.prefixes);
const PLACE_NOUNS: ReadonlySet<string> = new Set(placeWords.contextNouns);
const EVENT_HEADS: ReadonlySet<string> = new Set(Object.values(eventNouns).flat());
const LAW_HEADS: ReadonlySet<string> = new Set(
  "act treaty agreement accord accords constitution convention protocol pact charter code law bill amendment resolution directive memorandum".split(
    " ",
  ),
);
const REGION_ADJECTIVES: ReadonlySet<string> = new Set([
  "asian",
  "african",
  "european",
  "american",
  "eastern",
]);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(["in", "near", "at", "outside", "around"]);
const SPEECH: ReadonlySet<string> = new Set([
  "say",
  "tell",
  "add",
  "note",
  "state",
  "announce",
  "believe",
  "argue",
  "claim",
  "explain",
]);
/** What is won and has a name. */
const PRIZES: ReadonlySet<string> = new Set(["prize", "award", "medal", "trophy"]);
const REPORTS: ReadonlySet<string> = new Set(["report", "write"]);
/** Capitalised words that name nothing a graph should hold. */
const NO_NAMES: ReadonlySet<string> = new Set(
  "i tv am pm ok dna covid-19 ceo gdp g.d.p. vip mp bc ad ce bce b.c. a.d. c.e. b.c.e. gmt utc image photo video file internet islam christianity islamic muslim moslem christian protestant catholic sunni shia shiite hindu jewish sikh buddhist god earth's".split(
    " ",
  ),
);

/** The kind of a run of capitalised words, with how sure that is (0 to 1). A null kind waits for the rest of the article. */
export function classifyName(words: readonly Token[], context: NameContext): NameKind {
  const name = words.map((word) => word.text).join(" ");
  return byList(name, words) ?? byHead(words) ?? byForm(words, context) ?? byContext(words, context);
}

function byList(name: string, words: readonly Token[]): NameKind | null {
  if (words.length === 1 && NO_NAMES.has(name.toLowerCase())) return { kind: null, confidence: 0 };
  if (countryNamed(name) !== null) return { kind: "Country", confidence: 0.97 };
  if (countryOfDemonym(name) !== null)
    return { kind: /s$/.test(name) && !/ss$/.test(name) ? "Group" : "Country", confidence: 0.9 };
  if (isRegion(name)) return { kind: "Place", confidence: 0.95 };
  if (isCity(name) && !(words.length === 1 && isFirstName(name) && !isMajorWord(name)))
    return { kind: "Place", confidence: 0.85 };
  return null;
}

/** City names that are also everyday words need a context. */
function isMajorWord(name: string): boolean {
  return !isCommonWord(name.toLowerCase());
}

function byHead(words: readonly Token[]): NameKind | null {
  const lower = words.map((word) => word.lower);
  const last = lower.at(-1) ?? "";
  const head = singular(last);
  if (words.length > 1 && (LAW_HEADS.has(last) || (lower[0] === "article" && /^\d/.test(lower[1] ?? "")))) {
    return { kind: "Law", confidence: 0.85 };
  }
  if (words.length > 1 && EVENT_HEADS.has(head) && !ORGANIZATION_HEADS.has(last))
    return { kind: "Event", confidence: 0.8 };
  if (words.length > 1 && PLACE_HEADS.has(last) && !lower.some((word) => word === "of"))
    return { kind: "Place", confidence: 0.85 };
  const isBody =
    (words.length > 1 && (ORGANIZATION_HEADS.has(last) || ORGANIZATION_HEADS.has(head))) ||
    lower.some((word, i) => ORGANIZATION_PREFIXES.has(word) && ["of", "for"].includes(lower[i + 1] ?? ""));
  if (words.length > 1 && PRIZES.has(head)) return { kind: "Work", confidence: 0.85 };
  // A republic may be a state of the past, a land or a body; the model may know.
  if (isBody) return { kind: "Organization", confidence: lower.includes("republic") ? 0.8 : 0.88 };
  if (words.length > 1 && PLACE_PREFIXES.has(lower[0] ?? "") && !REGION_ADJECTIVES.has(last))
    return { kind: "Place", confidence: 0.7 };
  return null;
}

function byForm(words: readonly Token[], { before }: NameContext): NameKind | null {
  const first = words[0];
  if (first === undefined) return null;
  if (words.length === 1 && /^(?:\p{Lu}\.?){2,7}$/u.test(first.text) && !isEmphasis(first))
    return { kind: "Organization", confidence: 0.7 };
  if (
    words.length === 1 &&
    /\p{Ll}\p{Lu}/u.test(first.text) &&
    !/^(?:Mc|Mac|O['’]|De|Le|La|Di|Al)/.test(first.text)
  ) {
    return { kind: "Organization", confidence: 0.65 };
  }
  if (before?.type === "role" && before.owner === null && words.length <= 4)
    return { kind: "Person", confidence: 0.93 };
  if (words.length === 1) return null;
  if (words.length <= 4 && isFirstName(first.text) && !words.slice(1).some(isBodyWord))
    return { kind: "Person", confidence: 0.9 };
  if (/^\p{Lu}\.$/u.test(first.text) && words.length <= 3) return { kind: "Person", confidence: 0.85 };
  const last = words.at(-1)?.text ?? "";
  if (countryOfDemonym(last) !== null && countryNamed(last) === null)
    return { kind: /s$/.test(last) && !/ss$/.test(last) ? "Group" : null, confidence: 0.6 };
  if (words.some((word) => countryNamed(word.text) !== null || countryOfDemonym(word.text) !== null)) {
    return { kind: "Organization", confidence: 0.6 };
  }
  return null;
}

/** "UNLESS", "part XVII". */
function isEmphasis({ text, lower }: Token): boolean {
  return (text.length > 3 && isCommonWord(lower)) || /^[IVX]{2,}$/.test(text);
}

function isBodyWord(word: Token): boolean {
  return ORGANIZATION_HEADS.has(word.lower);
}

function byContext(words: readonly Token[], { before, after }: NameContext): NameKind {
  const noun = wordOf(before);
  if (MEDIA_NOUNS.has(noun)) return { kind: "Organization", confidence: 0.75 };
  if (PLACE_NOUNS.has(noun)) return { kind: "Place", confidence: 0.7 };
  const verb = verbForm(wordOf(after))?.lemma ?? "";
  const unusual = words.every((word) => !isCommonWord(word.lower));
  if (words.length === 1) {
    if (REPORTS.has(verb)) return { kind: "Organization", confidence: 0.5 };
    const isPlace = unusual && (noun === "in" || noun === "near");
    return { kind: isPlace ? "Place" : null, confidence: 0.5 };
  }
  if (SPEECH.has(verb) && words.length <= 4)
    return { kind: unusual ? "Person" : "Organization", confidence: 0.65 };
  if (PLACE_PREPOSITIONS.has(noun) && words.length <= 3) return { kind: "Place", confidence: 0.5 };
  if (unusual && words.length <= 3) return { kind: "Person", confidence: 0.6 };
  return { kind: null, confidence: 0.3 };
}

/** True for a word that starts the name of a body and so may go on over "of" and "for": "Ministry", "Council". */
export function opensBody(word: string): boolean {
  return ORGANIZATION_PREFIXES.has(word);
}

/** True for a word that ends the name of a body: "Council", "Party". */
export function endsBody(word: string): boolean {
  return ORGANIZATION_HEADS.has(word);
}
