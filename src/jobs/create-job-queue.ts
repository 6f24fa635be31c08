import type { GraphStore } from "../store/graph-store.js";
import { DurableJobQueue } from "./durable-job-queue.js";
import type { JobQueue } from "./job-queue.js";
import { openJournal } from "./journal.js";
import type { Log } from "./log.js";
import type { ArticleReader } from "./reader.js";
import { recoverJobs } from "./recover-jobs.js";

export interface JobQueueOptions {
  readonly store: GraphStore;
  /** Stays the caller's: closed by whoever opened it, as is the store. */
  readonly reader: ArticleReader;
  /** Folder of the journal; made when missing, and for one queue at a time. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Most articles read at the same time; at least 1. Saving is always one at a time. */
  readonly concurrency: number;
  readonly log: Log;
}

/**
 * Open the queue of a data folder. Jobs that an earlier run accepted and did not finish go on at once.
 * @throws StoreError `STORE_FAILED` when the folder cannot be used
 */
export async function createJobQueue(options: JobQueueOptions): Promise<JobQueue> {
  const journal = await openJournal(options.folder);
  const recovered = await recoverJobs(options.folder, options.log);
  const queue = new DurableJobQueue(options, journal);
  await queue.resume(recovered);
  return queue;
}
