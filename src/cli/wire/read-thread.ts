import { parentPort } from "node:worker_threads";
import { annotate } from "../../../ingest/pipeline.js";
import { DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { loadDocument } from "../../../ingest/source/load-document.js";
import { toPlainError } from "../output/describe-error.js";
import type { ReadingOrder, ReadingReport } from "./reading-messages.js";

/** The body of a reading thread: loads and annotates what it is sent. The main thread cancels by ending it. */
const port = parentPort;
if (port === null) throw new Error("read-thread.js is to be started as a worker thread.");

const report = (message: ReadingReport): void => port.postMessage(message);

async function read({ submission, maxBytes }: ReadingOrder): Promise<void> {
  try {
    report({ type: "stage", stage: "fetch" });
    const limits = { ...DEFAULT_SOURCE_LIMITS, maxBytes };
    const document = await loadDocument(submission, { signal: new AbortController().signal, limits });
    const annotations = annotate(document, { onStage: (stage) => report({ type: "stage", stage }) });
    report({ type: "done", annotations });
  } catch (error) {
    report({ type: "failed", error: toPlainError(error) });
  }
}

port.on("message", (order: ReadingOrder) => void read(order));
