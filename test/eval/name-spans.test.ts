import { describe, expect, it } from "vitest";
import { plainDocument } from "../../eval/documents/text-document.js";
import { isExact, isExactOrActor, namesIn, scoreNames } from "../../eval/measures/score-name-spans.js";
import type { TypedSpan } from "../../eval/documents/named-text.js";
import { annotate } from "../../ingest/pipeline.js";

const TEXT = "The United Kingdom Home Office spoke with Maria Lopez. Norway won.";
const spanOf = (name: string, type: TypedSpan["type"]): TypedSpan => {
  const start = TEXT.indexOf(name);
  return { start, end: start + name.length, type };
};
const found = namesIn(annotate(plainDocument("a", TEXT)));

describe("names of an article", () => {
  it("are the longest of those inside each other, without their article", () => {
    expect(found).toEqual([
      spanOf("United Kingdom Home Office", "organization"),
      spanOf("Maria Lopez", "person"),
      spanOf("Norway", "place"),
    ]);
  });

  it("may be a place where the set has its team", () => {
    const gold = {
      id: "a",
      document: plainDocument("a", TEXT),
      names: [spanOf("Maria Lopez", "person"), spanOf("Norway", "organization")],
    };
    expect(scoreNames(gold, found, isExact, "all")).toMatchObject({
      right: 1,
      found: 3,
      matched: 1,
      gold: 2,
    });
    expect(scoreNames(gold, found, isExactOrActor, "all")).toMatchObject({ right: 2, matched: 2 });
  });
});
