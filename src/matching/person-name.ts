import { normalName } from "../graph/normal-name.js";
import nicknames from "./nicknames.json" with { type: "json" };

/** The parts of a person's name, as words of its normal form. */
export interface PersonName {
  /** All words but particles and what follows the name, in order. */
  readonly words: readonly string[];
  /** "jr", "iii": what tells generations apart, or null. */
  readonly generation: string | null;
}

const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ["jr", "2"],
  ["junior", "2"],
  ["ii", "2"],
  ["sr", "1"],
  ["senior", "1"],
  ["iii", "3"],
  ["iv", "4"],
]);

/** Words inside names that transcriptions write, join or leave out. */
const PARTICLES: ReadonlySet<string> = new Set([
  ...["al", "el", "as", "ad", "ar", "an", "ibn", "bin", "ben", "bint", "abu"],
  ...["de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter"],
]);

const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(nicknames));

/** Split a name. A name of particles alone keeps them. */
export function parsePersonName(name: string): PersonName {
  const all = normalName(name).split(" ");
  const last = all.at(-1) ?? "";
  const generation = all.length > 1 ? (GENERATIONS.get(last) ?? null) : null;
  const rest = generation === null ? all : all.slice(0, -1);
  const words = rest.filter((word) => !PARTICLES.has(word));
  return { words: words.length > 0 ? words : rest, generation };
}

/** "bill" and "william", "bill" and "billy"; a word is none of its own. */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  const namesOfA = NICKNAMES.get(a) ?? [];
  const namesOfB = NICKNAMES.get(b) ?? [];
  return namesOfA.includes(b) || namesOfB.includes(a);
}

/** "v" for "vladimir". */
export function isInitialOf(initial: string, word: string): boolean {
  return initial.length === 1 && word.length > 1 && word.startsWith(initial);
}
