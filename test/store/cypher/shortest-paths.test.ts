import fc from "fast-check";
import { expect, test } from "vitest";
import { findShortestPaths, listPaths } from "../../../src/store/cypher/shortest-paths.js";

type Pairs = readonly (readonly [string, string])[];

const node = fc.integer({ min: 0, max: 9 }).map((n) => `n${n}`);
const graph: fc.Arbitrary<Pairs> = fc.array(fc.tuple(node, node), { maxLength: 25 });

const steps = (pairs: Pairs) =>
  [...pairs, ...pairs.map(([a, b]) => [b, a] as const)].filter(([a, b]) => a !== b);

const expandIn = (pairs: Pairs) => (nodes: readonly string[]) =>
  Promise.resolve(steps(pairs).filter(([from]) => nodes.includes(from)));

/** Every shortest path, by walking level after level from one end. */
function allPaths(pairs: Pairs, from: string, to: string, maxLength: number): string[][] {
  let level = [[from]];
  for (let length = 0; length <= maxLength; length++) {
    const found = level.filter((path) => path.at(-1) === to);
    if (found.length > 0) return found.sort((a, b) => (a.join() < b.join() ? -1 : 1));
    const next = level.flatMap((path) =>
      [...new Set(steps(pairs).flatMap(([a, b]) => (a === path.at(-1) && !path.includes(b) ? [b] : [])))].map(
        (b) => [...path, b],
      ),
    );
    level = next;
  }
  return [];
}

test("finds exactly the shortest paths that walking from one end finds", async () => {
  await fc.assert(
    fc.asyncProperty(
      graph,
      node,
      node,
      fc.integer({ min: 0, max: 5 }),
      async (pairs, from, to, maxLength) => {
        const found = await findShortestPaths(from, to, { maxLength, expand: expandIn(pairs) });
        const paths = found === null ? [] : listPaths(from, found, 10_000);
        expect(paths).toEqual(allPaths(pairs, from, to, maxLength));
        expect(found === null ? [] : listPaths(from, found, 2)).toEqual(paths.slice(0, 2));
      },
    ),
    { numRuns: 300 },
  );
});

test("a hub beyond the middle is not expanded", async () => {
  const pairs: Pairs = [
    ["a", "b"],
    ["b", "c"],
    ["b", "hub"],
    ...Array.from({ length: 50 }, (_, i) => ["hub", `leaf${i}`] as const),
  ];
  const asked: string[] = [];
  const expand = (nodes: readonly string[]) => {
    asked.push(...nodes);
    return expandIn(pairs)(nodes);
  };
  await findShortestPaths("a", "c", { maxLength: 6, expand });
  expect(asked).not.toContain("hub");
});
