import { isNewsgraphError } from "../../graph/errors.js";
import type { Identities } from "../../identity/identities.js";
import type { Log } from "../../jobs/log.js";
import type { GraphStore } from "../../store/graph-store.js";

/**
 * The store for a job queue: when a batch of articles has ended, the rules look at who is who before the engine tidies
 * up. What goes wrong there costs no article; the next batch, or `newsgraph resolve`, does it again.
 */
export function settleWithIdentity(
  store: GraphStore,
  identity: Pick<Identities, "resolve">,
  { signal, log }: { readonly signal: AbortSignal; readonly log: Log },
): GraphStore {
  const resolve = async () => {
    try {
      await identity.resolve({ signal });
    } catch (error) {
      const isCancelled = isNewsgraphError(error) && error.code === "CANCELLED";
      if (!isCancelled) log.warn("The rules could not compare the entities.", { error });
    }
  };
  return {
    ...store,
    async settle() {
      await resolve();
      await store.settle();
    },
  };
}
