import { randomUUID } from "node:crypto";
import type { JobItemView, JobView } from "../api/job-view.js";
import { CancelledError, InputError, StoreError } from "../graph/errors.js";
import { type AddArticle, createAddArticle } from "./add-article.js";
import type { JobQueueOptions } from "./job-queue-options.js";
import { itemError } from "./item-error.js";
import { addMembers, changeItem, createJob, type Job, newestFirst, takeMembers, toView } from "./job.js";
import type { JobQueue } from "./job-queue.js";
import type { AcceptedJob, ProgressLine } from "./job-schemas.js";
import type { Journal } from "./journal.js";
import { Listeners } from "./listeners.js";
import { withIdentity } from "./ingest-report.js";
import { inTurn } from "./in-turn.js";
import type { Collection, Submission } from "./reader.js";
import type { RecoveredJobs } from "./recover-jobs.js";

/** Finished jobs that are remembered. */
export const KEPT_JOBS = 200;

/** Articles that may wait before more are refused: those that are sent wait in memory. */
export const MOST_WAITING = 5_000;

/** The queue of one process, with a journal under it. Use createJobQueue to get one. */
export class DurableJobQueue implements JobQueue {
  /** Jobs that have not ended; the first is the next to be served. */
  #active: Job[] = [];
  /** Oldest first. */
  #ended: JobView[] = [];
  #running = new Set<Promise<void>>();
  /** True when something was saved since the store last tidied up. */
  #unsettled = false;
  /** Ids of the jobs that ended since then. */
  #unsettledJobs: string[] = [];
  #settling: Promise<void> | null = null;
  /** Batches of which more jobs follow. */
  readonly #held = new Set<symbol>();
  readonly #closing = new AbortController();
  readonly #listeners: Listeners;
  readonly #add: AddArticle;
  /** Writes of the journal, in the order of what happened. */
  readonly #writing = inTurn();

  constructor(
    private readonly options: JobQueueOptions,
    private readonly journal: Journal,
  ) {
    this.#listeners = new Listeners(options.log);
    this.#add = createAddArticle(options);
  }

  /** Take over what an earlier run left. */
  async resume(recovered: RecoveredJobs): Promise<void> {
    this.#ended = [...recovered.ended];
    this.#active = [...recovered.unfinished];
    if (this.#active.length > 0) {
      this.options.log.info("Unfinished jobs of the last run go on.", { jobs: this.#active.length });
    }
    // The last run may have stopped after a job's last article and before the job's end.
    for (const job of recovered.unfinished) if (job.submissions.size === 0) this.#end(job);
    await this.#prune();
    this.#fill();
  }

  async submit(submissions: readonly Submission[]): Promise<JobView> {
    if (submissions.length === 0) throw new InputError("INPUT_INVALID", "A job needs at least one article.");
    this.#refuseWhenClosing();
    this.#refuseWhenFull();
    const id = `j-${randomUUID().replaceAll("-", "").slice(0, 20)}`;
    const accepted: AcceptedJob = { version: 1, id, createdAt: this.#now(), submissions };
    await this.journal.accept(accepted);
    const job = createJob(accepted);
    const view = toView(job);
    this.#active.push(job);
    this.#fill();
    return view;
  }

  list(): readonly JobView[] {
    return [...this.#ended, ...this.#active.map((job) => toView(job))].sort(newestFirst);
  }

  get(id: string): JobView {
    const job = this.#active.find((active) => active.id === id);
    if (job !== undefined) return toView(job);
    const view = this.#ended.find((ended) => ended.id === id);
    if (view !== undefined) return view;
    throw new InputError("INPUT_NOT_FOUND", `There is no job ${id}.`, {
      hint: `The newest ${KEPT_JOBS} finished jobs are kept; GET /api/jobs lists them.`,
      details: { job: id },
    });
  }

  async cancel(id: string): Promise<JobView> {
    const view = this.get(id);
    const job = this.#active.find((active) => active.id === id);
    if (job === undefined) {
      throw new InputError(
        "JOB_CONFLICT",
        `The job ${id} has ended (${view.status}), so it cannot be cancelled.`,
        {
          details: { job: id, status: view.status },
        },
      );
    }
    job.cancelled.abort();
    for (const index of [...job.submissions.keys()]) {
      if (job.items[index]?.status === "queued")
        this.#endItem(job, index, { status: "cancelled", stage: null });
    }
    const ended = await job.ended;
    await this.#written();
    return ended;
  }

  subscribe(id: string, listener: (view: JobView) => void): () => void {
    this.get(id);
    return this.#listeners.add(id, listener);
  }

  hold(): () => void {
    const batch = Symbol("batch");
    this.#held.add(batch);
    return () => {
      if (this.#held.delete(batch)) this.#fill();
    };
  }

  async idle(): Promise<void> {
    while (this.#running.size > 0 || this.#settling !== null) {
      await Promise.all([...this.#running, this.#settling]);
    }
    await this.#written();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.idle();
  }

  /** Start as many articles as may run, taking the jobs in turn so that a long one holds up no short one. */
  #fill(): void {
    while (!this.#closing.signal.aborted && this.#running.size < Math.max(1, this.options.concurrency)) {
      const next = this.#next();
      if (next === null) break;
      this.#start(next.job, next.index, next.submission);
    }
    if (this.#running.size === 0 && this.#active.length === 0 && this.#held.size === 0) this.#settle();
  }

  #next(): { job: Job; index: number; submission: Submission } | null {
    for (const job of this.#active) {
      for (const [index, submission] of job.submissions) {
        if (job.items[index]?.status !== "queued") continue;
        this.#active = [...this.#active.filter((other) => other !== job), job];
        return { job, index, submission };
      }
    }
    return null;
  }

  #start(job: Job, index: number, submission: Submission): void {
    this.#change(job, index, { status: "running" });
    const work = this.#run(job, index, submission).finally(() => {
      this.#running.delete(work);
      this.#fill();
    });
    this.#running.add(work);
  }

  /** Never rejects: how an article ends is written into its item. */
  async #run(job: Job, index: number, submission: Submission): Promise<void> {
    const signal = AbortSignal.any([job.cancelled.signal, this.#closing.signal]);
    try {
      const outcome = await this.#add(submission, {
        signal,
        onStage: (stage) => this.#change(job, index, { stage }),
      });
      if ("members" in outcome) this.#expand(job, index, outcome);
      else {
        this.#unsettled = true;
        this.#endItem(job, index, { status: "done", outcome });
      }
    } catch (error) {
      if (job.cancelled.signal.aborted && error instanceof CancelledError) {
        this.#endItem(job, index, { status: "cancelled" });
      } else if (this.#closing.signal.aborted && error instanceof CancelledError) {
        this.#change(job, index, { status: "queued", stage: null });
      } else {
        const source = job.items[index]?.source ?? "";
        this.#endItem(job, index, { status: "failed", error: itemError(error, source, this.options.log) });
      }
    }
  }

  #change(job: Job, index: number, change: Partial<JobItemView>): void {
    changeItem(job, index, change);
    this.#listeners.tell(job.id, () => toView(job));
  }

  #endItem(
    job: Job,
    index: number,
    change: Partial<JobItemView>,
    grown: Pick<ProgressLine, "first" | "members"> = {},
  ): void {
    job.submissions.delete(index);
    const item = changeItem(job, index, change);
    void this.#write(() => this.journal.progress(job.id, { index, item, ...grown }));
    // The end of the last article and of its job is one change.
    if (job.submissions.size === 0) this.#end(job);
    else this.#listeners.tell(job.id, () => toView(job));
  }

