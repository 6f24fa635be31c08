import { describe, expect, it } from "vitest";
import { cutLongSentence } from "../../../ingest/text/cut-long-sentence.js";

const pieces = (text: string) =>
  cutLongSentence(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe("a sentence", () => {
  it("stays whole as long as it can be one", () => {
    const text = "word ".repeat(399).trim();
    expect(pieces(text)).toEqual([text]);
  });

  it("is cut at white space when it is too long, and nothing is lost", () => {
    const text = "several words ".repeat(1000).trim();
    expect(pieces(text).every((piece) => piece.length <= 2000 && /^several|^words/u.test(piece))).toBe(true);
    expect(pieces(text).join(" ")).toBe(text);
  });

  it("is cut anywhere where there is no white space, but never inside a character", () => {
    expect(pieces(`a${"😀".repeat(3000)}`).every((piece) => !/\p{Cs}/u.test(piece))).toBe(true);
    expect(pieces("a".repeat(5000)).map((piece) => piece.length)).toEqual([2000, 2000, 1000]);
  });
});
