import irregularVerbs from "../data/irregular-verbs.json" with { type: "json" };
import verbs from "../data/verbs.json" with { type: "json" };

const BASE_FORMS: ReadonlySet<string> = new Set(verbs);
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(irregularVerbs));

/** Suffixes of WordNet's Morphy (https://wordnet.princeton.edu/documentation/morphy7wn) with what replaces them. */
const DETACHMENTS: readonly (readonly [string, readonly string[]])[] = [
  ["ies", ["y"]],
  ["es", ["e", ""]],
  ["s", [""]],
  ["ied", ["y"]],
  ["ed", ["e", ""]],
  ["ing", ["e", ""]],
];

/** How a verb is inflected. */
export type VerbInflection = "base" | "third" | "past" | "gerund";

export interface VerbForm {
  readonly lemma: string;
  readonly inflection: VerbInflection;
}

/** The base form and inflection of a word in lower case, or null when it can be no verb. */
export function verbForm(word: string): VerbForm | null {
  // "re-elected", "re-opens"
  const again = word.startsWith("re-") ? verbForm(word.slice(3)) : null;
  if (again !== null) return { ...again, lemma: `re-${again.lemma}` };
  if (BASE_FORMS.has(word) && !PAST_ONLY.has(word)) return { lemma: word, inflection: "base" };
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return { lemma: irregular, inflection: inflectionOf(word) };
  for (const [suffix, replacements] of DETACHMENTS) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    for (const replacement of replacements) {
      const lemma = stem + replacement;
      if (lemma.length > 1 && BASE_FORMS.has(lemma)) return { lemma, inflection: inflectionOf(word) };
    }
  }
  return null;
}

/** WordNet lists these also as rare verbs of their own; in news they are the past of another. */
const PAST_ONLY: ReadonlySet<string> = new Set([
  "found",
  "felt",
  "left",
  "saw",
  "lay",
  "fell",
  "ground",
  "bore",
  "wound",
]);

function inflectionOf(word: string): VerbInflection {
  if (word.endsWith("ing")) return "gerund";
  return word.endsWith("s") && !word.endsWith("ss") ? "third" : "past";
}

/** The singular of a noun in lower case, by suffix; a noun that is no plural is returned as it is. */
export function singular(word: string): string {
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (word === "men") return "man";
  if (word.endsWith("men") && word.length > 4) return `${word.slice(0, -2)}an`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is|news)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ["people", "person"],
  ["children", "child"],
  ["crises", "crisis"],
  ["wives", "wife"],
  ["lives", "life"],
]);
