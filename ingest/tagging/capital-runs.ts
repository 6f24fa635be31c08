import type { Word } from "./word.js";

/** For each token the run of capitalised words it stands in, over "of", "the" and the like; -1 outside. */
export interface CapitalRuns {
  readonly begin: Int32Array;
  readonly end: Int32Array;
}

const MAX_LINKS = 2;
/** These join two names as often as two parts of one. */
const ENDS: ReadonlySet<string> = new Set(["and", "'s", "’s"]);
/** Longer runs are no names; without a limit, a text of capitals alone would take time by the square of its length. */
const MAX_WORDS = 12;

export function findCapitalRuns(words: readonly Word[]): CapitalRuns {
  const begin = new Int32Array(words.length).fill(-1);
  const end = new Int32Array(words.length).fill(-1);
  let at = 0;
  while (at < words.length) {
    if (words[at]?.capital !== true) {
      at += 1;
      continue;
    }
    const stop = endOfRun(words, at);
    begin.fill(at, at, stop);
    end.fill(stop, at, stop);
    at = stop;
  }
  return { begin, end };
}

function endOfRun(words: readonly Word[], start: number): number {
  let stop = start + 1;
  while (stop - start < MAX_WORDS) {
    let next = stop;
    while (next < stop + MAX_LINKS && words[next]?.link === true && !ENDS.has(words[next]?.lower ?? ""))
      next += 1;
    if (words[next]?.capital !== true) return stop;
    stop = next + 1;
  }
  return stop;
}
