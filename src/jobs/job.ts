import type { IngestReport } from "../api/job-report.js";
import type { JobItemView, JobStatus, JobView } from "../api/job-view.js";
import { createReport } from "./ingest-report.js";
import type { AcceptedJob } from "./job-schemas.js";
import type { Submission } from "./reader.js";

/** A job that has not ended, as the queue holds it. */
export interface Job {
  readonly id: string;
  readonly createdAt: string;
  /** What is still to be read, by index; an article that has ended is forgotten, its text with it. */
  readonly submissions: Map<number, Submission>;
  readonly items: JobItemView[];
  /** Aborted when the job is cancelled. */
  readonly cancelled: AbortController;
  /** Resolves when the job has ended. */
  readonly ended: Promise<JobView>;
  readonly end: (view: JobView) => void;
}

/** The job of an accepted request, with every article waiting. */
export function createJob(accepted: AcceptedJob): Job {
  const { promise, resolve } = withResolvers<JobView>();
  return {
    id: accepted.id,
    createdAt: accepted.createdAt,
    submissions: new Map(accepted.submissions.entries()),
    items: accepted.submissions.map(waitingItem),
    cancelled: new AbortController(),
    ended: promise,
    end: resolve,
  };
}

/** Items that a job may grow to by the articles of feeds and sitemaps. */
export const MOST_ITEMS = 1_000;

/**
 * The articles of a list that the job takes: those that it does not hold already, as far as there is room. A list
 * that names itself, or lists that name each other, so come to an end.
 */
export function takeMembers(
  { items }: Job,
  members: readonly Submission[],
): { readonly taken: readonly Submission[]; readonly leftOut: number } {
  const held = new Set(items.map(({ source }) => source));
  const fresh = members.filter((member) => {
    const source = sourceOf(member);
    return !held.has(source) && held.add(source);
  });
  const taken = fresh.slice(0, Math.max(0, MOST_ITEMS - items.length));
  return { taken, leftOut: fresh.length - taken.length };
}

/** Appends articles to a job; they wait to be read. */
export function addMembers(job: Job, members: readonly Submission[]): void {
  for (const member of members) {
    job.submissions.set(job.items.length, member);
    job.items.push(waitingItem(member));
  }
}

function waitingItem(submission: Submission): JobItemView {
  return { source: sourceOf(submission), status: "queued", stage: null, outcome: null, error: null };
}

/** Changes what is said of an article of a job, and gives it as it is then. */
export function changeItem(job: Job, index: number, change: Partial<JobItemView>): JobItemView {
  const item = job.items[index];
  if (item === undefined) throw new RangeError(`The job ${job.id} has no article ${index}.`);
  return (job.items[index] = { ...item, ...change });
}

/** What others may see of a job. */
export function toView(job: Job, finishedAt: string | null = null): JobView {
  return {
    id: job.id,
    status: jobStatus(job.items),
    createdAt: job.createdAt,
    finishedAt,
    items: [...job.items],
    ...(finishedAt === null ? {} : { report: reportOn(job.items) }),
  };
}

function reportOn(items: readonly JobItemView[]): IngestReport {
  const report = createReport();
  for (const item of items) report.add(item);
  return report.soFar();
}

/**
 * A job runs while one of its articles waits or runs (unless none was begun). Ended, it is
 * cancelled when an article was, failed when no article could be added (a list is none), done otherwise.
 */
export function jobStatus(items: readonly JobItemView[]): JobStatus {
  const has = (status: JobStatus) => items.some((item) => item.status === status);
  if (items.every((item) => item.status === "queued")) return "queued";
  if (has("running") || has("queued")) return "running";
  if (has("cancelled")) return "cancelled";
  return items.some((item) => item.status === "done" && item.outcome !== null) ? "done" : "failed";
}

/** What a submission is called in a list. */
function sourceOf(submission: Submission): string {
  switch (submission.type) {
    case "file":
      return submission.path;
    case "url":
      return submission.url;
    case "text":
    case "html":
    case "bytes":
      return submission.metadata.source;
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}

/** By when a job was accepted. */
export function newestFirst(a: JobView, b: JobView): number {
  return a.createdAt > b.createdAt ? -1 : a.createdAt < b.createdAt ? 1 : 0;
}
