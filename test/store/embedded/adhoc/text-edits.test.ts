import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../../../../src/store/embedded/adhoc/text-edits.js";
import { offsetAt, positionDetails } from "../../../../src/store/embedded/adhoc/text-position.js";

test("replaces and inserts, and knows where each place came from", () => {
  const edited = applyEdits("RETURN n.set, x", [
    { start: 15, end: 15, text: " LIMIT 5" },
    { start: 9, end: 12, text: "`set`" },
  ]);
  expect(edited.text).toBe("RETURN n.`set`, x LIMIT 5");
  expect([0, 9, 12, 14, 16, 20].map((offset) => edited.originalOffset(offset))).toEqual([
    0, 9, 9, 12, 14, 15,
  ]);
});

test("several insertions at one place keep the order in which they were given", () => {
  const edits = ["a", "b"].map((text) => ({ start: 1, end: 1, text }));
  expect(applyEdits("xy", edits).text).toBe("xaby");
});

test("refuses edits that overlap", () => {
  const edits = [
    { start: 0, end: 3, text: "" },
    { start: 2, end: 4, text: "" },
  ];
  expect(() => applyEdits("abcdef", edits)).toThrow("same place");
});

test("unchanged text keeps its place, whatever is edited around it", () => {
  const edit = fc.record({
    length: fc.nat(3),
    gap: fc.integer({ min: 1, max: 4 }),
    text: fc.string({ maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (parts) => {
      let at = 0;
      const edits = parts.map(({ length, gap, text }) => {
        const start = at + gap;
        at = start + length;
        return { start, end: at, text };
      });
      const original = Array.from({ length: at + 5 }, (_, index) =>
        String.fromCodePoint(0x4e00 + index),
      ).join("");
      const edited = applyEdits(original, edits);
      Array.from(edited.text).forEach((character, offset) => {
        if (character >= "\u4e00") expect(original[edited.originalOffset(offset)]).toBe(character);
      });
    }),
  );
});

test("lines and columns lead back to the offset", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-c\n]{0,30}$/), fc.nat(30), (text, offset) => {
      const at = Math.min(offset, text.length);
      const { line, column } = positionDetails(text, at);
      expect(offsetAt(text, Number(line), Number(column))).toBe(at);
    }),
  );
});
