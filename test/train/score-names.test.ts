import { describe, expect, it } from "vitest";
import type { NameType, TypedName } from "../../ingest/tagging/name-labels.js";
import {
  countNames,
  f1,
  isExact,
  isExactOrTeam,
  isOverlapping,
  type NameScore,
  type SameName,
} from "../../train/names/score-names.js";

const name = (begin: number, end: number, type: NameType): TypedName => ({ begin, end, type });
const GOLD = [name(0, 2, "person"), name(4, 5, "organization"), name(7, 9, "place"), name(10, 11, "other")];
const FOUND = [name(0, 2, "person"), name(4, 5, "place"), name(8, 9, "place"), name(12, 13, "other")];

function score(isSame: SameName): NameScore {
  const scores = new Map<NameType | "all", NameScore>([["all", { right: 0, wrong: 0, missed: 0 }]]);
  countNames(scores, GOLD, FOUND, isSame);
  return scores.get("all") ?? { right: 0, wrong: 0, missed: 0 };
}

describe("the scores of names", () => {
  it("count exact names, and leave out types that are not scored", () => {
    expect(score(isExact)).toEqual({ right: 1, wrong: 2, missed: 2 });
  });

  it("accept a place where a team or government is annotated", () => {
    expect(score(isExactOrTeam)).toEqual({ right: 2, wrong: 1, missed: 1 });
  });

  it("accept names that overlap", () => {
    expect(score(isOverlapping)).toEqual({ right: 2, wrong: 1, missed: 1 });
  });

  it("are a harmonic mean", () => {
    expect(f1({ right: 2, wrong: 1, missed: 1 })).toBeCloseTo(66.67, 2);
    expect(f1({ right: 0, wrong: 0, missed: 3 })).toBe(0);
  });
});
