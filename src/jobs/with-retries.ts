import { setTimeout as sleep } from "node:timers/promises";
import { CancelledError, StoreError } from "../graph/errors.js";

/** Wait before the first repetition; it doubles from one to the next. */
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
/** How long a database may be away before the work fails: time for a server to be started again. */
const PATIENCE_MS = 300_000;

/**
 * Do some work, again where it failed in a way that may pass: once, but for as long as five minutes
 * while the database cannot be reached.
 * @throws CancelledError when `signal` fires while it waits
 */
export async function withRetries<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error, wait > FIRST_WAIT_MS, Date.now() - began)) throw error;
      // The first repetition is not given up: it tells whether the work that failed was done after all.
      await (wait === FIRST_WAIT_MS ? sleep(wait) : pause(wait, signal));
    }
  }
}

function mayPass(error: unknown, isRepeated: boolean, elapsedMs: number): boolean {
  if (!(error instanceof StoreError) || !error.retriable) return false;
  return error.code === "STORE_UNAVAILABLE" ? elapsedMs < PATIENCE_MS : !isRepeated;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw new CancelledError("CANCELLED", "The work was cancelled while the database could not be reached.");
  }
}
