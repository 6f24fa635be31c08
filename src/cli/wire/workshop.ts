import type { Config } from "../../config/config.js";
import { createJobQueue } from "../../jobs/create-job-queue.js";
import { createIdentities } from "../../identity/create-identities.js";
import type { Identities } from "../../identity/identities.js";
import type { ResolveProgress } from "../../identity/resolve-report.js";
import type { JobQueue } from "../../jobs/job-queue.js";
import type { Log } from "../../jobs/log.js";
import type { GraphStore } from "../../store/graph-store.js";
import { jobsFolder } from "../data-layout.js";
import { openStore } from "../open-store.js";
import { packageInfo } from "../package-info.js";
import { quietLog } from "./stderr-log.js";
import { type ClaimedFolder, claimJobsFolder } from "./claim-jobs-folder.js";
import { resolveAfterBatch } from "./resolve-after-batch.js";
import { createThreadMatcher } from "./thread-matcher.js";
import { openReader } from "./worker-reader.js";

/** The parts that read articles and save them, put together for one data folder. */
export interface Workshop {
  readonly store: GraphStore;
  readonly identity: Identities;
  readonly version: string;
  /** The job queue; opened once, when first asked for. */
  readonly openJobs: () => Promise<JobQueue>;
  /** Have `listener` told how far the rules are that look after a batch, until the returned function is called. */
  readonly watchResolving: (listener: (progress: ResolveProgress) => void) => () => void;
  /** Close the queue, the readers and the database, in this order. */
  readonly close: () => Promise<void>;
}

export async function openWorkshop(config: Config, log: Log = quietLog()): Promise<Workshop> {
  const store = await openStore(config);
  const reader = openReader(config);
  const clock = () => new Date();
  const identity = createIdentities({ store, matcher: createThreadMatcher(), clock });
  const closing = new AbortController();
  const watchers = new Set<(progress: ResolveProgress) => void>();
  const onProgress = (progress: ResolveProgress) => watchers.forEach((tell) => tell(progress));
  let jobs: Promise<JobQueue> | null = null;
  let claimed: ClaimedFolder | null = null;
  const openQueue = async (): Promise<JobQueue> => {
    claimed = await journalFolder(config);
    return createJobQueue({
      store,
      resolve: resolveAfterBatch({ identity, clock, signal: closing.signal, log, onProgress }),
      reader,
      folder: claimed.folder,
      clock,
      concurrency: config.reading.workers,
      log,
    });
  };
  return {
    store,
    identity,
    version: packageInfo().version,
    openJobs() {
      jobs ??= openQueue();
      return jobs;
    },
    watchResolving(listener) {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    async close() {
      closing.abort();
      // A queue that could not be opened has nothing to close, and must not keep the rest open.
      const opened = await jobs?.catch(() => undefined);
      try {
        await opened?.close();
        await claimed?.release();
        await reader.close();
      } finally {
        await store.close();
      }
    },
  };
}

/** The embedded database is held by one process alone, and its journal with it. */
async function journalFolder({ neo4j, dataFolder }: Config): Promise<ClaimedFolder> {
  const folder = jobsFolder(dataFolder);
  return neo4j === null ? { folder, release: () => Promise.resolve() } : claimJobsFolder(folder);
}
