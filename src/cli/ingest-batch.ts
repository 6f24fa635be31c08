import type { IngestReport } from "../api/job-report.js";
import type { CollectionView, JobItemView } from "../api/job-view.js";
import { isNewsgraphError } from "../graph/errors.js";
import { unreadWords } from "../graph/unread-language.js";
import { countNewDecisions } from "../jobs/count-new-decisions.js";
import { createReport } from "../jobs/ingest-report.js";
import type { Submission } from "../jobs/reader.js";
import type { Newsgraph } from "./client/newsgraph.js";
import { inChunks } from "./in-chunks.js";
import { describeError } from "./output/describe-error.js";
import { createProgress } from "./output/progress.js";
import { showResolving } from "./output/show-resolving.js";
import type { Terminal } from "./output/terminal.js";

/** What came of a batch, and how long it took. */
export interface BatchOutcome {
  readonly report: IngestReport;
  readonly ms: number;
}

export interface BatchOptions {
  readonly terminal: Terminal;
  readonly json: boolean;
  readonly signal: AbortSignal;
  /** Told how each ended; `index` is its place in the submissions, the articles of lists left out. */
  readonly onEnded?: (index: number, item: JobItemView) => void;
  /** How many submissions there are in all, as far as that is known; null when it is not. */
  readonly expected?: () => number | null;
}

/** Articles that are looked at together: a table of a million rows never is in memory as a whole. */
const CHUNK = 512;

/**
 * Read and save articles, showing progress, and print a line for each as it ends. A
 * cancelled batch returns what was done until then.
 */
export async function ingestBatch(
  newsgraph: Newsgraph,
  submissions: AsyncIterable<Submission> | Iterable<Submission>,
  { terminal, json, signal, onEnded, expected = () => null }: BatchOptions,
): Promise<BatchOutcome> {
  const started = Date.now();
  const report = createReport();
  const progress = createProgress(terminal, 0, "articles");
  // Articles before the chunk that is being read, in it, and those that lists brought beyond themselves.
  let before = 0;
  let size = 0;
  let grown = 0;
  let isLast = false;
  const showTotal = () => {
    const known = expected();
    progress.total(Math.max(known ?? 0, before + size) + grown, isLast || known !== null);
  };
  let ended = new Set<number>();
  const writes: Promise<void>[] = [];
  const onItem = (index: number, item: JobItemView) => {
    if (ended.has(index)) return;
    if (item.status === "running") progress.doing(`${item.stage ?? "reading"} ${item.source}`);
    if (item.status === "queued" || item.status === "running") return;
    ended.add(index);
    if (index < size) onEnded?.(before + index, item);
    report.add(item);
    if (item.collection !== undefined) {
      // The list gives way to its articles.
      grown += item.collection.articles - 1;
      showTotal();
      noteList(item.source, item.collection, terminal, json);
      return;
    }
    writes.push(printItem(item, terminal, json));
    progress.step();
  };
  let isResolved = false;
  try {
    for await (const chunk of inChunks(submissions, CHUNK)) {
      ended = new Set();
      before += size;
      size = chunk.items.length;
      isLast = chunk.isLast;
      showTotal();
      const options = { signal, onItem, moreFollows: !chunk.isLast, onResolving: showResolving(terminal) };
      isResolved = (await newsgraph.ingest(chunk.items, options)) || isResolved;
      await Promise.all(writes.splice(0));
    }
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== "CANCELLED") throw error;
  } finally {
    progress.end();
    await Promise.all(writes);
  }
  const since = new Date(started).toISOString();
  const identity = isResolved ? await countNewDecisions(newsgraph.identity, since) : null;
  return { report: { ...report.soFar(), identity }, ms: Date.now() - started };
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
  const { status, title, language = null, sentences, entities, facts } = item.outcome;
  const found = `${sentences} sentences, ${entities} entities, ${facts} facts`;
  await terminal.out(`${status.padEnd(10)} ${item.source}: ${title ?? "no title"} (${found})\n`);
  const unread = unreadWords({ language, entities });
  if (unread !== null) terminal.note(`           ${unread}`);
}
