import { parentPort } from "node:worker_threads";
import { createExtractor } from "../../../ingest/extractors/create-extractor.js";
import { DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { loadSource } from "../../../ingest/source/load-source.js";
import { toCollection } from "./to-collection.js";
import { toPlainError } from "../output/describe-error.js";
import { createParentChannel } from "./parent-channel.js";
import type { AskedReply, ReadingOrder, ReadingReport } from "./reading-messages.js";

/** The body of a reading thread: loads and reads what it is sent. The main thread cancels by ending it. */
const port = parentPort;
if (port === null) throw new Error("read-thread.js is to be started as a worker thread.");

const report = (message: ReadingReport): void => port.postMessage(message);
const external = createParentChannel((line) => report({ type: "ask", line }));

async function read({ submission, page, maxBytes, extractor }: ReadingOrder): Promise<void> {
  const { signal } = new AbortController();
  try {
    report({ type: "stage", stage: "fetch" });
    const limits = { ...DEFAULT_SOURCE_LIMITS, maxBytes };
    const fetched = submission.type === "url" && page !== null;
    const source = fetched ? ({ type: "fetched", source: submission, page } as const) : submission;
    const loaded = await loadSource(source, { signal, limits });
    if (loaded.type === "list") {
      report({ type: "list", list: toCollection(loaded.list) });
      return;
    }
    const extract = createExtractor(extractor, external);
    const onStage = (stage: "sentences" | "names" | "facts") => report({ type: "stage", stage });
    report({ type: "done", annotations: await extract(loaded.document, { signal, onStage }) });
  } catch (error) {
    report({ type: "failed", error: toPlainError(error) });
  }
}

port.on("message", (message: ReadingOrder | AskedReply) => {
  if (message.type === "read") void read(message);
  else external.reply(message);
});
