import { CancelledError } from "../graph/errors.js";

/**
 * The result of `work`, or a CancelledError as soon as `signal` is aborted, so that a reader
 * that is slow to notice does not keep its caller waiting.
 */
export async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // What comes of it after the abort is of no interest, and must not count as unhandled.
  work.catch(() => undefined);
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new CancelledError("CANCELLED", "Reading the article was cancelled."));
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
