import { describe, expect, it } from "vitest";
import { splitWords } from "../../../ingest/grammar/split-words.js";

const split = (text: string): string[] =>
  splitWords(text, { start: 0, end: text.length }).map((word) => word.text);

describe("splitWords", () => {
  it.each([
    ["He didn't say Russia's army couldn’t've won.", "He did n't say Russia 's army could n’t 've won ."],
    ["They cannot do it, I'm sure.", "They can not do it , I 'm sure ."],
    ["a state-owned, pro-Russian, re-elected leader", "a state - owned , pro-Russian , re-elected leader"],
    [
      "Mr. A. B. Brown of the U.S. paid $5.2 (4%) at 10:30 a.m.",
      "Mr. A. B. Brown of the U.S. paid $ 5.2 ( 4 % ) at 10:30 a.m.",
    ],
    ["In the 1990s, on 2020-03-01 and the 5th day", "In the 1990s , on 2020-03-01 and the 5th day"],
    [
      "See https://example.org/a?b=1, or mail a.b@example.org.",
      "See https://example.org/a?b=1 , or mail a.b@example.org .",
    ],
    ["“Well...” he said—then left!!", "“ Well ... ” he said — then left !!"],
    ["O'Brien met d'Arcy; the players' union", "O'Brien met d'Arcy ; the players ' union"],
    ["It was plan b.", "It was plan b ."],
  ])("splits %s", (text, words) => {
    expect(split(text).join(" ")).toBe(words);
  });

  it("leaves out only white space", () => {
    const text = " One\ttwo\n three's ";
    expect(split(text).join("")).toBe(text.replace(/\s/g, ""));
  });
});
