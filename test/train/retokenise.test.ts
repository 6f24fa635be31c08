import { describe, expect, it } from "vitest";
import { retokenise } from "../../train/data/retokenise.js";

describe("retokenise", () => {
  it.each([
    ["all - girl team", "all-girl team"],
    ["Ghana 's capital , Accra .", "Ghana 's capital , Accra ."],
    ["( in Accra )", "( in Accra )"],
  ])("gives the words of the program for %s", (tokens, words) => {
    expect(retokenise({ tokens: tokens.split(" "), names: [] }).words.join(" ")).toBe(words);
  });

  it("carries names over, and gives one that ends inside a word the whole word", () => {
    const tokens = ["Kofi", "Mensah", "met", "Anglo", "-", "Norwegian", "envoys"];
    const { words, names } = retokenise({
      tokens,
      names: [
        { begin: 0, end: 2, type: "person" },
        { begin: 5, end: 6, type: "people" },
      ],
    });
    expect(names.map(({ begin, end }) => words.slice(begin, end).join(" "))).toEqual([
      "Kofi Mensah",
      "Anglo-Norwegian",
    ]);
  });
});
