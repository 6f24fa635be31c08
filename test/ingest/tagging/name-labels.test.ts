import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeLabels,
  encodeLabels,
  LABEL_COUNT,
  mayFollow,
  NAME_TYPES,
  type TypedName,
} from "../../../ingest/tagging/name-labels.js";

/** Names of one to four words with gaps of nought to three between them. */
const names = fc
  .array(
    fc.record({
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 4 }),
      type: fc.constantFrom(...NAME_TYPES),
    }),
  )
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length, type }): TypedName => {
      const begin = at + gap;
      at = begin + length;
      return { begin, end: at, type };
    });
  });

describe("labels of names", () => {
  it("give back the names that they were made of", () => {
    fc.assert(
      fc.property(names, (list) => {
        const length = (list.at(-1)?.end ?? 0) + 2;
        expect(decodeLabels(encodeLabels(length, list))).toEqual(list);
      }),
    );
  });

  it("form only sequences that are allowed", () => {
    fc.assert(
      fc.property(names, (list) => {
        const labels = [...encodeLabels((list.at(-1)?.end ?? 0) + 1, list)];
        const steps = [-1, ...labels].map((label, i) => mayFollow(label, labels[i] ?? -1));
        expect(steps).not.toContain(false);
      }),
    );
  });

  it("let a name neither begin in its middle nor stay open", () => {
    const open = encodeLabels(3, [{ begin: 0, end: 3, type: "person" }]);
    const [begin, inside, last] = [open[0] ?? 0, open[1] ?? 0, open[2] ?? 0];
    expect(mayFollow(-1, inside)).toBe(false);
    expect(mayFollow(0, last)).toBe(false);
    expect(mayFollow(begin, 0)).toBe(false);
    expect(mayFollow(begin, -1)).toBe(false);
    expect(mayFollow(begin, last)).toBe(true);
    expect(mayFollow(begin, last + 4)).toBe(false);
    expect(last + 4).toBeLessThan(LABEL_COUNT);
  });
});
