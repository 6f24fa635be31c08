import { CancelledError, StoreError } from "../graph/errors.js";
import { digestDifferences, graphDigest, type GraphDigest } from "./graph-digest.js";
import type { GraphStore } from "./graph-store.js";

/** Decisions copied at a time. */
const DECISIONS = 1000;

export interface CopyOptions {
  readonly signal: AbortSignal;
  /** Called for each article that is now there; `copied` is false when it was there already. */
  readonly onArticle: (copied: boolean) => void;
  /** Called when all articles are there and the two graphs are compared. */
  readonly onVerify: () => void;
}

export interface CopyOutcome {
  /** Articles written by this run. */
  readonly copied: number;
  /** Articles that an earlier run had written. */
  readonly present: number;
  /** Of both graphs, which are equal. */
  readonly digest: GraphDigest;
}

/**
 * Carry a whole graph from one store to another, article by article, each in one transaction, and compare the
 * two at the end. A run that was broken off is taken up by the next. The target must hold no other articles,
 * and nobody may write to either store meanwhile.
 * @throws StoreError `STORE_FAILED` when the target holds other articles, or the graphs differ at the end
 * @throws CancelledError when the signal fires; what was copied stays
 */
export async function copyGraph(
  from: GraphStore,
  to: GraphStore,
  options: CopyOptions,
): Promise<CopyOutcome> {
  await refuseOtherArticles(from, to);
  await copyDecisions(from, to, options.signal);
  let copied = 0;
  let present = 0;
  for await (const { contribution, ingestedAt, former } of from.contributions()) {
    throwIfCancelled(options.signal);
    const { status } = await to.saveArticle(contribution, ingestedAt, former);
    const isNew = status !== "unchanged";
    if (isNew) copied++;
    else present++;
    options.onArticle(isNew);
  }
  await to.settle();
  options.onVerify();
  return { copied, present, digest: await verified(from, to, options.signal) };
}

/** Before the articles, so that each is written once, as its entities are. */
async function copyDecisions(from: GraphStore, to: GraphStore, signal: AbortSignal): Promise<void> {
  for (let offset = 0; ; offset += DECISIONS) {
    const { items } = await from.decisions({ limit: DECISIONS, offset });
    if (items.length > 0) await to.decide(items, { signal });
    if (items.length < DECISIONS) return;
  }
}

async function verified(from: GraphStore, to: GraphStore, signal: AbortSignal): Promise<GraphDigest> {
  const source = await graphDigest(from);
  throwIfCancelled(signal);
  const differences = digestDifferences(source, await graphDigest(to));
  if (differences.length === 0) return source;
  throw new StoreError(
    "STORE_FAILED",
    `The copy is not equal to what was copied: ${differences.join("; ")}`,
    {
      hint: "Make sure that nobody writes to either database meanwhile, and copy again into an empty one.",
    },
  );
}

/** Articles come first among the records, so that nothing else of the target is read. */
async function refuseOtherArticles(from: GraphStore, to: GraphStore): Promise<void> {
  for await (const record of to.records()) {
    if (record.type !== "article") return;
    const { id, canonicalUrl, contentHash } = record.article;
    if ((await from.findArticle({ canonicalUrl, contentHash })) === id) continue;
    throw new StoreError("STORE_FAILED", `The target holds other articles, such as ${id}`, {
      hint: "Copy into an empty database; one that holds a part of the same graph is completed.",
      details: { article: id },
    });
  }
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new CancelledError(
      "CANCELLED",
      "Cancelled. What was copied stays; the same command goes on from there.",
    );
  }
}
