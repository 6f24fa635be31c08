import type { Identities } from "../identity/identities.js";
import type { JobQueue } from "../jobs/job-queue.js";
import type { Log } from "../jobs/log.js";
import type { GraphStore } from "../store/graph-store.js";
import type { ServerLimits } from "./server-limits.js";

/** What the server serves, and how. */
export interface ServerParts {
  readonly store: GraphStore;
  readonly jobs: JobQueue;
  readonly identity: Identities;
  /** Of Newsgraph. */
  readonly version: string;
  /** The built viewer; null serves the API alone. */
  readonly viewerFolder: string | null;
  /** Whether a Cypher request that says `write` may change the graph. */
  readonly allowWrites: boolean;
  readonly limits: ServerLimits;
  readonly log: Log;
  /** The address that will be listened on; on loopback (the default) only requests to a loopback name are answered. */
  readonly host?: string;
}

/** The parts that routes need, and a signal that fires when the server stops. */
export interface RouteParts extends ServerParts {
  readonly closing: AbortSignal;
}
