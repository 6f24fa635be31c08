import { countryNamed, countryOfDemonym, isCity } from "./gazetteer.js";
import type { Sentence, Token } from "./token.js";

/** Share of capitalised words from which a sentence counts as written in headline case. */
const HEADLINE_SHARE = 0.7;
const MIN_WORDS = 4;

/**
 * In A Headline Like This capitals say nothing, and in a headline without capitals their absence does not. There only
 * the words that are names elsewhere in the article, stand on a list or are a name to the model have a capital; in
 * ordinary sentences every word keeps its own.
 * @param names the result of `namesInBody`
 */
export function lowerHeadline(sentence: Sentence, names: ReadonlySet<string>): readonly Token[] {
  const isSmall = hasNoCapitals(sentence);
  if (!isSmall && !isHeadlineCase(sentence)) return sentence.tokens;
  const isName = (word: string) =>
    names.has(word) || countryNamed(word) !== null || countryOfDemonym(word) !== null || isCity(word);
  return sentence.tokens.map((token): Token => {
    if (isSmall) return token.suggestion === null ? token : capitalised(token);
    if (!token.capital) return token;
    const name = [token.text, toTitleCase(token.text)].find(isName);
    if (name !== undefined) return { ...token, text: name };
    // In capitals the model tells people well, bodies and places badly.
    return token.suggestion?.nameType === "person"
      ? capitalised(token)
      : { ...token, capital: false, suggestion: null };
  });
}

/** What the model takes for an event, work or law is too unsure here. */
function isSuggested({ suggestion }: Token): boolean {
  return suggestion !== null && suggestion.nameType !== "other" && suggestion.nameType !== "people";
}

function capitalised(token: Token): Token {
  if (!isSuggested(token) || SMALL_WORD.test(token.lower)) return token;
  const text = toTitleCase(token.text);
  return { ...token, text, tag: "noun", capital: /^\p{Lu}/u.test(text) };
}

const SMALL_WORD = /^(?:of|the|and|for|de|la|von|van|al|bin)$/;

/** A sentence of some words that has no capital at all. */
export function hasNoCapitals({ tokens }: Sentence): boolean {
  return tokens.length >= MIN_WORDS && !tokens.some((token) => /\p{Lu}/u.test(token.text));
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
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
