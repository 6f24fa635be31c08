import type { Span } from "../../src/graph/span.js";
import type { Token } from "./token.js";

/**
 * Order matters: initials and abbreviations with dots, numbers with separators, words with inner hyphens and
 * apostrophes, then any single mark. Every quantifier runs over one class, so the time is linear.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?= \p{Lu})|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Sen|Rep|Gov|Prof|St|Rev|Capt|No|vs)\.|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|\p{L}[\p{L}\p{M}]*(?:[-‐‑&](?!(?:based|born|headquartered)\b)\p{L}[\p{L}\p{M}]*|[-‐‑]\d+|['’](?!s\b|S\b)\p{L}[\p{L}\p{M}]*)*\d*|['’][sS]\b|\.{3}|[^\s]/gu;

/**
 * Split a piece of a text into words, numbers and marks. A possessive `'s` is a token of its own.
 * @returns tokens in order, with offsets into `text` (not into the span)
 */
export function tokenise(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    const lower = word.toLowerCase().replace(/’/g, "'");
    const capital = /^\p{Lu}/u.test(word);
    tokens.push({
      type: "token",
      text: word,
      lower,
      lemma: lower,
      tag: "noun",
      capital,
      suggestion: null,
      start,
      end: start + word.length,
    });
  }
  return tokens;
}
