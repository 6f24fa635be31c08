import { describe, expect, it } from "vitest";
import { commonMarking } from "../../train/data/with-common-marking.js";
import type { NameSpan } from "../../train/data/named-document.js";

const mark = (words: string, type: NameSpan["type"]) => {
  const tokens = words.split(" ");
  return commonMarking(tokens, { begin: 0, end: tokens.length, type }).map(({ begin, end }) =>
    tokens.slice(begin, end).join(" "),
  );
};

describe("commonMarking", () => {
  it("takes titles off the names of people, but not the last word", () => {
    expect(mark("Mr. Kofi Mensah", "person")).toEqual(["Kofi Mensah"]);
    expect(mark("President", "person")).toEqual(["President"]);
  });

  it("makes two places of one written with a comma", () => {
    expect(mark("Denver , Colorado", "place")).toEqual(["Denver", "Colorado"]);
    expect(mark("Denver ,", "place")).toEqual(["Denver ,"]);
  });

  it("leaves other names as they are", () => {
    expect(mark("President Hotels , Ltd", "organization")).toEqual(["President Hotels , Ltd"]);
  });
});
