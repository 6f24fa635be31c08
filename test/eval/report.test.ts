import { describe, expect, it } from "vitest";
import type { Measure } from "../../eval/measure.js";
import { calibrationPlot } from "../../eval/report/calibration-plot.js";
import { formatTable, markdownTable } from "../../eval/report/format-table.js";
import { qualityPage } from "../../eval/report/quality-page.js";
import { withReports } from "../../eval/report/quality-file.js";
import { compared } from "../../eval/scoring/counts.js";
import { reliability } from "../../eval/scoring/reliability.js";
import { toScoreRow } from "../../eval/scoring/score-row.js";

const table = { title: "Two articles", rows: [toScoreRow("facts", [compared(1, 1, 3), compared(1, 1, 3)])] };
const bins = reliability([{ confidence: 0.75, right: true }]);
const measure: Measure = {
  name: "facts",
  title: "Facts",
  about: "What was compared.",
  needs: [],
  readsArticles: true,
  run: () => ({ tables: [table], lists: [] }),
};

describe("tables", () => {
  it("show every figure, aligned or in Markdown", () => {
    expect(formatTable(table)).toMatch(/^facts +50\.0 +25\.0 +33\.3 +33\.3 to 33\.3 +2 of 4 +2 of 8$/mu);
    expect(markdownTable(table)).toContain("| facts | 50.0 | 25.0 | 33.3 | 33.3 to 33.3 | 2 of 4 | 2 of 8 |");
  });
});

describe("the quality page", () => {
  const old = { version: 1 as const, measures: { names: { tables: [table] }, facts: { tables: [] } } };
  const file = withReports(old, new Map([["facts", { tables: [table], lists: [], reliability: bins }]]));

  it("keeps what was not measured anew", () => {
    expect(Object.keys(file.measures).sort()).toEqual(["facts", "names"]);
    expect(file.measures["facts"]).toEqual({ tables: [table], reliability: bins });
  });

  it("shows the measures of the list, the peer and the calibration", () => {
    const other = { title: "Pages", about: "Pages of many makers.", figures: { newsgraph: { medianMs: 4 } } };
    const page = qualityPage(file, [measure], [other]);
    expect(page).toContain("| newsgraph: median ms | 4 |");
    expect(page).toContain("## Facts\n\nWhat was compared.");
    expect(page).toContain("2 of 82");
    expect(page).toContain("| 0.7 to 0.8 | 1 | 0.75 | 1.00 |");
  });
});

describe("the plot of confidence", () => {
  it("has a dot for each bin, in its place", () => {
    const plot = calibrationPlot([{ name: "Facts", bins }]);
    expect(plot).toContain('<circle cx="296" cy="16" r="4" fill="#1f6feb"');
    expect(plot).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
  });
});
