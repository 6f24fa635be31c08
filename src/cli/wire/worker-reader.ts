import type { ExtractorChoice } from "../../../ingest/extractors/extractor.js";
import type { LineChannel } from "../../../ingest/extractors/line-channel.js";
import type { Fetcher } from "../../../ingest/source/web/create-fetcher.js";
import type { Config } from "../../config/config.js";
import type { ArticleReader } from "../../jobs/reader.js";
import { CancelledError } from "../../graph/errors.js";
import { openChannel } from "./open-channel.js";
import { openFetcher } from "./open-fetcher.js";
import { createReadingThread, type ReadingThread } from "./reading-thread.js";

export interface WorkerReaderOptions {
  /** Threads, and so articles read at the same time; at least 1. */
  readonly workers: number;
  /** Longest time for one article, in ms; fetching it has limits of its own. */
  readonly timeoutMs: number;
  /** Largest file or page, in bytes. */
  readonly maxBytes: number;
  /** What reads; the bundled extractor unless another is named. */
  readonly extractor?: ExtractorChoice;
  /** The way to the external extractor, if one reads; closed with the reader. */
  readonly channel?: LineChannel | null;
  /** Fetch also what a site's robots.txt forbids; false unless said. */
  readonly ignoreRobots?: boolean;
  /** What fetches pages; by default one of its own. Pages are fetched here and not in the threads, since the pauses between requests to one host must hold for all of them. */
  readonly fetcher?: Fetcher;
  /** The compiled body of a thread. */
  readonly threadModule?: URL;
}

/** The reader that the configuration describes. */
export function openReader({ reading, extractor }: Pick<Config, "reading" | "extractor">): ArticleReader {
  return createWorkerReader({ ...reading, extractor: extractor.use, channel: openChannel(extractor) });
}

/**
 * Reads articles in threads of their own: a long or broken article holds up nobody, and can
 * be stopped at any moment.
 */
export function createWorkerReader(options: WorkerReaderOptions): ArticleReader {
  const module = options.threadModule ?? new URL("./read-thread.js", import.meta.url);
  const all = Array.from({ length: options.workers }, () => createReadingThread(module));
  const idle: ReadingThread[] = [...all];
  const waiting: ((thread: ReadingThread) => void)[] = [];
  const release = (thread: ReadingThread) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  const fetcher = options.fetcher ?? openFetcher(options);
  return {
    async read(submission, { signal, onStage }) {
      if (submission.type === "url") onStage("fetch");
      const page = submission.type === "url" ? await fetcher.fetch(submission.url, signal) : null;
      const thread = await acquire(idle, waiting, signal);
      try {
        const { maxBytes, timeoutMs, extractor = "bundled", channel = null } = options;
        const order = { type: "read", submission, page, maxBytes, extractor } as const;
        return await thread.read(order, { signal, onStage, timeoutMs, channel });
      } finally {
        release(thread);
      }
    },
    async close() {
      await Promise.all(all.map((thread) => thread.close()));
      await options.channel?.close();
    },
  };
}

/** An idle thread, the last used first (it is warm), or the next to become idle. */
function acquire(
  idle: ReadingThread[],
  waiting: ((thread: ReadingThread) => void)[],
  signal: AbortSignal,
): Promise<ReadingThread> {
  const cancelled = () => new CancelledError("CANCELLED", "Reading was cancelled.");
  if (signal.aborted) return Promise.reject(cancelled());
  const free = idle.pop();
  if (free !== undefined) return Promise.resolve(free);
  return new Promise((resolve, reject) => {
    const take = (thread: ReadingThread) => {
      signal.removeEventListener("abort", onAbort);
      resolve(thread);
    };
    const onAbort = () => {
      waiting.splice(waiting.indexOf(take), 1);
      reject(cancelled());
    };
    signal.addEventListener("abort", onAbort, { once: true });
    waiting.push(take);
  });
}
