import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Measure } from "../../eval/measure.js";
import { ALL_MEASURES } from "../../eval/measures/all-measures.js";
import { articlesMeasure } from "../../eval/measures/articles.js";
import { coreferenceMeasure } from "../../eval/measures/coreference.js";
import { eventsMeasure } from "../../eval/measures/events.js";
import { factsMeasure } from "../../eval/measures/facts.js";
import { readOtherFigures } from "../../eval/report/other-figures.js";
import { qualityPage } from "../../eval/report/quality-page.js";
import { readQuality } from "../../eval/report/quality-file.js";
import { annotate } from "../../ingest/pipeline.js";

const ROOT = join(import.meta.dirname, "..", "..");
const DATA = join(ROOT, "..", "shared", "data");
const RECORDED = readQuality(new URL("../../docs/quality.json", import.meta.url));

/** Points of F1 by which a score may fall before it counts as worse. */
const TOLERANCE = 1;

/** What fell below docs/quality.json. If it is meant to, `npm run eval` writes it anew. */
function fallen(measure: Measure): string[] {
  const before = RECORDED.measures[measure.name]?.tables ?? [];
  const context = { dataFolder: DATA, ownArticles: join(ROOT, "eval", "articles"), read: annotate };
  const now = measure.run(context).tables;
  const worse = before.flatMap((table) => {
    if (table.title.includes("article by article")) return [];
    const rows = now.find(({ title }) => title === table.title)?.rows ?? [];
    return table.rows.flatMap(({ name, f1 }) => {
      const score = rows.find((row) => row.name === name)?.f1 ?? 0;
      return score < f1 - TOLERANCE ? [`${table.title}, ${name}: ${score} instead of ${f1}`] : [];
    });
  });
  return before.length === 0 ? [`docs/quality.json has no ${measure.name}`] : worse;
}

describe("the recorded scores", () => {
  it("hold on the articles that are part of Newsgraph", () => {
    expect(fallen(articlesMeasure)).toEqual([]);
  });

  const measures = [factsMeasure, eventsMeasure, coreferenceMeasure];
  for (const measure of measures) {
    const isThere = measure.needs.every((file) => existsSync(join(DATA, file)));
    it.skipIf(!isThere)(
      `hold on the annotated text of ${measure.name}, where it is there`,
      () => {
        expect(fallen(measure)).toEqual([]);
      },
      60_000,
    );
  }

  it("are what docs/quality.md shows", () => {
    const page = readFileSync(join(ROOT, "docs", "quality.md"), "utf8");
    const others = readOtherFigures(new URL("../../docs/", import.meta.url));
    expect(page).toBe(qualityPage(RECORDED, ALL_MEASURES, others));
  });
});
