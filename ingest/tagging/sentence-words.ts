import { type CapitalRuns, findCapitalRuns } from "./capital-runs.js";
import { hashText, mix } from "./hash.js";
import { type Word, wordFor } from "./word.js";

const NONE = hashText("none");

/** The words of a sentence, as the features see them. */
export interface SentenceWords {
  readonly words: readonly Word[];
  readonly runs: CapitalRuns;
  readonly allCapitals: boolean;
}

export function toSentenceWords(tokens: readonly string[]): SentenceWords {
  const words = tokens.map(wordFor);
  const letters = tokens.filter((token) => /\p{L}/u.test(token));
  const allCapitals = letters.length > 0 && letters.every((token) => token === token.toUpperCase());
  return { words, runs: findCapitalRuns(words), allCapitals };
}

/** The hash of a whole run, as the memory keeps it. */
export function hashOfRun(words: readonly Word[], begin: number, end: number): number {
  let hash = NONE;
  for (let i = begin; i < end; i += 1) hash = mix(hash, words[i]?.hash ?? 0);
  return hash;
}
