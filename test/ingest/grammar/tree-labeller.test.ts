import { describe, expect, it } from "vitest";
import { countedTags, toParseWords } from "../../../ingest/grammar/parse-words.js";
import { TREE_LABEL_FEATURES, TreeLabeller } from "../../../ingest/grammar/tree-labeller.js";
import { wordForm } from "../../../ingest/grammar/word-forms.js";

const words = toParseWords(
  {
    forms: ["The", "old", "man", "slept", "."].map(wordForm),
    tags: Uint8Array.of(0, 1, 2, 3, 4),
    otherTags: Uint8Array.of(0, 1, 2, 3, 4),
  },
  countedTags(["DT", "JJ", "NN", "VBD", "."]),
  false,
);
const HEADS = Int32Array.of(0, 3, 3, 4, 6, 4);

describe("TreeLabeller", () => {
  it("goes from the leaves up, and from left to right under each head", () => {
    const order: number[] = [];
    const labels = new TreeLabeller(1023).label(words, HEADS, (child) => order.push(child));
    expect(order).toEqual([1, 2, 3, 5]);
    expect([...labels.slice(1, 6)]).toEqual([1, 2, 3, 0, 4]);
  });

  it("shows the labels below in the features of the arc above", () => {
    const featuresOfSubject = (label: number): number[] => {
      let seen: number[] = [];
      new TreeLabeller(65_535).label(words, HEADS, (child, rows) => {
        expect(rows.length).toBe(TREE_LABEL_FEATURES);
        if (child === 3) seen = [...rows];
        return child === 1 ? label : 7;
      });
      return seen;
    };
    expect(featuresOfSubject(3)).toEqual(featuresOfSubject(3));
    expect(featuresOfSubject(3)).not.toEqual(featuresOfSubject(4));
  });
});
