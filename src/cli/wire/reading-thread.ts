import { Worker } from "node:worker_threads";
import type { LineChannel } from "../../../ingest/extractors/line-channel.js";
import type { ReadingStage } from "../../api/job-view.js";
import { CancelledError, InputError } from "../../graph/errors.js";
import type { Reading } from "../../jobs/reader.js";
import { toPlainError } from "../output/describe-error.js";
import { rebuildError } from "../output/rebuild-error.js";
import type { AskedReply, ReadingOrder, ReadingReport } from "./reading-messages.js";

/** Memory that one thread may use for one article: a hostile page must not take the machine. */
const HEAP_MB = 1024;

/** What one order is given besides the article. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Longest time, in ms; the time in which the external extractor is asked has its own limit and does not count. */
  readonly timeoutMs: number;
  /** The way to the external extractor; null when none is used. */
  readonly channel: LineChannel | null;
  readonly onStage: (stage: ReadingStage) => void;
}

/** A thread that reads one article at a time; it is started when first needed and again after it was ended. */
export interface ReadingThread {
  /**
   * @throws CancelledError after `signal`; InputError `EXTRACTOR_FAILED` when the thread
   *   crashes or takes longer than `timeoutMs`; what the pipeline threw
   */
  read(order: ReadingOrder, options: ReadOptions): Promise<Reading>;
  close(): Promise<void>;
}

/** @param module the compiled body of the thread */
export function createReadingThread(module: URL): ReadingThread {
  let worker: Worker | null = null;
  const end = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  return {
    async read(order, options) {
      if (options.signal.aborted) throw new CancelledError("CANCELLED", "Reading was cancelled.");
      worker ??= startWorker(module);
      try {
        return await runOrder(worker, order, options);
      } catch (error) {
        // Only a report of failure leaves the thread fit for the next article.
        if (!(error instanceof ReportedFailure)) await end();
        throw error instanceof ReportedFailure ? error.cause : error;
      }
    },
    close: end,
  };
}

function startWorker(module: URL): Worker {
  const worker = new Worker(module, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  // The one who waits for an article keeps the process alive, not an idle thread.
  worker.unref();
  // Ending a thread can raise one more error, which is then nobody's.
  worker.on("error", () => undefined);
  return worker;
}

/** The pipeline threw; the thread itself is well. */
class ReportedFailure extends Error {}

function runOrder(worker: Worker, order: ReadingOrder, options: ReadOptions): Promise<Reading> {
  const { signal, timeoutMs, onStage } = options;
  const asking = new AbortController();
  return new Promise<Reading>((resolve, reject) => {
    const startTimer = () => setTimeout(() => settle(() => reject(tookTooLong(timeoutMs))), timeoutMs);
    let timer = startTimer();
    const onAbort = () => settle(() => reject(new CancelledError("CANCELLED", "Reading was cancelled.")));
    const onError = (error: Error) => settle(() => reject(crashed(error.message)));
    const onExit = (code: number) => settle(() => reject(crashed(`it ended with code ${code}`)));
    const onAsk = async (line: string) => {
      clearTimeout(timer);
      const reply = await askExternal(options.channel, line, asking.signal);
      if (asking.signal.aborted) return;
      timer = startTimer();
      worker.postMessage(reply);
    };
    const onMessage = (report: ReadingReport) => {
      if (report.type === "stage") onStage(report.stage);
      else if (report.type === "ask") void onAsk(report.line);
      else if (report.type === "done") settle(() => resolve(report.annotations));
      else if (report.type === "list") settle(() => resolve(report.list));
      else settle(() => reject(new ReportedFailure("", { cause: rebuildError(report.error) })));
    };
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      asking.abort();
      signal.removeEventListener("abort", onAbort);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      finish();
    };
    signal.addEventListener("abort", onAbort, { once: true });
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(order);
  });
}

/** Never fails: what went wrong is told to the thread, which reports it as it reports its own failures. */
async function askExternal(
  channel: LineChannel | null,
  line: string,
  signal: AbortSignal,
): Promise<AskedReply> {
  try {
    if (channel === null)
      throw new Error("A thread asked for an external extractor, but none is configured.");
    return { type: "answered", answer: await channel.exchange(line, signal) };
  } catch (error) {
    return { type: "unanswered", error: toPlainError(error) };
  }
}

function tookTooLong(timeoutMs: number): InputError {
  return new InputError(
    "EXTRACTOR_FAILED",
    `Reading the article took longer than ${timeoutMs / 1000} s and was stopped.`,
    {
      hint: "Set reading.timeoutMs (NEWSGRAPH_ARTICLE_TIMEOUT_MS) higher, or split the article.",
      details: { timeoutMs },
    },
  );
}

function crashed(reason: string): InputError {
  return new InputError("EXTRACTOR_FAILED", `The extractor crashed: ${reason}.`, {
    hint: "The other articles are not touched. Please report it, with the article.",
  });
}
