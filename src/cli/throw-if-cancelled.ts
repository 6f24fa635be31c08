import { CancelledError } from "../graph/errors.js";

/** What a cancelled batch says. */
export const SAVED_STAYS = "Cancelled. What was saved until then stays.";

/** @throws CancelledError once `signal` has fired */
export function throwIfCancelled(signal: AbortSignal, message = "Cancelled."): void {
  if (signal.aborted) throw new CancelledError("CANCELLED", message);
}
