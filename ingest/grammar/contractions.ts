import type { Span } from "../../src/graph/span.js";

const CLITIC = /(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/i;
/** Words written as one that are two, with the length of the first. */
const JOINED: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  gimme: 3,
  lemme: 3,
  dunno: 2,
};
/** More clitics than a word can have. */
const MOST_CLITICS = 3;

/** The parts of a word with clitics: "shouldn't've" is "should", "n't" and "'ve". Offsets are into the word. */
export function contractionParts(word: string): readonly Span[] {
  const joined =
    word.length <= 6 && Object.hasOwn(JOINED, word.toLowerCase()) ? JOINED[word.toLowerCase()] : undefined;
  if (joined !== undefined) {
    return [
      { start: 0, end: joined },
      { start: joined, end: word.length },
    ];
  }
  const clitics: Span[] = [];
  let end = word.length;
  while (clitics.length < MOST_CLITICS) {
    // The longest clitic has three characters; a long word is not searched from its beginning.
    const tail = word.slice(Math.max(0, end - 3), end);
    const length = CLITIC.exec(tail)?.[0].length;
    if (length === undefined || length >= end) break;
    clitics.unshift({ start: end - length, end });
    end -= length;
  }
  return [{ start: 0, end }, ...clitics];
}
