import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cutIntoSegments } from "../../../viewer/state/text-marks.js";

const mark = (start: number, end: number): { start: number; end: number; entity: string } => ({
  start,
  end,
  entity: `${start}-${end}`,
});
const cut = (text: string, offset: number, marks: ReturnType<typeof mark>[]): string[] =>
  cutIntoSegments(text, offset, marks).map((segment) =>
    segment.mark === null ? segment.text : `[${segment.text}]`,
  );

describe("cutIntoSegments", () => {
  it.each([
    ["no marks", "Ada met Bob.", 0, [], ["Ada met Bob."]],
    ["marks at both ends", "Ada met Bob", 0, [mark(0, 3), mark(8, 11)], ["[Ada]", " met ", "[Bob]"]],
    ["a sentence inside a text", "Ada met Bob", 100, [mark(108, 111)], ["Ada met ", "[Bob]"]],
    ["marks of other sentences", "Ada", 100, [mark(0, 3), mark(200, 203)], ["Ada"]],
    [
      "overlapping marks: the longer first",
      "New York City",
      0,
      [mark(0, 8), mark(0, 13)],
      ["[New York City]"],
    ],
    ["a mark that sticks out", "Ada met", 10, [mark(8, 13)], ["[Ada]", " met"]],
    ["an empty mark", "Ada", 0, [mark(1, 1)], ["Ada"]],
    ["markup in the text", "<b>Ada</b>", 0, [mark(3, 6)], ["<b>", "[Ada]", "</b>"]],
  ] as const)("%s", (_name, text, offset, marks, expected) => {
    expect(cut(text, offset, [...marks])).toEqual(expected);
  });

  it("loses no letter, whatever the marks", () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })));
    fc.assert(
      fc.property(fc.string(), fc.nat(20), marks, (text, offset, pairs) => {
        const segments = cutIntoSegments(
          text,
          offset,
          pairs.map(([start, end]) => mark(start, end)),
        );
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        expect(segments.every((segment) => segment.text !== "")).toBe(true);
      }),
    );
  });
});
