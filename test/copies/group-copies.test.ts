import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containment, resemblance, sketchOf } from "../../src/copies/article-sketch.js";
import { groupCopies } from "../../src/copies/group-copies.js";
import { readSketch, writeSketch } from "../../src/copies/sketch-text.js";

const wordsOf = (seed: number, count: number) =>
  Array.from({ length: count }, (_, i) => `w${(seed * 7919 + i * i * 31 + i) % 5003}`);
const textOf = (seed: number, count = 200) => wordsOf(seed, count).join(" ");
const articleOf = (id: string, text: string, publicationOrder = "") => ({
  id,
  publicationOrder,
  sketch: sketchOf(text),
});

describe("sketches", () => {
  it("estimate resemblance and containment", () => {
    const whole = sketchOf(textOf(1, 400));
    const half = sketchOf(textOf(1, 200));
    expect(resemblance(whole, whole)).toBe(1);
    expect(resemblance(whole, half)).toBeCloseTo(0.5, 0);
    expect(containment(whole, half)).toBeGreaterThan(0.8);
    expect(containment(whole, sketchOf(textOf(2, 400)))).toBeLessThan(0.1);
  });

  it("do not mind typography", () => {
    expect(sketchOf("“One” two — three: FOUR five.")).toEqual(sketchOf('"One" two - three, four five'));
  });

  it("survive being written, and a text that is none is refused", () => {
    const sketch = sketchOf(textOf(3));
    expect(readSketch(writeSketch(sketch))).toEqual(sketch);
    expect(readSketch("bm9uc2Vuc2U=")).toBeNull();
  });
});

describe("copies", () => {
  const agency = textOf(1);
  const withNewHead = `${textOf(9, 30)} ${agency}`;
  const cut = wordsOf(1, 120).join(" ");

  it("count as the article that was published first", () => {
    const copies = groupCopies([
      articleOf("a-1", withNewHead, "2022-01-06"),
      articleOf("a-2", agency, "2022-01-05"),
      articleOf("a-3", cut),
      articleOf("a-4", textOf(4), "2022-01-01"),
    ]);
    expect(copies).toEqual(
      new Map([
        ["a-1", "a-2"],
        ["a-3", "a-2"],
      ]),
    );
  });

  it("are not seen in short notes that share a phrase", () => {
    const short = "The council meets again on Tuesday morning in the town hall.";
    expect(groupCopies([articleOf("a-1", short), articleOf("a-2", short)]).size).toBe(0);
  });

  it("do not depend on the order of articles", () => {
    const articles = [
      ...Array.from({ length: 30 }, (_, i) => articleOf(`a-${i}`, `${textOf(50 + i, 20)} ${agency}`)),
      articleOf("a-x", textOf(5)),
    ];
    const expected = groupCopies(articles);
    expect(expected.size).toBe(29);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(groupCopies(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});
