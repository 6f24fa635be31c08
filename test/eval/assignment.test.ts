import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "../../eval/scoring/assignment.js";

/** Every pairing, tried out. */
function tryAll(gain: readonly (readonly number[])[], row = 0, used = new Set<number>()): number {
  if (row === gain.length) return 0;
  let best = tryAll(gain, row + 1, used);
  (gain[row] ?? []).forEach((value, column) => {
    if (!used.has(column)) best = Math.max(best, value + tryAll(gain, row + 1, new Set([...used, column])));
  });
  return best;
}

describe("the best assignment", () => {
  it("is as good as the best of all", () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(matrix, (gain) => {
        expect(bestAssignment(gain)).toBe(tryAll(gain));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("is 0 for nothing", () => {
    expect(bestAssignment([])).toBe(0);
  });
});
