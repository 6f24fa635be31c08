import type { PageBlock } from "./collect-blocks.js";

const ENDS_LIKE_PROSE = /[.!?…:;。！？؟।॥։]["'”’»›)\]」』]*(?:\s?[[(]?\d{1,3}[\])]?)?$/u;
/** Scripts written without spaces, whose signs carry more than a letter does. */
const DENSE_SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const MAY_BE_DENSE = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\u{3ffff}]/u;
const DENSE_WEIGHT = 2;
const LONGEST_WEIGHED = 4_000;

/** Shortest text, in Latin letters or what weighs as much, that is prose when it ends like a sentence, and when it does not. */
const SHORTEST_SENTENCE = 40;
const SHORTEST_RUN = 140;
const MOST_LINKED = 0.4;

/** Length of a text in Latin letters: signs of dense scripts count threefold. */
export function weigh(text: string): number {
  if (!MAY_BE_DENSE.test(text)) return text.length;
  const dense = text.slice(0, LONGEST_WEIGHED).match(DENSE_SIGN)?.length ?? 0;
  return text.length + DENSE_WEIGHT * dense;
}

/** True for a text that ends as sentences do. */
export function endsLikeProse(text: string): boolean {
  return ENDS_LIKE_PROSE.test(text.slice(-20));
}

/** True for a block that reads like sentences and not like a label, a list of links or a heading. */
export function isProse(block: PageBlock): boolean {
  let verdict = verdicts.get(block);
  if (verdict === undefined) {
    verdict = readsLikeSentences(block);
    verdicts.set(block, verdict);
  }
  return verdict;
}

/** Every step asks for it again. */
const verdicts = new WeakMap<PageBlock, boolean>();

function readsLikeSentences(block: PageBlock): boolean {
  if (block.role === "heading" || block.role === "headline" || block.role === "caption") return false;
  if (block.linkShare > MOST_LINKED) return false;
  const weight = weigh(block.text);
  return weight >= SHORTEST_RUN || (weight >= SHORTEST_SENTENCE && endsLikeProse(block.text));
}

/** The weight of the prose among blocks. */
export function proseWeight(blocks: Iterable<PageBlock>): number {
  let weight = 0;
  for (const block of blocks) if (isProse(block)) weight += weigh(block.text);
  return weight;
}

/** The elements around a block, innermost first. */
export function* placesOf(block: PageBlock): Generator<NonNullable<PageBlock["place"]>> {
  for (let place = block.place; place !== null; place = place.parent) yield place;
}
