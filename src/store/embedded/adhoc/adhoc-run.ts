import type { CypherOptions } from "../../graph-store.js";
import { EngineFailure } from "../engine-failure.js";
import type { EngineProcess } from "../engine-process.js";
import type { MemoryWatch } from "../memory-watch.js";
import type { QueryLimits } from "../query-limits.js";
import { toStoreFailure } from "../store-failure.js";
import type { PreparedQuery } from "./prepare-query.js";
import { toQueryError, type SentQuery } from "./query-failure.js";

/** What typed queries are run with. */
export interface AdhocContext {
  readonly engine: () => Promise<EngineProcess>;
  readonly memory: MemoryWatch;
  /** Run a task when the writers before it have ended. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/** One typed query on its way through the engine. */
export interface AdhocRun {
  readonly context: AdhocContext;
  readonly options: CypherOptions;
  readonly limits: QueryLimits;
  readonly prepared: PreparedQuery;
}

/** Most values in a result, with 64 characters of text counting as one more: decoding and sending them takes time. */
export const MAX_RESULT_SIZE = 1_000_000;

/** What went wrong, in words about the query as it was typed. */
export function explainFailure(error: unknown, sent: SentQuery): unknown {
  return error instanceof EngineFailure ? toQueryError(error, sent) : toStoreFailure(error);
}
