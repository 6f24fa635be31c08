import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../ingest/text/split-sentences.js";
import { startProcessorClock } from "../../support/processor-time.js";

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Each case is the sentences that the joined text must fall into. */
const CASES: readonly (readonly string[])[] = [
  ["It rained.", "Nobody came."],
  ["Mr. Brown met Gen. Lee.", "They spoke."],
  ["The U.S. President met the U.N. chief.", "The talks failed."],
  ["He lives in the U.S.", "He was born in Peru."],
  ["Talks begin at 5 p.m. Monday in St. Ives.", "They end at 7 p.m.", "The hall is small."],
  ["J. K. Rowling and George W. Bush met.", "Nothing was said."],
  ["He took vitamin C.", "The doctor agreed."],
  ["Prices rose 3.5 percent to $2.40.", "9.9 thousand people left."],
  ["See No. 4 and Art. 12.", "Then see Fig. 3."],
  ["“We will stay,” he said.", "“We will not go.”", "The crowd left."],
  ['"Stop!" he said.', '"Why?" she asked.', "Nobody knew."],
  ["(The hall was full.)", "It emptied [by noon].", "Then it closed."],
  ["She waited... and left.", "He stayed…", "It ended."],
  ["It was signed on Jan. 9 by the minister.", "It holds."],
  ["Apple Inc. Chief Executive Tim Cook spoke.", "Acme Corp. was sold."],
  ["They sold pens, paper, etc.", "The shop closed."],
  ["Was it true?!", "It was!", "No. He denied it.".slice(0, 3), "He denied it."],
  ["She bought it on eBay.", "iPhone sales rose."],
  ["It fell.[3]", "It rose again.[4][5]", "It stayed."],
  ["The site rbc.ru and example.com/a.b?c=d were down.", "They came back."],
  ["Приехал президент.", "Он выступил."],
  ["他来了。", "她走了！"],
  ["Visit by Dr. A. B. Smith Jr. of Acme Ltd. was short.", "It rained."],
  ["In Brown v. Board the court ruled (c. 1954).", "It stood."],
  ["1. The first point is made.", "2. The second follows."],
];

describe("splitSentences", () => {
  it.each(CASES.map((sentences) => ({ name: sentences.join(" "), sentences })))(
    "$name",
    ({ name, sentences }) => {
      expect(sentencesOf(name)).toEqual(sentences);
    },
  );

  it("needs no space after the period between words", () => {
    expect(sentencesOf("He left.The crowd stayed.It was late.")).toEqual([
      "He left.",
      "The crowd stayed.",
      "It was late.",
    ]);
  });

  it("takes a text without end marks as one sentence", () => {
    expect(sentencesOf("  Talks go on in Geneva \n")).toEqual(["Talks go on in Geneva"]);
  });

  it("finds nothing in white space", () => {
    expect(sentencesOf(" \n\t\u00a0 ")).toEqual([]);
  });

  it("keeps a line break inside a sentence", () => {
    expect(sentencesOf("The talks\nwent on. They\r\nended.")).toEqual([
      "The talks\nwent on.",
      "They\r\nended.",
    ]);
  });

  it.each([
    ["words", "word ".repeat(200_000)],
    ["periods", ".".repeat(200_000)],
    ["initials", "A. ".repeat(100_000)],
    ["quotes after a period", `He left.${'"'.repeat(200_000)}`],
    ["no spaces", "a".repeat(200_000)],
    ["closing brackets", "x.)".repeat(100_000)],
    ["white space after a period", `He left.${" ".repeat(200_000)}It rained.`],
    ["note numbers", `He left.${"[1]".repeat(100_000)}`],
  ])("takes linear time over %s", (_name, text) => {
    const elapsed = startProcessorClock();
    splitSentences(text);
    expect(elapsed()).toBeLessThan(3_000);
  });

  it("yields trimmed, ordered spans that cover every word, whatever the text", () => {
    const piece = fc.constantFrom(
      "He",
      "U.S.",
      "3.5",
      ".",
      "!",
      "?",
      "”",
      "(",
      ")",
      " ",
      "\n",
      "…",
      "Mr.",
      "й",
      "。",
      "👍",
      "[3]",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, (sample) => {
        let at = 0;
        for (const { start, end } of splitSentences(sample)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(sample.slice(at, start).trim()).toBe("");
          expect(sample.slice(start, end)).toBe(sample.slice(start, end).trim());
          at = end;
        }
        expect(sample.slice(at).trim()).toBe("");
      }),
      { numRuns: 500 },
    );
  });
});
