import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  articleId,
  contentHash,
  entityId,
  entityKey,
  factId,
  type FactIdentity,
  mentionId,
  sentenceId,
} from "../../src/graph/ids.js";

const FACT: FactIdentity = {
  relation: "MEMBER_OF",
  subject: "e-1",
  object: "e-2",
  role: null,
  polarity: "asserted",
  modality: "actual",
  statedBy: null,
  validFrom: null,
  validTo: null,
  place: null,
};

describe("ids", () => {
  it("hashes text as SHA-256 of its UTF-8", () => {
    // The published test vector of FIPS 180-2 for "abc".
    expect(contentHash("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("never look like numbers", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (text, index) => {
        const article = articleId(null, text);
        for (const id of [
          article,
          sentenceId(article, index),
          entityId(text),
          mentionId(article, 0, 1, text),
        ]) {
          expect(id).toMatch(/^[a-z]-[0-9a-f]{20}$/);
        }
      }),
    );
  });

  it("identify an article by its address, else by its text", () => {
    expect(articleId("https://example.org/a", "one")).toBe(articleId("https://example.org/a", "two"));
    expect(articleId(null, "one")).not.toBe(articleId(null, "two"));
    expect(articleId(null, "one")).toBe(articleId(null, "one"));
  });

  it("keep equal sentences of two articles apart", () => {
    expect(sentenceId("a-1", 0)).not.toBe(sentenceId("a-2", 0));
    expect(sentenceId("a-1", 0)).not.toBe(sentenceId("a-1", 1));
  });

  it.each([
    ["Kassym-Jomart Tokayev", "KASSYM JOMART TOKAYEV"],
    ["São Tomé", "Sao Tome"],
    ["  O'Neill ", "o neill"],
  ])("give %s and %s one key", (a, b) => {
    expect(entityKey("Person", a, null)).toBe(entityKey("Person", b, null));
  });

  it("keep kinds apart, and prefer the Wikidata id to the spelling", () => {
    expect(entityKey("Person", "Jordan", null)).not.toBe(entityKey("Country", "Jordan", null));
    expect(entityKey("Country", "Byelorussia", "Q184")).toBe(entityKey("Country", "Belarus", "Q184"));
  });

  it("make a fact of everything it says", () => {
    const base = factId(FACT);
    for (const change of [
      { polarity: "denied" },
      { modality: "planned" },
      { statedBy: "e-3" },
      { validFrom: "2022-01-09" },
      { validTo: "2022-01-09" },
      { place: "e-4" },
      { role: "observer" },
      { subject: "e-2", object: "e-1" },
    ]) {
      expect(factId({ ...FACT, ...change }), JSON.stringify(change)).not.toBe(base);
    }
    expect(factId({ ...FACT, role: "Defense Minister" })).toBe(factId({ ...FACT, role: "defense minister" }));
  });
});
