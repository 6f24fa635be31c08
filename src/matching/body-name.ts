import { normalName } from "../graph/normal-name.js";

/** What the law of some country puts after a company's name. */
const LEGAL_FORMS: ReadonlySet<string> = new Set([
  ...[
    "inc",
    "incorporated",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "llc",
    "llp",
    "lp",
    "plc",
  ],
  ...[
    "ag",
    "gmbh",
    "kg",
    "se",
    "sa",
    "sas",
    "sarl",
    "spa",
    "srl",
    "nv",
    "bv",
    "ab",
    "asa",
    "oy",
    "oyj",
    "as",
  ],
  ...["ooo", "oao", "pao", "zao", "ao", "pjsc", "ojsc", "jsc", "kk", "pty", "bhd", "tbk", "pt"],
]);

/** British and American spellings, written out because there is no rule. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["organisation", "organization"],
  ["organisations", "organizations"],
  ["centre", "center"],
  ["defence", "defense"],
  ["labour", "labor"],
  ["programme", "program"],
  ["cooperation", "cooperation"],
  ["authorisation", "authorization"],
  ["theatre", "theater"],
  ["harbour", "harbor"],
  ["aluminium", "aluminum"],
  ["saint", "st"],
  ["mount", "mt"],
  ["fort", "ft"],
  ["and", ""],
  ["the", ""],
]);

const SMALL_WORDS: ReadonlySet<string> = new Set([
  "of",
  "the",
  "for",
  "and",
  "in",
  "on",
  "de",
  "la",
  "du",
  "to",
]);

/** "People's Party" as "People Party", which some write. */
function withoutPossessives(name: string): string {
  return name.replace(/ ?['’]s(?= )/gu, "");
}

/** Words of a name in one spelling, articles and "and" left out. */
export function bodyWords(name: string): readonly string[] {
  return normalName(
    withoutPossessives(name)
      .replaceAll("co-operation", "cooperation")
      .replaceAll("Co-operation", "Cooperation"),
  )
    .split(" ")
    .map((word) => SPELLINGS.get(word) ?? word)
    .filter((word) => word !== "");
}

/** The words without the legal form at the end; a name that is nothing else keeps it. */
export function withoutLegalForm(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && LEGAL_FORMS.has(words[end - 1] ?? "")) end--;
  return words.slice(0, end);
}

/** "CSTO", "U.N.": the letters of an acronym of two to seven letters in lower case, or null. */
export function acronymLetters(name: string): string | null {
  const letters = name.replaceAll(".", "");
  return /^\p{Lu}{2,7}$/u.test(letters) ? letters.toLowerCase() : null;
}

/** Acronyms that a name may have: the initials of all its words, and of those that are not small. */
export function initialsOf(name: string): readonly string[] {
  const words = normalName(withoutPossessives(name)).split(" ");
  const large = words.filter((word) => !SMALL_WORDS.has(word));
  if (large.length < 2) return [];
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join("");
  return [...new Set([initials(large), initials(words), initials(withoutLegalForm(large))])].filter(
    (letters) => letters.length >= 2,
  );
}
