import type { IdentityOutcome } from "../api/job-report.js";
import type { GraphStore } from "../store/graph-store.js";
import type { Log } from "./log.js";
import type { ArticleReader } from "./reader.js";

/** What a job queue works with. */
export interface JobQueueOptions {
  readonly store: GraphStore;
  /** Stays the caller's: closed by whoever opened it, as is the store. */
  readonly reader: ArticleReader;
  /** Has the rules look at who is who when a batch has ended, before the store tidies up; null when they could not. */
  readonly resolve?: () => Promise<IdentityOutcome | null>;
  /** Folder of the journal; made when missing, and for one queue at a time. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Most articles read and saved at the same time; at least 1. */
  readonly concurrency: number;
  readonly log: Log;
}
