import neo4j, {
  type BookmarkManager,
  type Driver,
  type Session,
  type SessionConfig,
  type SessionMode,
} from "neo4j-driver";
import { CancelledError, QueryError } from "../../graph/errors.js";
import type { Members } from "./driver-types.js";

/** What may end the work in a session early. */
export interface SessionLimits {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which this side gives up, even when the server no longer answers. */
  readonly giveUpAfterMs?: number | undefined;
}

/** Sessions on one database; each sees what the others have written before it. */
export class SessionPool {
  private readonly bookmarks: BookmarkManager = neo4j.bookmarkManager();

  constructor(
    private readonly driver: Driver,
    private readonly database: string | null,
  ) {}

  /**
   * Do some work in a session of its own. When the signal fires or time is up, the session is closed at once,
   * which resets its connection: the server then stops the running query and rolls back.
   * @throws CancelledError when the signal fired
   * @throws QueryError `QUERY_TIMEOUT`
   */
  async use<T>(mode: SessionMode, limits: SessionLimits, work: (session: Session) => Promise<T>): Promise<T> {
    throwIfAborted(limits.signal);
    const session = this.open(mode);
    const stop = stopper(limits);
    try {
      return await Promise.race([work(session), stop.promise]);
    } finally {
      stop.clear();
      const closed = session.close();
      // After a stop nobody waits for a server that may be gone.
      if (stop.stopped()) closed.catch(() => undefined);
      else await closed;
    }
  }

  private open(defaultAccessMode: SessionMode): Session {
    const config: Members<SessionConfig> = {
      defaultAccessMode,
      bookmarkManager: this.bookmarks,
      ...(this.database === null ? {} : { database: this.database }),
    };
    return this.driver.session(config);
  }
}

interface Stopper {
  readonly promise: Promise<never>;
  stopped(): boolean;
  clear(): void;
}

function stopper({ signal, giveUpAfterMs }: SessionLimits): Stopper {
  let stopped = false;
  let stop: (error: Error) => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    stop = (error) => {
      stopped = true;
      reject(error);
    };
  });
  // Nobody may be waiting any more when it fires.
  promise.catch(() => undefined);
  const onAbort = (): void => stop(cancelled());
  signal?.addEventListener("abort", onAbort, { once: true });
  const timer =
    giveUpAfterMs === undefined
      ? undefined
      : setTimeout(() => stop(new QueryError("QUERY_TIMEOUT", NO_ANSWER)), giveUpAfterMs);
  return {
    promise,
    stopped: () => stopped,
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    },
  };
}

const NO_ANSWER = "Neo4j did not answer within the time limit of the query";

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}

function cancelled(): CancelledError {
  return new CancelledError("CANCELLED", "The query was cancelled");
}
