import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkerReader } from "../../src/cli/wire/worker-reader.js";
import { NewsgraphError } from "../../src/graph/errors.js";
import type { ArticleReader, Submission } from "../../src/jobs/reader.js";
import { scratchFolder } from "../support/scratch-folder.js";

/** A thread that does what the text of the article says. */
const THREAD = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ submission: { text } }) => {
  parentPort.postMessage({ type: "stage", stage: "names" });
  if (text === "crash") process.exit(3);
  if (text === "throw") throw new Error("broken");
  if (text === "for ever") for (;;);
  if (text === "refuse") {
    const error = { code: "INPUT_UNREADABLE", message: "No text.", hint: "Give some.", details: { at: 1 } };
    return parentPort.postMessage({ type: "failed", error });
  }
  setTimeout(() => parentPort.postMessage({ type: "done", annotations: { text } }), text === "slow" ? 300 : 0);
});
`;

describe("the reader in threads", () => {
  let reader: ArticleReader;
  let stages: string[];
  const article = (text: string): Submission => ({ type: "text", text, metadata: { source: text } });
  const read = (text: string, signal = new AbortController().signal) =>
    reader.read(article(text), { signal, onStage: (stage) => stages.push(stage) });
  const failure = (text: string, signal?: AbortSignal): Promise<unknown> =>
    read(text, signal).then(
      () => null,
      (error: unknown) => (error instanceof NewsgraphError ? error.code : error),
    );

  beforeEach(() => {
    const module = join(scratchFolder(), "thread.mjs");
    writeFileSync(module, THREAD);
    stages = [];
    reader = createWorkerReader({
      workers: 2,
      timeoutMs: 1500,
      maxBytes: 1000,
      threadModule: pathToFileURL(module),
    });
  });
  afterEach(() => reader.close());

  it("gives what the thread gives, and its stages", async () => {
    expect(await read("a")).toMatchObject({ text: "a" });
    expect(stages).toEqual(["names"]);
  });

  it("reads more articles than it has threads", async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `article ${i}`);
    const results = await Promise.all(texts.map((text) => read(text)));
    expect(results.map((result) => ("text" in result ? result.text : null))).toEqual(texts);
  });

  it("passes on what the pipeline says, and the thread goes on", async () => {
    await expect(read("refuse")).rejects.toMatchObject({
      code: "INPUT_UNREADABLE",
      hint: "Give some.",
      details: { at: 1 },
    });
    expect(await read("after")).toMatchObject({ text: "after" });
  });

  it.each(["crash", "throw", "for ever"])("loses one article to: %s", async (what) => {
    const [bad, good] = await Promise.all([failure(what), read("good")]);
    expect(bad).toBe("EXTRACTOR_FAILED");
    expect(good).toMatchObject({ text: "good" });
    expect(await Promise.all([read("b"), read("c")])).toHaveLength(2);
  });

  it("stops an article that is under way, and one that waits", async () => {
    const cancel = new AbortController();
    const all = [
      failure("for ever", cancel.signal),
      failure("for ever", cancel.signal),
      failure("c", cancel.signal),
    ];
    setTimeout(() => cancel.abort(), 200);
    expect(await Promise.all(all)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(await read("after")).toMatchObject({ text: "after" });
    expect(await failure("d", cancel.signal)).toBe("CANCELLED");
  });
});
