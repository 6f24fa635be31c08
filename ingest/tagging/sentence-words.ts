import { type CapitalRuns, findCapitalRuns } from "./capital-runs.js";
import { findKnownNames } from "./known-names.js";
import { type LetterCase, letterCaseOf } from "./letter-case.js";
import { hashText, mix } from "./hash.js";
import { type Word, wordFor } from "./word.js";

const NONE = hashText("none");

/** The words of a sentence, as the features see them. */
export interface SentenceWords {
  readonly words: readonly Word[];
  /** Runs of capitalised words; none where capitals say nothing. */
  readonly runs: CapitalRuns;
  readonly letterCase: LetterCase;
  /** See `findKnownNames`. */
  readonly known: Uint8Array;
}

export function toSentenceWords(tokens: readonly string[]): SentenceWords {
  const words = tokens.map(wordFor);
  const letterCase = letterCaseOf(tokens);
  const runs = findCapitalRuns(letterCase === "usual" ? words : []);
  return { words, runs, letterCase, known: findKnownNames(words) };
}

/** The hash of a whole run, as the memory keeps it. */
export function hashOfRun(words: readonly Word[], begin: number, end: number): number {
  let hash = NONE;
  for (let i = begin; i < end; i += 1) hash = mix(hash, words[i]?.hash ?? 0);
  return hash;
}
