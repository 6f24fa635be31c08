import { CancelledError } from "../graph/errors.js";
import type { GraphStore } from "../store/graph-store.js";
import { collectGraph } from "./collect-graph.js";
import { readRecords } from "./read-records.js";

export interface ImportOptions {
  readonly signal: AbortSignal;
  /** Called once, when the file is read and found whole. */
  readonly onBegin: (articles: number) => void;
  /** Called for each article that is now there. */
  readonly onArticle: () => void;
}

export interface ImportOutcome {
  readonly added: number;
  /** Articles that were there with another text or reading. */
  readonly replaced: number;
  /** Articles that were there already. */
  readonly unchanged: number;
  readonly decisions: number;
}

/**
 * Put what an export as JSON Lines holds into a store, beside what is there. The whole file is checked before anything
 * is written. Broken off, it is completed by the next run of the same file.
 * @throws InputError (`INPUT_INVALID`) naming the line that is wrong; nothing is written then
 * @throws CancelledError when the signal fires; what was imported stays
 */
export async function importGraph(
  lines: AsyncIterable<string>,
  store: GraphStore,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { contributions, decisions } = await collectGraph(readRecords(lines));
  options.onBegin(contributions.length);
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  for (const { contribution, ingestedAt, former } of contributions) {
    if (options.signal.aborted)
      throw new CancelledError("CANCELLED", "Cancelled. What was imported stays; the same command goes on.");
    counts[(await store.saveArticle(contribution, ingestedAt, former)).status]++;
    options.onArticle();
  }
  if (decisions.length > 0) await store.decide(decisions, { signal: options.signal });
  await store.settle();
  return { ...counts, decisions: decisions.length };
}
