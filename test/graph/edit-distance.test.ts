import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/graph/edit-distance.js";

test.each([
  ["", "", 0],
  ["a", "", 1],
  ["kitten", "sitting", 3],
  ["russia", "rusia", 1],
  ["russia", "rsusia", 1],
  ["ca", "abc", 3],
  ["same", "same", 0],
])("%j to %j takes %i edits", (a, b, distance) => {
  expect(editDistance(a, b, 9)).toBe(distance);
  expect(editDistance(b, a, 9)).toBe(distance);
});

test("beyond the limit every distance is one more than it", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(letters, letters, fc.nat(4), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 20), limit + 1));
    }),
  );
});
