import { normalName } from "../graph/normal-name.js";

/** Words that are looked at together. */
const SHINGLE_WORDS = 4;

/** Numbers of a sketch; its estimate of resemblance errs by about 1 / sqrt(SKETCH_SIZE). */
export const SKETCH_SIZE = 96;

/** What is left of an article for comparing it with others: small, and the same wherever it is made. */
export interface ArticleSketch {
  /** Different runs of words in the article. */
  readonly shingles: number;
  /** For each of SKETCH_SIZE hash functions, the smallest hash of a run of words (unsigned 32 bit). */
  readonly minima: Uint32Array;
}

/**
 * Sketch a text by MinHash over runs of four words, letters and digits only, so that typography does not count.
 * Broder, "On the resemblance and containment of documents", Compression and Complexity of Sequences, 1997.
 */
export function sketchOf(text: string): ArticleSketch {
  const hashes = shingleHashes(normalName(text).split(" "));
  const minima = new Uint32Array(SKETCH_SIZE).fill(0xffffffff);
  for (const hash of hashes) {
    for (let i = 0; i < SKETCH_SIZE; i++) {
      const mixed = mix(hash ^ Math.imul(i + 1, 0x9e3779b1));
      if (mixed < (minima[i] ?? 0)) minima[i] = mixed;
    }
  }
  return { shingles: hashes.size, minima };
}

/** The share of runs of words that two articles have in common, of all that either has: 0 to 1, estimated. */
export function resemblance(a: ArticleSketch, b: ArticleSketch): number {
  let equal = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a.minima[i] === b.minima[i]) equal++;
  return a.shingles === 0 || b.shingles === 0 ? 0 : equal / SKETCH_SIZE;
}

/** The share of the shorter article that stands in the longer one: 0 to 1, estimated. */
export function containment(a: ArticleSketch, b: ArticleSketch): number {
  const alike = resemblance(a, b);
  const common = (alike / (1 + alike)) * (a.shingles + b.shingles);
  return Math.min(1, common / Math.max(1, Math.min(a.shingles, b.shingles)));
}

function shingleHashes(words: readonly string[]): ReadonlySet<number> {
  const hashes = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    hashes.add(textHash(words.slice(i, i + SHINGLE_WORDS).join(" ")));
  }
  return hashes;
}

/** FNV-1a over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
