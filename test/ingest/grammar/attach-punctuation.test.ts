import { describe, expect, it } from "vitest";
import { attachPunctuation } from "../../../ingest/grammar/attach-punctuation.js";

/** The words on which the marks of a sentence hang, in order; heads are words counted from 1, 0 for the root. */
function headsOfMarks(sentence: string, heads: readonly number[], marks: readonly number[]): string[] {
  const texts = sentence.split(" ");
  const relations = texts.map((_, i) => (marks.includes(i + 1) ? "punct" : heads[i] === 0 ? "root" : "dep"));
  const tree = { texts, heads: heads.map((head) => head - 1), relations };
  attachPunctuation(tree);
  return marks.map((mark) => texts[tree.heads[mark - 1] ?? -1] ?? "-");
}

describe("attachPunctuation", () => {
  it("hangs the comma after an opening phrase on the phrase", () => {
    expect(headsOfMarks("On Monday , they left .", [2, 5, 5, 5, 0, 5], [3, 6])).toEqual(["Monday", "left"]);
  });

  it("hangs the comma before a conjunct on the conjunct", () => {
    expect(headsOfMarks("Peru , Chile and Brazil", [0, 1, 1, 5, 1], [2])).toEqual(["Chile"]);
  });

  it("hangs quotes and brackets on what they enclose", () => {
    expect(
      headsOfMarks(
        'He called it " very odd " ( again ) .',
        [2, 0, 2, 2, 6, 2, 2, 2, 2, 2, 2],
        [4, 7, 8, 10, 11],
      ),
    ).toEqual(["odd", "odd", "again", "again", "called"]);
  });

  it("takes what hung on a mark along", () => {
    const tree = {
      texts: ["Stop", "!", "now"],
      heads: [-1, 0, 1],
      relations: ["root", "punct", "advmod"],
    };
    attachPunctuation(tree);
    expect(tree.heads).toEqual([-1, 2, 0]);
  });

  it("leaves a sentence of marks alone", () => {
    expect(headsOfMarks(". . .", [0, 1, 1], [2, 3])).toEqual([".", "."]);
  });
});
