/** How a sentence uses capitals: in headlines they may say nothing about names. */
export type LetterCase = "usual" | "upper" | "lower" | "title";

const LETTER = /\p{L}/u;
const SMALL = /^[\p{Ll}\p{N}\p{P}\p{S}]+$/u;
const LONG_WORD = /^\p{L}{4,}/u;
const FEWEST_WORDS = 4;
/** Share of the longer words with a capital from which a line counts as A Headline Like This. */
const TITLE_SHARE = 0.85;

/** The case of a sentence. Short ones and those that end in a full stop are not taken for titles. */
export function letterCaseOf(tokens: readonly string[]): LetterCase {
  const words = tokens.filter((token) => LETTER.test(token));
  if (words.length < FEWEST_WORDS) return "usual";
  if (words.every((word) => word === word.toUpperCase())) return "upper";
  if (words.every((word) => SMALL.test(word))) return "lower";
  if (/^[.!?]$/.test(tokens.at(-1) ?? "")) return "usual";
  const long = words.filter((word) => LONG_WORD.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= FEWEST_WORDS && capital / long.length >= TITLE_SHARE ? "title" : "usual";
}
