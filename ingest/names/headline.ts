import { countryNamed, countryOfDemonym, isCity } from "./gazetteer.js";
import type { Sentence, Token } from "./token.js";

/** Share of capitalised words from which a sentence counts as written in headline case. */
const HEADLINE_SHARE = 0.7;
const MIN_WORDS = 4;

/**
 * In A Headline Like This capitals say nothing. There only the words that are names elsewhere in the article, or on a
 * list, keep their capital; in ordinary sentences every word does.
 * @param names the result of `namesInBody`
 */
export function lowerHeadline(sentence: Sentence, names: ReadonlySet<string>): readonly Token[] {
  if (!isHeadlineCase(sentence)) return sentence.tokens;
  const isName = (word: string) =>
    names.has(word) || countryNamed(word) !== null || countryOfDemonym(word) !== null || isCity(word);
  return sentence.tokens.map((token): Token => {
    const name = [token.text, toTitleCase(token.text)].find(isName);
    return token.capital ? { ...token, text: name ?? token.text, capital: name !== undefined } : token;
  });
}

function isHeadlineCase(sentence: Sentence): boolean {
  // Ordinary sentences may be full of names; a headline has no full stop.
  if (/^[.!?]$/.test(sentence.tokens.at(-1)?.text ?? "")) return false;
  const words = sentence.tokens.filter((token) => /^\p{L}{4,}/u.test(token.text));
  if (words.length < MIN_WORDS) return false;
  return words.filter((word) => word.capital).length / words.length >= HEADLINE_SHARE;
}

/** Words with a capital in the middle of ordinary sentences. */
export function namesInBody(sentences: readonly Sentence[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of sentences) {
    if (isHeadlineCase(sentence)) continue;
    for (const token of sentence.tokens.slice(1)) if (token.capital) names.add(token.text);
  }
  return names;
}

/** "KAZAKHSTAN" is compared as "Kazakhstan" too. */
function toTitleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
