import { describe, expect, it } from "vitest";
import { findKnownNames } from "../../../ingest/tagging/known-names.js";
import { wordFor } from "../../../ingest/tagging/word.js";

const positions = (text: string) => [...findKnownNames(text.split(" ").map(wordFor))].map((code) => code % 8);
const isKnown = (text: string) => [...findKnownNames(text.split(" ").map(wordFor))].map((code) => code > 0);

describe("findKnownNames", () => {
  it("finds bodies of several words, whatever their letters, and says where in them a word stands", () => {
    expect(isKnown("the World Health Organization said")).toEqual([false, true, true, true, false]);
    expect(positions("WORLD HEALTH ORGANIZATION")).toEqual([1, 2, 3]);
  });

  it("finds nothing in words that no list has", () => {
    expect(isKnown("quite ordinary prose about nothing")).toEqual([false, false, false, false, false]);
    expect(isKnown("")).toEqual([false]);
  });
});
