import type { CollectionView, JobItemView } from "../api/job-view.js";
import { isNewsgraphError } from "../graph/errors.js";
import type { Submission } from "../jobs/reader.js";
import type { Newsgraph } from "./client/newsgraph.js";
import { describeError } from "./output/describe-error.js";
import { createProgress } from "./output/progress.js";
import type { Terminal } from "./output/terminal.js";

/** What came of a batch. */
export interface BatchCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly cancelled: number;
  /** All of it in a sentence. */
  summary(): string;
}

export interface BatchOptions {
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly signal: AbortSignal;
  /** Told how each ended; `index` is its place in the submissions, the articles of lists left out. */
  readonly onEnded?: (index: number, item: JobItemView) => void;
}

/** Articles that are looked at together: a table of a million rows never is in memory as a whole. */
const CHUNK = 512;

async function* inChunks<T>(items: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    if (chunk.push(item) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Read and save articles, showing progress, and print a line for each as it ends. A
 * cancelled batch returns what was done until then.
 */
export async function ingestBatch(
  newsgraph: Newsgraph,
  submissions: AsyncIterable<Submission> | Iterable<Submission>,
  { terminal, json, signal, onEnded }: BatchOptions,
): Promise<BatchCounts> {
  const started = Date.now();
  let total = 0;
  // Articles before the chunk that is being read, and in it.
  let before = 0;
  let size = 0;
  const tally = { added: 0, replaced: 0, unchanged: 0, failed: 0, cancelled: 0 };
  const progress = createProgress(terminal, total, "articles");
  let ended = new Set<number>();
  const writes: Promise<void>[] = [];
  const onItem = (index: number, item: JobItemView) => {
    if (ended.has(index)) return;
    if (item.status === "running") progress.doing(`${item.stage ?? "reading"} ${item.source}`);
    if (item.status === "queued" || item.status === "running") return;
    ended.add(index);
    if (index < size) onEnded?.(before + index, item);
    if (item.collection !== undefined) {
      // The list gives way to its articles.
      total += item.collection.articles - 1;
      progress.total(total);
      noteList(item.source, item.collection, terminal, json);
      return;
    }
    tally[item.outcome?.status ?? (item.status === "cancelled" ? "cancelled" : "failed")]++;
    writes.push(printItem(item, terminal, json));
    progress.step();
  };
  try {
    for await (const chunk of inChunks(submissions, CHUNK)) {
      total += chunk.length;
      progress.total(total);
      ended = new Set();
      before += size;
      size = chunk.length;
      await newsgraph.ingest(chunk, { signal, onItem });
      await Promise.all(writes.splice(0));
    }
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== "CANCELLED") throw error;
  } finally {
    progress.end();
    await Promise.all(writes);
  }
  return { ...tally, summary: () => summarize(tally, total, Date.now() - started) };
}

function noteList(
  source: string,
  { title, articles, leftOut }: CollectionView,
  terminal: Terminal,
  json: boolean,
): void {
  const more = leftOut === 0 ? "" : `; ${leftOut} more are left out, as one job takes no more`;
  const line = `${"list".padEnd(10)} ${source}: ${title ?? "no title"} (${articles} articles${more})`;
  // It is no result: each of its articles is.
  if (!json || leftOut > 0) terminal.note(line);
}

/** Results go to standard output, failures to standard error; with `--json` both are results. */
async function printItem(item: JobItemView, terminal: Terminal, json: boolean): Promise<void> {
  if (json) return terminal.out(`${JSON.stringify(item)}\n`);
  if (item.error !== null) terminal.note(`failed     ${item.source}: ${describeError(item.error)}`);
  if (item.outcome === null) return;
  const { status, title, sentences, entities, facts } = item.outcome;
  const found = `${sentences} sentences, ${entities} entities, ${facts} facts`;
  await terminal.out(`${status.padEnd(10)} ${item.source}: ${title ?? "no title"} (${found})\n`);
}

function summarize(tally: Readonly<Record<string, number>>, total: number, ms: number): string {
  const seconds = ms / 1000;
  const parts = Object.entries(tally).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  const rate = seconds > 0 ? ` (${(total / seconds).toFixed(1)} a second)` : "";
  const noun = total === 1 ? "article" : "articles";
  return `${total} ${noun} in ${seconds.toFixed(1)} s${rate}: ${parts.join(", ")}`;
}
