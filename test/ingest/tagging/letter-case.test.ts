import { describe, expect, it } from "vitest";
import { letterCaseOf } from "../../../ingest/tagging/letter-case.js";

describe("letterCaseOf", () => {
  it.each([
    ["The minister met her in Accra .", "usual"],
    ["MINISTER MEETS ENVOY IN ACCRA", "upper"],
    ["minister meets envoy in accra", "lower"],
    ["Minister Meets Envoy Before Talks in Accra", "title"],
    ["Kofi Mensah Visits Ghana University Hospital .", "usual"],
    ["ACCRA , GHANA", "usual"],
    ["", "usual"],
  ])("of %s is %s", (words, letterCase) => {
    expect(letterCaseOf(words.split(" ").filter(Boolean))).toBe(letterCase);
  });
});
