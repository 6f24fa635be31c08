import type { Span } from "../../src/graph/span.js";
import { isSentenceEnd } from "./is-sentence-end.js";

/** One run of marks that may end a sentence, with the quotes, brackets and note numbers ("[3]") that follow it. */
const CANDIDATE = /[.!?…‽。！？｡؟۔।]+["'”’»›)\]}］）」』]*(?:[ \u00a0]?\[\d{1,3}\])*/gu;

/** "2." or "3.1." at the start of a sentence numbers it. */
const NUMBERING = /^\s*\d{1,2}(?:\.\d{1,2})*\.$/u;
const LONGEST_NUMBERING = 16;

/** Marks after which no space is needed for a new sentence to begin. */
const FULL_WIDTH_END = /[。！？｡]/u;

/**
 * Splits a stretch of prose into sentences. Rules over a list of abbreviations, read left to
 * right in one pass, so the time is linear whatever the length of a sentence.
 * @param text prose of one block; offsets of the result are UTF-16 code units into it, end exclusive
 * @returns trimmed, non-empty spans in order, without overlap
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (end <= start) continue;
    const ends =
      FULL_WIDTH_END.test(match[0]) || isSentenceEnd(text, { markStart: match.index, markEnd: end });
    if (!ends || (end - start <= LONGEST_NUMBERING && NUMBERING.test(text.slice(start, end)))) continue;
    pushTrimmed(sentences, text, { start, end });
    start = end;
  }
  pushTrimmed(sentences, text, { start, end: text.length });
  return sentences;
}

const SPACE = /\s/u;
const WORD_OR_DIGIT = /[\p{L}\p{N}]/u;

function pushTrimmed(into: Span[], text: string, { start, end }: Span): void {
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  if (start === end) return;
  const last = into.at(-1);
  if (last !== undefined && !WORD_OR_DIGIT.test(text.slice(start, end))) {
    into[into.length - 1] = { start: last.start, end };
    return;
  }
  into.push({ start, end });
}
