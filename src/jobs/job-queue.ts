import type { JobView } from "../api/job-view.js";
import type { Submission } from "./reader.js";

/** Reads articles and saves them, several at a time, and remembers what came of each. */
export interface JobQueue {
  /**
   * Accept articles. When the promise resolves the job is on disk and survives a crash.
   * @throws InputError `INPUT_INVALID` when there is nothing to read
   * @throws StoreError `STORE_FAILED` when the job cannot be written down; `STORE_UNAVAILABLE` when too many wait
   * already, or the queue is closing
   */
  submit(submissions: readonly Submission[]): Promise<JobView>;
  /** Unfinished jobs and the newest finished ones, newest first. */
  list(): readonly JobView[];
  /** @throws InputError `INPUT_NOT_FOUND` */
  get(id: string): JobView;
  /**
   * Stop a job: its running reads are aborted and its waiting articles are not read. What was
   * saved stays saved. Resolves when the job has ended.
   * @throws InputError `INPUT_NOT_FOUND`, or `JOB_CONFLICT` when it has ended already
   */
  cancel(id: string): Promise<JobView>;
  /**
   * Have `listener` called at each change of a job until the returned function is called.
   * @throws InputError `INPUT_NOT_FOUND`
   */
  subscribe(id: string, listener: (view: JobView) => void): () => void;
  /**
   * Say that more jobs of one batch follow: until the returned function is called, the store does not tidy up between
   * them, and the rules do not look at who is who, which takes the longer the larger the graph is.
   */
  hold(): () => void;
  /** Resolves when nothing waits, nothing runs, and the store has tidied up, unless it is held. */
  idle(): Promise<void>;
  /** Stop without ending the jobs: what is unfinished goes on at the next start. */
  close(): Promise<void>;
}

/** True when nothing will change in the job any more. */
export function hasEnded(view: { readonly status: JobView["status"] }): boolean {
  return view.status !== "queued" && view.status !== "running";
}
