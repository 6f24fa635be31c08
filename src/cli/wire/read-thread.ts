import { parentPort } from "node:worker_threads";
import { createExtractor } from "../../../ingest/extractors/create-extractor.js";
import { DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { loadDocument } from "../../../ingest/source/load-document.js";
import { toPlainError } from "../output/describe-error.js";
import { createParentChannel } from "./parent-channel.js";
import type { AskedReply, ReadingOrder, ReadingReport } from "./reading-messages.js";

/** The body of a reading thread: loads and reads what it is sent. The main thread cancels by ending it. */
const port = parentPort;
if (port === null) throw new Error("read-thread.js is to be started as a worker thread.");

const report = (message: ReadingReport): void => port.postMessage(message);
const external = createParentChannel((line) => report({ type: "ask", line }));

async function read({ submission, maxBytes, extractor }: ReadingOrder): Promise<void> {
  const { signal } = new AbortController();
  try {
    report({ type: "stage", stage: "fetch" });
    const limits = { ...DEFAULT_SOURCE_LIMITS, maxBytes };
    const document = await loadDocument(submission, { signal, limits });
    const extract = createExtractor(extractor, external);
    const onStage = (stage: "sentences" | "names" | "facts") => report({ type: "stage", stage });
    report({ type: "done", annotations: await extract(document, { signal, onStage }) });
  } catch (error) {
    report({ type: "failed", error: toPlainError(error) });
  }
}

port.on("message", (message: ReadingOrder | AskedReply) => {
  if (message.type === "read") void read(message);
  else external.reply(message);
});
