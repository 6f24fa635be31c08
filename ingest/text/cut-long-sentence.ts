import type { Span } from "../../src/graph/span.js";

/**
 * Longest sentence that is read as one, in UTF-16 code units: several times the longest of edited prose. What is longer is no sentence
 * (a table, a broken page, an attack), and some steps take the square of a sentence's length.
 */
const LONGEST = 2000;

/** A sentence in pieces that are not too long, cut at white space where there is some; mostly just the sentence. */
export function cutLongSentence(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let at = start;
  while (end - at > LONGEST) {
    const cut = lastGap(text, at) ?? wholeCharacter(text, at + LONGEST);
    pieces.push(trimmed(text, at, cut));
    at = cut;
  }
  pieces.push(trimmed(text, at, end));
  return pieces.filter((piece) => piece.start < piece.end);
}

/** Where the last white space of the second half of a piece begins. */
function lastGap(text: string, at: number): number | null {
  for (let i = at + LONGEST; i > at + LONGEST / 2; i -= 1) if (/\s/u.test(text.charAt(i))) return i;
  return null;
}

/** The place itself, or the one before where it would cut a surrogate pair in two. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/u.test(text.charAt(at)) && /[\ud800-\udbff]/u.test(text.charAt(at - 1))
    ? at - 1
    : at;
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - (piece.length - piece.trimEnd().length),
  };
}
