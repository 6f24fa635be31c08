import type { CypherOptions } from "../../graph-store.js";
import { EngineFailure } from "../engine-failure.js";
import type { EngineProcess } from "../engine-process.js";
import type { MemoryWatch } from "../memory-watch.js";
import type { QueryLimits } from "../query-limits.js";
import { toStoreFailure } from "../store-failure.js";
import type { PreparedQuery } from "./prepare-query.js";
import { toQueryError } from "./query-failure.js";
import type { EditedText } from "./text-edits.js";

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

/** What went wrong, in words about the query as it was typed. */
export function explainFailure(
  error: unknown,
  prepared: PreparedQuery,
  sent: EditedText,
  linesBefore = 0,
): unknown {
  if (!(error instanceof EngineFailure)) return toStoreFailure(error);
  // The engine sees EXPLAIN and the query as one text; positions count in the query alone.
  const edited = linesBefore === 0 ? sent : prepared.edited;
  return toQueryError(error, {
    original: prepared.original,

    edited,
    linesBefore,
  });
}
