import { setTimeout as sleep } from "node:timers/promises";
import type { ListEntry } from "../../../ingest/source/feed/article-list.js";
import { isNewsgraphError, type NewsgraphError } from "../../graph/errors.js";
import { NOTHING_SEEN, type SeenFile } from "./seen-file.js";
import type { WatchedSource } from "./watched-source.js";
import { type Ending, remember, whatIsNew } from "./what-is-new.js";

/** What following needs. */
export interface WatchParts {
  readonly seenFile: SeenFile;
  /** Reads articles into the graph; says how each ended, in their order. */
  readonly ingest: (entries: readonly ListEntry[]) => Promise<readonly Ending[]>;
  readonly onProblem: (source: string, error: NewsgraphError) => void;
  readonly signal: AbortSignal;
  /** 0 up to 1; for tests. */
  readonly random?: () => number;
}

export interface WatchOptions {
  /** Look at each source once and end. */
  readonly once: boolean;
  /** Take in only what appears after the first look. */
  readonly fromNow: boolean;
}

/** Looks come up to this share earlier or later than asked, so that watchers of one site do not come together. */
const JITTER = 0.1;
/** A source that fails is looked at less and less often, up to this, in ms. */
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/**
 * Follows feeds and folders until `signal` fires (or once): takes in what is new and remembers it.
 * @returns how many looks failed
 */
export async function watchSources(
  sources: readonly WatchedSource[],
  parts: WatchParts,
  options: WatchOptions,
): Promise<number> {
  const { signal, random = Math.random } = parts;
  const due = sources.map((source) => ({ source, at: 0, failures: 0 }));
  let failed = 0;
  while (!signal.aborted) {
    const now = performance.now();
    for (const next of due.filter(({ at }) => at <= now)) {
      if (isFired(signal)) break;
      const isFine = await lookAt(next.source, parts, options);
      next.failures = isFine ? 0 : next.failures + 1;
      failed += isFine ? 0 : 1;
      const pause = Math.min(LONGEST_PAUSE_MS, next.source.everyMs * 2 ** next.failures);
      next.at = performance.now() + pause * (1 + JITTER * (2 * random() - 1));
    }
    if (options.once) break;
    const wait = Math.min(...due.map(({ at }) => at)) - performance.now();
    await sleep(Math.max(0, wait), undefined, { signal }).catch(() => undefined);
  }
  return failed;
}

/** Asked afresh: it may have fired since it was last looked at. */
function isFired(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** True unless the source could not be looked at. */
async function lookAt(source: WatchedSource, parts: WatchParts, { fromNow }: WatchOptions): Promise<boolean> {
  const { seenFile, signal } = parts;
  const known = seenFile.get(source.name);
  const before = known ?? NOTHING_SEEN;
  try {
    const look = await source.look(before, signal);
    const fresh = whatIsNew(look, before);
    const isSkipped = fromNow && known === null;
    const endings = isSkipped
      ? fresh.map((): Ending => "settled")
      : fresh.length === 0
        ? []
        : await parts.ingest(fresh);
    if (look.entries === null || (fresh.length === 0 && known !== null && look.etag === before.etag))
      return true;
    const byId = new Map(fresh.map(({ id }, index) => [id, endings[index] ?? "not begun"]));
    await seenFile.set(source.name, remember(before, look, byId));
    return true;
  } catch (error) {
    if (signal.aborted) return true;
    if (!isNewsgraphError(error)) throw error;
    parts.onProblem(source.name, error);
    return false;
  }
}
