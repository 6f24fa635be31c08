import { describe, expect, it } from "vitest";

import { unreadWords } from "../../src/graph/unread-language.js";

describe("what is said of an article that was not read", () => {
  it("names its language", () => {
    expect(unreadWords({ language: "fr", entities: 0 })).toContain("is in French");
    expect(unreadWords({ language: "pt-BR", entities: 0 })).toContain("Portuguese");
    expect(unreadWords({ language: "x", entities: 0 })).toContain("the code x");
  });

  it("is nothing for English, an unknown language, and what names were found in", () => {
    for (const language of ["en", "en-GB", "eng", null])
      expect(unreadWords({ language, entities: 0 })).toBeNull();
    expect(unreadWords({ language: "fr", entities: 3 })).toBeNull();
  });
});
