import { textHash } from "./text-hash.js";

/** What the features see of a word by itself, as hashes; made once a word and kept. */
export interface WordForm {
  readonly lower: number;
  /** Capitals, small letters, digits and marks, runs cut to two: "McDonald" is "XxXxx". */
  readonly shape: number;
  /** The last 1, 2, 3 and 4 code units. */
  readonly suffixes: readonly [number, number, number, number];
  /** The first 1, 2 and 3 code units. */
  readonly prefixes: readonly [number, number, number];
  /** Which of capital, all capitals, digit, hyphen and other marks it has; bits. */
  readonly signs: number;
}

const MAX_KEPT = 50_000;
/** What is past this many code units is not looked at: a hostile text may be one word. */
const MAX_LOOKED_AT = 40;
const kept = new Map<string, WordForm>();

/** The form of a word's text. */
export function wordForm(text: string): WordForm {
  const known = kept.get(text);
  if (known !== undefined) return known;
  // A hostile text of endless new words must not fill the memory.
  if (kept.size >= MAX_KEPT) kept.clear();
  const form = makeForm(text.slice(0, MAX_LOOKED_AT));
  kept.set(text, form);
  return form;
}

function makeForm(text: string): WordForm {
  const lower = normalise(text.toLowerCase());
  const suffix = (length: number): number => textHash(`s${length} ${lower.slice(-length)}`);
  const prefix = (length: number): number => textHash(`p${length} ${lower.slice(0, length)}`);
  return {
    lower: textHash(/^\d[\d.,]{3,}$/.test(lower) ? lower.replace(/\d/g, "0") : lower),
    shape: textHash(shapeOf(text)),
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    signs: signsOf(text),
  };
}

/** One form for the marks that type-setters vary. */
function normalise(lower: string): string {
  return lower
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]|''/g, '"')
    .replace(/[‐‑–—−]/g, "-")
    .replace(/…/g, "...");
}

function shapeOf(text: string): string {
  return text
    .replace(/\p{Lu}/gu, "X")
    .replace(/\p{Ll}/gu, "x")
    .replace(/\p{N}/gu, "d")
    .replace(/(.)\1{2,}/gu, "$1$1");
}

function signsOf(text: string): number {
  const capital = /^\p{Lu}/u.test(text) ? 1 : 0;
  const capitals = /^\p{Lu}{2,}$/u.test(text) ? 2 : 0;
  const digit = /\d/.test(text) ? 4 : 0;
  const hyphen = /[-‐‑]/.test(text) ? 8 : 0;
  const letters = /\p{L}/u.test(text) ? 16 : 0;
  return capital | capitals | digit | hyphen | letters;
}