  /** A list ends at once, and its articles become items of the job. */
  #expand(job: Job, index: number, { title, members }: Collection): void {
    // Cancelled while the list was on its way: nothing more is begun.
    const { taken, leftOut } = takeMembers(job, job.cancelled.signal.aborted ? [] : members);
    const first = job.items.length;
    addMembers(job, taken);
    const collection = { title, articles: taken.length, leftOut };
    this.#endItem(job, index, { status: "done", stage: null, collection }, { first, members: taken });
  }

  #end(job: Job): void {
    const view = toView(job, this.#now());
    this.#active = this.#active.filter((other) => other !== job);
    this.#ended.push(view);
    this.#unsettledJobs.push(job.id);
    void this.#write(() => this.journal.end(view));
    void this.#prune();
    this.#listeners.tell(job.id, () => view);
    job.end(view);
  }

  async #prune(): Promise<void> {
    const forgotten = this.#ended.splice(0, Math.max(0, this.#ended.length - KEPT_JOBS));
    await Promise.all(forgotten.map((view) => this.#write(() => this.journal.forget(view.id))));
  }

  /** What cannot be written now is done again after the next start; that is no reason to stop. */
  #write(work: () => Promise<void>): Promise<void> {
    return this.#writing("journal", work).catch((error: unknown) => {
      this.options.log.warn("The list of jobs could not be brought up to date.", { error });
    });
  }

  /** Resolves when all that happened so far is in the journal. */
  #written(): Promise<void> {
    return this.#write(() => Promise.resolve());
  }

  #settle(): void {
    if (this.#settling !== null || this.#closing.signal.aborted) return;
    const jobs = new Set(this.#unsettledJobs.splice(0));
    if (!this.#unsettled) return;
    this.#unsettled = false;
    this.#settling = this.#tidyUp(jobs)
      .catch((error: unknown) => this.options.log.warn("The store could not tidy up.", { error }))
      .finally(() => {
        this.#settling = null;
        this.#fill();
      });
  }

  async #tidyUp(jobs: ReadonlySet<string>): Promise<void> {
    const identity = (await this.options.resolve?.()) ?? null;
    if (identity !== null) {
      this.#ended = this.#ended.map((view) => (jobs.has(view.id) ? withIdentity(view, identity) : view));
      for (const view of this.#ended.filter(({ id }) => jobs.has(id))) {
        void this.#write(() => this.journal.end(view));
      }
    }
    await this.options.store.settle();
  }

  #refuseWhenClosing(): void {
    if (!this.#closing.signal.aborted) return;
    throw new StoreError("STORE_UNAVAILABLE", "The program is stopping and accepts no more articles.", {
      hint: "Start it again.",
      retriable: true,
    });
  }

  #refuseWhenFull(): void {
    const waiting = this.#active.reduce((sum, { submissions }) => sum + submissions.size, 0);
    if (waiting < MOST_WAITING) return;
    throw new StoreError("STORE_UNAVAILABLE", `${waiting} articles wait to be read already.`, {
      hint: "Send it again when some of them have been read.",
      details: { waiting },
      retriable: true,
    });
  }

  #now(): string {
    return this.options.clock().toISOString();
  }
}
