import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GrammarWord, parseSentence } from "../../../ingest/grammar/index.js";

/** A tree: one root, every word reaches it, words in order and inside the span. */
function expectTree(words: readonly GrammarWord[], start: number, end: number): void {
  const roots = words.filter((word) => word.head < 0);
  expect(roots.length).toBe(Math.min(1, words.length));
  expect(roots.every((word) => word.relation === "root")).toBe(true);
  const steps = new Map<number, number>();
  words.forEach((word, index) => {
    const seen = new Set<number>();
    let at = index;
    while (at >= 0 && !steps.has(at) && !seen.has(at)) {
      seen.add(at);
      at = words[at]?.head ?? -1;
    }
    expect(at >= 0 && seen.has(at)).toBe(false);
    for (const passed of seen) steps.set(passed, 1);
    expect(word.start).toBeGreaterThanOrEqual(index === 0 ? start : (words[index - 1]?.end ?? 0));
    expect(word.end).toBeLessThanOrEqual(end);
    expect(word.lemma).not.toBe("");
  });
}

describe("hostile text", () => {
  it("gives a tree for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "said",
        "the",
        ",",
        "“",
        "n't",
        "'s",
        "-",
        "U.S.",
        "\u202e",
        "😀",
        "(",
        "1,000",
        "http://a.b",
        "@",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(" ", "", "\n"), (pieces, glue) => {
        const text = pieces.join(glue);
        expectTree(parseSentence(text, { start: 0, end: text.length }), 0, text.length);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ["one word without end", "a".repeat(100_000)],
    ["emoji without spaces", "😀".repeat(5_000)],
    ["marks without end", "(".repeat(3_000)],
    ["a sentence without end", "and the man saw the dog , ".repeat(400)],
    ["clitics without end", "n't've".repeat(2_000)],
    ["right to left", "قال الرئيس إن البلاد ".repeat(100)],
    ["control characters", "\u0000\u0007\u001b[31m ".repeat(500)],
  ])("gives a tree for %s", (_, text) => {
    expectTree(parseSentence(text, { start: 0, end: text.length }), 0, text.length);
  });
});
