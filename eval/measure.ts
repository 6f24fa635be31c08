import type { ArticleDocument } from "../ingest/article-document.js";
import type { Annotations } from "../src/graph/annotations.js";
import type { ReliabilityBin } from "./scoring/reliability.js";
import type { ScoreRow } from "./scoring/score-row.js";

/**
 * One thing that is measured: a file in `measures/`, listed in `measures/all-measures.ts`. A new one needs no change elsewhere:
 * its tables are printed, kept in docs/quality.json and shown in docs/quality.md in the order of that list.
 */
export interface Measure {
  /** The word for `--only`. */
  readonly name: string;
  readonly title: string;
  /** What was compared with what, for readers of docs/quality.md; Markdown. */
  readonly about: string;
  /** Files under the data folder without which it is left out. */
  readonly needs: readonly string[];
  /** Whether it looks at what an extractor says, so that it can score predictions. */
  readonly readsArticles: boolean;
  run(context: MeasureContext): MeasureReport;
}

export interface MeasureContext {
  readonly dataFolder: string;
  /** The folder of the articles that are part of Newsgraph: eval/articles. */
  readonly ownArticles: string;
  /** What the extractor that is measured says about a document; null when there is no prediction for it. */
  readonly read: (document: ArticleDocument) => Annotations | null;
}

export interface MeasureReport {
  readonly tables: readonly ScoreTable[];
  /** What was missed and what was invented. */
  readonly lists: readonly ArticleList[];
  /** How far confidence can be trusted; for the measure of facts. */
  readonly reliability?: readonly ReliabilityBin[];
}

export interface ScoreTable {
  readonly title: string;
  readonly rows: readonly ScoreRow[];
}

export interface ArticleList {
  readonly article: string;
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}
