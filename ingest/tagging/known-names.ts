import knownNames from "../data/known-names.json" with { type: "json" };
import { hashText, mix } from "./hash.js";
import type { Word } from "./word.js";

/** Lists of names of several words; a name may be on both. */
const BODY = 1;
const TOWN = 2;
const LONGEST = 6;

let kept: ReadonlyMap<number, number> | null = null;

/** The lists by the hash of a name's words; made when first asked for. */
function listsByHash(): ReadonlyMap<number, number> {
  if (kept !== null) return kept;
  const lists = new Map<number, number>();
  const fill = (names: readonly string[], list: number) => {
    for (const name of names) {
      const key = hashOfWords(name.split(" ").map(hashText));
      lists.set(key, (lists.get(key) ?? 0) | list);
    }
  };
  fill(knownNames.bodies, BODY);
  fill(knownNames.towns, TOWN);
  kept = lists;
  return lists;
}

function hashOfWords(hashes: readonly number[]): number {
  return hashes.reduce((joined, hash) => mix(joined, hash), 0);
}

/**
 * For each word which known name of a body or town covers it, and where in the name it stands: 0 for none, else
 * `list * 8 + position` (0 whole, 1 first, 2 inside, 3 last). The longest name from the left wins.
 */
export function findKnownNames(words: readonly Word[]): Uint8Array {
  const lists = listsByHash();
  const found = new Uint8Array(words.length);
  let at = 0;
  while (at < words.length) {
    const { length, list } = longestFrom(words, at, lists);
    for (let i = at; i < at + length; i += 1) found[i] = list * 8 + positionOf(i - at, length);
    at += Math.max(1, length);
  }
  return found;
}

function positionOf(index: number, length: number): number {
  if (length === 1) return 0;
  return index === 0 ? 1 : index === length - 1 ? 3 : 2;
}

function longestFrom(
  words: readonly Word[],
  at: number,
  lists: ReadonlyMap<number, number>,
): { length: number; list: number } {
  let best = { length: 0, list: 0 };
  if (words[at]?.link === true) return best;
  let joined = 0;
  for (let length = 1; length <= LONGEST && at + length <= words.length; length += 1) {
    joined = mix(joined, words[at + length - 1]?.hash ?? 0);
    const list = lists.get(joined);
    if (list !== undefined) best = { length, list };
  }
  return best;
}
