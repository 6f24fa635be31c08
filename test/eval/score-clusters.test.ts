import { describe, expect, it } from "vitest";
import { f1, precision, recall } from "../../eval/scoring/counts.js";
import { type Cluster, scoreClusters } from "../../eval/scoring/score-clusters.js";

const clusters = (...texts: string[]): Cluster[] => texts.map((text) => text.split(" "));

describe("the scores of clusters", () => {
  // The example of Luo (2005), with the values of the CoNLL-2012 scorer's documentation.
  const gold = clusters("1 2 3 4 5", "6 7", "8 9 A B C");
  const merged = clusters("1 2 3 4 5", "6 7 8 9 A B C");

  it("are 100 for the same clusters in any order", () => {
    const { muc, bCubed, ceaf } = scoreClusters(
      gold,
      [...gold].reverse().map((cluster) => [...cluster].reverse()),
    );
    expect([muc, bCubed, ceaf].map(f1)).toEqual([100, 100, 100]);
  });

  it("count a link too many as MUC does", () => {
    const { muc } = scoreClusters(gold, merged);
    expect(recall(muc)).toBe(100);
    expect(precision(muc)).toBe(90);
  });

  it("count each mention's cluster as B-cubed does", () => {
    const { bCubed } = scoreClusters(gold, merged);
    expect(recall(bCubed)).toBe(100);
    // (5 · 1 + 2 · 2/7 + 5 · 5/7) / 12
    expect(precision(bCubed)).toBeCloseTo(76.2, 1);
  });

  it("pair each cluster once as CEAF does", () => {
    const { ceaf } = scoreClusters(gold, merged);
    // 1 for the first, 2 · 5 / (5 + 7) for the third; the second finds no partner.
    expect(precision(ceaf)).toBeCloseTo((100 * (1 + 10 / 12)) / 2, 6);
    expect(recall(ceaf)).toBeCloseTo((100 * (1 + 10 / 12)) / 3, 6);
  });

  it("hold mentions against the side that lacks the other's", () => {
    const { muc, bCubed } = scoreClusters(clusters("a b"), clusters("a b c"));
    expect([precision(muc), recall(muc)]).toEqual([50, 100]);
    expect(recall(bCubed)).toBe(100);
    expect(precision(bCubed)).toBeCloseTo(100 * ((2 / 3 + 2 / 3) / 3), 6);
  });

  it("are nothing without clusters", () => {
    const { muc, bCubed, ceaf } = scoreClusters(gold, []);
    expect([muc, bCubed, ceaf].map(f1)).toEqual([0, 0, 0]);
  });
});
