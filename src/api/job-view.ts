import type { VersionChanges } from "../graph/version-changes.js";
import type { IngestReport, QualityCounts } from "./job-report.js";

/** The stages of reading one article, in order. */
export const READING_STAGES = ["fetch", "text", "sentences", "names", "facts"] as const;
export type ReadingStage = (typeof READING_STAGES)[number];

export type JobStatus = "queued" | "running" | "done" | "failed" | "cancelled";

/** One request to add articles. An accepted job survives a restart of the program. */
export interface JobView {
  readonly id: string;
  readonly status: JobStatus;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly items: readonly JobItemView[];
  /** All of it in numbers, once the job has ended; its `identity` comes when the rules have looked, some time after. */
  readonly report?: IngestReport;
}

/** One article of a job. */
export interface JobItemView {
  readonly source: string;
  readonly status: JobStatus;
  readonly stage: ReadingStage | "save" | null;
  /** What saving it did; null until then. */
  readonly outcome: JobOutcome | null;
  /** Set when it was no article but a list (a feed, a sitemap), whose articles follow as items of their own. */
  readonly collection?: CollectionView;
  readonly error: { readonly code: string; readonly message: string; readonly hint: string | null } | null;
}

export interface CollectionView {
  readonly title: string | null;
  /** Articles of the list that became items of the job. */
  readonly articles: number;
  /** Articles beyond what one job takes, which are not read. */
  readonly leftOut: number;
}

export interface JobOutcome {
  readonly article: string;
  readonly title: string | null;
  /** BCP 47; only English is read, so an article in another language is kept without entities. */
  readonly language?: string | null;
  readonly status: "added" | "unchanged" | "replaced";
  readonly sentences: number;
  readonly entities: number;
  readonly facts: number;
  readonly newEntities: readonly string[];
  readonly newFacts: readonly string[];
  /** Of an article that was replaced: what it states now beside what it stated before. */
  readonly changes?: VersionChanges;
  /** Of an article that was added or replaced. */
  readonly quality?: QualityCounts;
  readonly ms: number;
}
