import type { IdentityOutcome } from "../../api/job-report.js";
import { isNewsgraphError } from "../../graph/errors.js";
import type { Identities } from "../../identity/identities.js";
import type { ResolveProgress } from "../../identity/resolve-report.js";
import { countNewDecisions } from "../../jobs/count-new-decisions.js";
import type { Log } from "../../jobs/log.js";

interface Parts {
  readonly identity: Pick<Identities, "resolve" | "decisions">;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
  readonly log: Log;
  readonly onProgress: (progress: ResolveProgress) => void;
}

/**
 * For a job queue: when a batch of articles has ended, the rules look at who is who. What goes wrong there costs no
 * article and gives null; the next batch, or `newsgraph resolve`, does it again.
 */
export function resolveAfterBatch({ identity, clock, signal, log, onProgress }: Parts) {
  return async (): Promise<IdentityOutcome | null> => {
    const since = clock().toISOString();
    try {
      await identity.resolve({ signal, onProgress });
      return await countNewDecisions(identity, since);
    } catch (error) {
      const isCancelled = isNewsgraphError(error) && error.code === "CANCELLED";
      if (!isCancelled) log.warn("The rules could not compare the entities.", { error });
      return null;
    }
  };
}
