import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import first from "../../../ingest/tagging/models/names-first.json" with { type: "json" };
import second from "../../../ingest/tagging/models/names-second.json" with { type: "json" };
import { shippedNameModel, tagNames } from "../../../ingest/tagging/index.js";

const named = (sentences: readonly string[]) => {
  const words = sentences.map((sentence) => sentence.split(" "));
  return tagNames(shippedNameModel(), words).map((names, i) =>
    names.map(({ begin, end, type }) => `${words[i]?.slice(begin, end).join(" ") ?? ""} (${type})`),
  );
};

describe("the shipped name model", () => {
  it.each([first, second])("is the files that their checksums name", ({ sha256, weights }) => {
    expect(createHash("sha256").update(weights).digest("hex")).toBe(sha256);
  });

  it.each([
    ["Kofi Mensah lives in Accra .", ["Kofi Mensah (person)", "Accra (place)"]],
    [
      "The University of Leeds opened an office in Norway .",
      ["University of Leeds (organization)", "Norway (place)"],
    ],
    ["It rained all day .", []],
  ])("reads %s", (sentence, expected) => {
    expect(named([sentence])).toEqual([expected]);
  });

  it("takes a word that one sentence leaves open for what it is in another", () => {
    const [, second] = named([
      "Grace Abernathy , a judge from Leeds , spoke first .",
      "Abernathy was heard .",
    ]);
    expect(second).toEqual(["Abernathy (person)"]);
  });

  it("ends with names inside their sentences, whatever the words are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 8 }), { maxLength: 12 })),
        (text) => {
          tagNames(shippedNameModel(), text).forEach((names, i) => {
            let last = 0;
            for (const { begin, end } of names) {
              expect(begin).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(begin);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(text[i]?.length ?? 0);
          });
        },
      ),
      { numRuns: 50 },
    );
  });
});
