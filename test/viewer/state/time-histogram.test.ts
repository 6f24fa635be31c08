import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { toDrawing, type DrawnEdge } from "../../../viewer/state/drawing.js";
import { brushOf, timeHistogram, windowOf } from "../../../viewer/state/time-histogram.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

function published(days: readonly string[]): readonly DrawnEdge[] {
  const edges = days.map((day, index) => ({
    ...edge("a", "ALLY_OF", "b", { firstPublishedAt: day }),
    id: `${index}`,
  }));
  return [...toDrawing(graphView([entity("a"), entity("b")], edges)).edges.values()];
}

const day = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2050-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the histogram over time", () => {
  it("counts days while they are few", () => {
    const bins = timeHistogram(published(["2022-01-06", "2022-01-08T10:00:00Z", "2022-01-08"]), "published");
    expect(bins).toEqual([
      { from: "2022-01-06", to: "2022-01-06", count: 1 },
      { from: "2022-01-07", to: "2022-01-07", count: 0 },
      { from: "2022-01-08", to: "2022-01-08", count: 2 },
    ]);
  });

  it("has no bins without dates", () => {
    expect(timeHistogram(published(["2022-01-06"]), "valid")).toEqual([]);
  });

  it("counts every dated relation once, in at most 60 bins that leave no gap", () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 40 }), (days) => {
        const bins = timeHistogram(published(days), "published");
        expect(bins.length).toBeLessThanOrEqual(60);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(days.length);
        bins.slice(1).forEach((bin, index) => {
          expect(Date.parse(bin.from) - Date.parse(bins[index]?.to ?? "")).toBe(86_400_000);
        });
      }),
    );
  });

  it("gives back the bins that a window was made of, and no window for all of them", () => {
    const bins = timeHistogram(published(["2022-01-01", "2022-01-10"]), "published");
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (a, b) => {
        const window = windowOf(bins, "published", a, b);
        const expected = [Math.min(a, b), Math.max(a, b)];
        expect(brushOf(bins, window)).toEqual(window === null ? [0, 9] : expected);
        expect(window === null).toBe(expected[0] === 0 && expected[1] === 9);
      }),
    );
  });
});
