import { exportGraph } from "../../export/export-graph.js";
import type { Identities } from "../../identity/identities.js";
import type { ResolveProgress } from "../../identity/resolve-report.js";
import { hasEnded, type JobQueue } from "../../jobs/job-queue.js";
import type { Submission } from "../../jobs/reader.js";
import { untilAborted } from "../../jobs/until-aborted.js";
import type { GraphStore } from "../../store/graph-store.js";
import { SAVED_STAYS, throwIfCancelled } from "../throw-if-cancelled.js";
import { createItemPlaces } from "./item-places.js";
import type { IngestOptions, Newsgraph } from "./newsgraph.js";
import { runPool } from "./run-pool.js";

/** Articles in one job, and jobs at a time: enough to keep every reader busy, few enough to report each change cheaply. */
const JOB_SIZE = 32;
const JOBS_AT_A_TIME = 2;

/** What a process that holds the database itself works with. */
export interface LocalParts {
  readonly store: GraphStore;
  readonly identity: Identities;
  readonly version: string;
  /** Opened when the first article is to be read: most commands read none. */
  readonly openJobs: () => Promise<JobQueue>;
  /** Have `listener` told how far the rules are until the returned function is called. */
  readonly watchResolving: (listener: (progress: ResolveProgress) => void) => () => void;
  readonly close: () => Promise<void>;
}

/** Newsgraph on a database that this process holds. */
export function createLocalNewsgraph(parts: LocalParts): Newsgraph {
  const { store } = parts;
  /** While more of a batch follows. */
  let release: (() => void) | null = null;
  return {
    server: null,
    async ingest(submissions, options) {
      const jobs = await parts.openJobs();
      const { moreFollows = false } = options;
      if (moreFollows) release ??= jobs.hold();
      const places = createItemPlaces(submissions.length);
      const starts = submissions.flatMap((_, i) => (i % JOB_SIZE === 0 ? [i] : []));
      const ids: string[] = [];
      await runPool(starts, JOBS_AT_A_TIME, async (start) => {
        const part = submissions.slice(start, start + JOB_SIZE);
        ids.push(await followJob(jobs, part, places.ofJob(start, part.length), options));
      });
      if (moreFollows) return false;
      release?.();
      release = null;
      const unwatch = parts.watchResolving(options.onResolving ?? (() => undefined));
      // What the rules have not done yet, the next batch or `newsgraph resolve` does.
      await untilAborted(options.signal, jobs.idle()).finally(unwatch);
      const views = jobs.list().filter(({ id }) => ids.includes(id));
      return views.some(({ report }) => (report?.identity ?? null) !== null);
    },
    query: (query, options) => store.runCypher(query, options),
    articles: (limit, offset) => store.listArticles({ limit, offset }),
    versions: (article, limit, offset) => store.articleVersions(article, { limit, offset }),
    deleteArticle: (id) => store.deleteArticle(id),
    identity: parts.identity,
    export: (format) => exportGraph(format, store.records()),
    async status() {
      const counts = await store.counts();
      return { status: "ok", version: parts.version, engine: store.engine, counts };
    },
    close: parts.close,
  };
}

/** Submit one job and report its items until it has ended. Gives its id. */
async function followJob(
  jobs: JobQueue,
  submissions: readonly Submission[],
  placeOf: (index: number) => number,
  { signal, onItem }: IngestOptions,
): Promise<string> {
  throwIfCancelled(signal, SAVED_STAYS);
  const job = await jobs.submit(submissions);
  await new Promise<void>((resolve) => {
    const look = (view: typeof job) => {
      view.items.forEach((item, i) => onItem(placeOf(i), item));
      if (!hasEnded(view)) return;
      signal.removeEventListener("abort", onAbort);
      unsubscribe();
      resolve();
    };
    // A job that ended at this very moment cannot be cancelled, which is as good.
    const onAbort = () => void jobs.cancel(job.id).catch(() => undefined);
    const unsubscribe = jobs.subscribe(job.id, look);
    signal.addEventListener("abort", onAbort, { once: true });
    look(jobs.get(job.id));
  });
  throwIfCancelled(signal, SAVED_STAYS);
  return job.id;
}
