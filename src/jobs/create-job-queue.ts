import { DurableJobQueue } from "./durable-job-queue.js";
import type { JobQueue } from "./job-queue.js";
import { openJournal } from "./journal.js";
import type { JobQueueOptions } from "./job-queue-options.js";
import { recoverJobs } from "./recover-jobs.js";

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
