import { countryNamed, countryOfDemonym, isCapital, isCity, isFirstName } from "../names/gazetteer.js";
import knownNames from "../data/known-names.json" with { type: "json" };
import organizationWords from "../data/organization-words.json" with { type: "json" };
import roleNouns from "../data/role-nouns.json" with { type: "json" };
import { hashText } from "./hash.js";

/** What the features look at in one word; made once a word and kept. */
export interface Word {
  readonly lower: string;
  readonly hash: number;
  readonly shape: number;
  /** Prefixes of 1 to 4 and suffixes of 1 to 5 code units. */
  readonly affixes: readonly number[];
  readonly ending: number;
  readonly capital: boolean;
  /** Has a letter in it. */
  readonly letters: boolean;
  /** All letters are capitals, two to six of them. */
  readonly acronym: boolean;
  /** May stand inside a name though it has no capital. */
  readonly link: boolean;
  readonly lists: WordLists;
}

/** Which word lists hold the word. */
export interface WordLists {
  readonly demonym: boolean;
  readonly country: boolean;
  readonly city: boolean;
  readonly capital: boolean;
  readonly firstName: boolean;
  readonly lastName: boolean;
  readonly bodyHead: boolean;
  readonly office: boolean;
}

const LINKS: ReadonlySet<string> = new Set([
  "of",
  "the",
  "and",
  "&",
  "for",
  "de",
  "la",
  "von",
  "van",
  "del",
  "al",
  "bin",
  "du",
  "des",
  "-",
  "'s",
  "’s",
]);
const BODY_HEADS: ReadonlySet<string> = new Set(organizationWords.heads);
const OFFICES: ReadonlySet<string> = new Set(
  Object.values(roleNouns)
    .flat()
    .flatMap((noun) => noun.split(" ")),
);
const FIRST_NAMES: ReadonlySet<string> = new Set(knownNames.firstNames);
const LAST_NAMES: ReadonlySet<string> = new Set(knownNames.lastNames);
const MAX_KEPT = 50_000;
const kept = new Map<string, Word>();

/** The word of a token's text. */
export function wordFor(text: string): Word {
  const known = kept.get(text);
  if (known !== undefined) return known;
  // A hostile text of endless new words must not fill the memory.
  if (kept.size >= MAX_KEPT) kept.clear();
  const word = makeWord(text);
  kept.set(text, word);
  return word;
}

function makeWord(text: string): Word {
  const lower = text.toLowerCase();
  return {
    lower,
    hash: hashText(lower),
    shape: hashText(shapeOf(text)),
    affixes: affixesOf(lower),
    ending: hashText(lower.slice(-3)),
    capital: /^\p{Lu}/u.test(text),
    letters: /\p{L}/u.test(text),
    acronym: /^\p{Lu}{2,6}$/u.test(text),
    link: LINKS.has(lower),
    lists: {
      demonym: countryOfDemonym(text) !== null && countryNamed(text) === null,
      country: countryNamed(text) !== null,
      city: isCity(text),
      capital: isCapital(text),
      firstName: isFirstName(text) || FIRST_NAMES.has(lower),
      lastName: LAST_NAMES.has(lower),
      bodyHead: BODY_HEADS.has(lower),
      office: OFFICES.has(lower),
    },
  };
}

/** "McDonald's-2" is "XxXx'x-d": runs of one class become at most two. */
function shapeOf(text: string): string {
  return text
    .slice(0, 40)
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{N}/gu, "d")
    .replace(/(.)\1{2,}/gu, "$1$1");
}

function affixesOf(lower: string): number[] {
  const affixes: number[] = [];
  for (let length = 1; length <= 4 && length <= lower.length; length += 1) {
    affixes.push(hashText(`p${lower.slice(0, length)}`), hashText(`s${lower.slice(-length)}`));
  }
  if (lower.length > 5) affixes.push(hashText(`s${lower.slice(-5)}`));
  return affixes;
}
