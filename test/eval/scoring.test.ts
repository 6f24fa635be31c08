import { describe, expect, it } from "vitest";
import { addCounts, compared, decided, f1, NOTHING, precision, recall } from "../../eval/scoring/counts.js";
import { calibrationError, reliability } from "../../eval/scoring/reliability.js";
import { createScoreBook } from "../../eval/scoring/score-book.js";
import { toScoreRow } from "../../eval/scoring/score-row.js";

describe("counts", () => {
  it("become precision, recall and F1", () => {
    const counts = { right: 3, found: 4, matched: 2, gold: 8 };
    expect([precision(counts), recall(counts)]).toEqual([75, 25]);
    expect(f1(counts)).toBeCloseTo(37.5, 6);
    expect([precision(NOTHING), recall(NOTHING), f1(NOTHING)]).toEqual([0, 0, 0]);
    expect(addCounts(compared(1, 2, 3), decided(1, 1))).toEqual({ right: 2, found: 4, matched: 2, gold: 5 });
  });
});

describe("a row of scores", () => {
  const articles = [compared(9, 1, 1), compared(1, 9, 9), compared(5, 5, 5)];
  it("is of all articles together, with an interval that holds it and repeats", () => {
    const row = toScoreRow("all", articles);
    expect(row).toMatchObject({ precision: 50, recall: 50, f1: 50, counts: { right: 15, gold: 30 } });
    const [low, high] = row.interval ?? [0, 0];
    expect(low).toBeGreaterThanOrEqual(10);
    expect(low).toBeLessThan(50);
    expect(high).toBeGreaterThan(50);
    expect(high).toBeLessThanOrEqual(90);
    expect(toScoreRow("all", articles).interval).toEqual(row.interval);
  });

  it("is narrow when all articles are alike, and has no interval for one", () => {
    expect(
      toScoreRow(
        "x",
        Array.from({ length: 9 }, () => compared(1, 1, 1)),
      ).interval,
    ).toEqual([50, 50]);
    expect(toScoreRow("x", [compared(1, 1, 1)]).interval).toBeNull();
  });

  it("is the mean of several metrics", () => {
    expect(toScoreRow("mean", [decided(1, 1)], [decided(0, 1)]).f1).toBe(50);
  });
});

describe("a score book", () => {
  it("adds what one article has under one heading, and leaves no article out", () => {
    const book = createScoreBook();
    book.add("a", "all", decided(1, 2));
    book.add("a", "all", decided(1, 2));
    book.add("b", "other", decided(1, 1));
    expect(book.rows().map(({ name, f1: score, counts }) => [name, score, counts.gold])).toEqual([
      ["all", 50, 4],
      ["other", 100, 1],
    ]);
  });
});

describe("reliability", () => {
  const facts = [
    ...Array.from({ length: 8 }, () => ({ confidence: 0.85, right: true })),
    ...Array.from({ length: 2 }, () => ({ confidence: 0.8, right: false })),
    { confidence: 1, right: true },
    { confidence: 0.1, right: false },
  ];
  it("compares confidence with what is right, bin by bin", () => {
    const bins = reliability(facts);
    expect(bins.map(({ from, facts: count, right }) => [from, count, right])).toEqual([
      [0.3, 1, 0],
      [0.8, 10, 0.8],
      [0.9, 1, 1],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((10 * 0.04 + 0.1) / 12, 6);
    expect(calibrationError([])).toBe(0);
  });
});
