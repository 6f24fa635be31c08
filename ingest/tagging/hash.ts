/**
 * Hashes for features: a feature is a number of a template and the words it looks at, and its place in a model is a
 * hash of these (feature hashing; Weinberger et al., 2009, https://doi.org/10.1145/1553374.1553516).
 */

/** The hash of no text. */
const START = 0x811c9dc5 | 0;

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashText(text: string): number {
  return hashOn(START, text);
}

/** The hash of a text and another after it, without joining them. */
export function hashOn(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Join two hashes into one; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 16);
}
