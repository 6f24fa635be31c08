import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestProjectiveTree } from "../../../ingest/grammar/spanning-tree.js";

const WORDS = 4;
const ROOT = WORDS + 1;

/** All lists of heads of four words that are trees without crossing arcs and with one word on the root. */
function allTrees(): number[][] {
  const lists: number[][] = [];
  const extend = (heads: number[]): void => {
    if (heads.length > WORDS) {
      if (isTree(heads) && !crosses(heads)) lists.push(heads);
      return;
    }
    for (let head = 1; head <= ROOT; head += 1) if (head !== heads.length) extend([...heads, head]);
  };
  extend([0]);
  return lists;
}

function isTree(heads: readonly number[]): boolean {
  const roots = heads.filter((head) => head === ROOT).length;
  const reachesRoot = (word: number, steps: number): boolean =>
    word === ROOT || (steps <= WORDS && reachesRoot(heads[word] ?? 0, steps + 1));
  return roots === 1 && heads.every((_, word) => word === 0 || reachesRoot(word, 0));
}

function crosses(heads: readonly number[]): boolean {
  const arcs = heads.map((head, word) => [Math.min(head, word), Math.max(head, word)] as const).slice(1);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
}

const sumOf = (heads: ArrayLike<number>, scores: Float32Array): number => {
  let sum = 0;
  for (let word = 1; word <= WORDS; word += 1) sum += scores[(heads[word] ?? 0) * (WORDS + 2) + word] ?? 0;
  return sum;
};

describe("bestProjectiveTree", () => {
  it("finds the best of all trees", () => {
    const trees = allTrees();
    expect(trees.length).toBeGreaterThan(20);
    const cells = (WORDS + 2) ** 2;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: cells, maxLength: cells }),
        (list) => {
          const scores = Float32Array.from(list);
          const best = Math.max(...trees.map((heads) => sumOf(heads, scores)));
          const heads = bestProjectiveTree(scores, WORDS);
          expect(isTree([...heads])).toBe(true);
          expect(sumOf(heads, scores)).toBe(best);
        },
      ),
    );
  });

  it("hangs a word that stands alone on the root", () => {
    expect([...bestProjectiveTree(new Float32Array(9), 1)]).toEqual([0, 2]);
    expect([...bestProjectiveTree(new Float32Array(4), 0)]).toEqual([0]);
  });
});
