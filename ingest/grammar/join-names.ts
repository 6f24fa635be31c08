import { type DraftTree, dependsOn } from "./draft-tree.js";

/** Words of a sentence by their indices, end exclusive. */
export interface WordRange {
  readonly begin: number;
  readonly end: number;
}

/** Hyphens, commas and "of" make a structure of their own inside a name. */
const NAME_WORD = /^\p{L}[\p{L}\p{M}.'’]*$/u;
const INNER_WORD = /^(?:and|of|the|in)$/i;

/**
 * Make each name of a person one: its first word stands for the name, the others hang flat on it, as Universal
 * Dependencies has it (https://universaldependencies.org/u/dep/flat.html). Parsers are unsure of that; finders of names
 * are not.
 * @param people names of people; other names have no flat structure
 */
export function joinNames(tree: DraftTree, people: readonly WordRange[]): void {
  for (const name of people) if (isPlain(tree, name)) joinName(tree, name);
}

function isPlain({ texts }: DraftTree, { begin, end }: WordRange): boolean {
  const words = texts.slice(begin, end);
  return words.length > 1 && words.every((word) => NAME_WORD.test(word) && !INNER_WORD.test(word));
}

function joinName(tree: DraftTree, { begin, end }: WordRange): void {
  const { heads, relations } = tree;
  const isInside = (word: number) => word >= begin && word < end;
  const top = topOf(tree, { begin, end });
  const [head, relation] = [heads[top] ?? -1, relations[top] ?? "dep"];
  heads.forEach((outer, word) => {
    if (!isInside(word) && isInside(outer)) heads[word] = begin;
  });
  for (let word = begin + 1; word < end; word += 1) {
    heads[word] = begin;
    relations[word] = "flat";
  }
  heads[begin] = head;
  relations[begin] = relation;
}

/** The word of a name whose head lies outside it and depends on no other word of it: the first, or else the last such. */
function topOf(tree: DraftTree, { begin, end }: WordRange): number {
  const words = Array.from({ length: end - begin }, (_, i) => begin + i);
  const tops = words.filter((word) => {
    const head = tree.heads[word] ?? -1;
    return head < 0 || words.every((other) => !dependsOn(tree, head, other));
  });
  return tops.includes(begin) ? begin : (tops.at(-1) ?? begin);
}
