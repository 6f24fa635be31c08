import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { JobView } from "../../src/api/job-view.js";
import { createJobQueue } from "../../src/jobs/create-job-queue.js";
import type { JobQueueOptions } from "../../src/jobs/job-queue-options.js";
import type { JobQueue } from "../../src/jobs/job-queue.js";
import type { Submission } from "../../src/jobs/reader.js";
import { createFakeReader } from "../support/fake-reader.js";
import { createFakeStore } from "../support/fake-store.js";
import { createRecordingLog } from "../support/recording-log.js";

/** Gives each test of a file a journal folder of its own. */
export function useJournalFolder(): () => string {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "newsgraph-jobs-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return () => folder;
}

/** A queue over fakes; a clock that moves a second at each look makes every time distinct. */
export async function openQueue(folder: string, changes: Partial<JobQueueOptions> = {}): Promise<JobQueue> {
  let time = Date.UTC(2022, 0, 5);
  return createJobQueue({
    store: createFakeStore(),
    reader: createFakeReader(),
    folder,
    clock: () => new Date((time += 1000)),
    concurrency: 2,
    log: createRecordingLog(),
    ...changes,
  });
}

/** A text to be read, called by its content. */
export function textOf(content: string, url?: string): Submission {
  return {
    type: "text",
    text: content,
    metadata: { source: content, ...(url === undefined ? {} : { url }) },
  };
}

export function statuses(view: JobView): string[] {
  return view.items.map((item) => item.status);
}
