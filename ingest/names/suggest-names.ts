import { shippedNameModel, tagNames } from "../tagging/index.js";
import { hasNoCapitals } from "./headline.js";
import type { Sentence, Token } from "./token.js";

/** "al-Jadaan" counts as well. */
const HAS_CAPITAL = /\p{Lu}/u;

/** Ask the trained model for the names of an article, and note them at the words; lists and patterns decide. */
export function suggestNames(sentences: readonly Sentence[]): void {
  const words = sentences.map((sentence) => sentence.tokens.map((token) => token.text));
  tagNames(shippedNameModel(), words).forEach((names, index) => {
    const sentence = sentences[index];
    const tokens = sentence?.tokens ?? [];
    const isSmall = sentence !== undefined && hasNoCapitals(sentence);
    for (const { begin, end: whole, type } of names) {
      const end = type === "person" ? endOfPerson(tokens, begin, whole) : whole;
      // "The Hague" aside, an article does not belong to a name, and the lists know The Hague.
      const from = tokens[begin]?.lower === "the" ? begin + 1 : begin;
      const first = tokens[from];
      // Nor does a name end in a word without a capital: "BelTA reports" is a name and what it does.
      const last = isSmall
        ? tokens[end - 1]
        : tokens.slice(from, end).findLast((token) => HAS_CAPITAL.test(token.text));
      if (first === undefined || last === undefined) continue;
      const suggestion = { start: first.start, end: last.end, nameType: type };
      for (const token of tokens.slice(from, end)) {
        if (token.end <= last.end) token.suggestion = suggestion;
      }
    }
  });
}

/** What follows a comma is no part of a person's name, but "Jr." is: "Mary Roe, Countess of Lennox". */
function endOfPerson(tokens: readonly Token[], begin: number, end: number): number {
  const comma = tokens.findIndex((token, i) => i > begin && i < end && token.text === ",");
  return comma < 0 || /^[js]r\.?$/.test(tokens[comma + 1]?.lower ?? "") ? end : comma;
}
