import { QueryError } from "../../../graph/errors.js";
import type { CypherResult } from "../../../graph/values.js";
import type { CypherOptions } from "../../graph-store.js";
import { askReading } from "../ask-reading.js";
import { checkParameters } from "../check-parameters.js";
import type { EngineProcess } from "../engine-process.js";
import { fromEngineValue } from "../from-engine-value.js";
import type { MemoryWatch } from "../memory-watch.js";
import { parseEngineRows } from "../protocol.js";
import { judgePlan } from "./plan-guard.js";

export interface AdhocContext {
  readonly engine: () => Promise<EngineProcess>;
  readonly memory: MemoryWatch;
  /** Run a task when the writers before it have ended. */
  readonly inTurn: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * Run a query that somebody typed: judge its plan, then run it within its limits.
 * @throws QueryError when it is refused, wrong, not supported, or runs over a limit
 */
export async function runAdhoc(
  query: string,
  options: CypherOptions,
  context: AdhocContext,
): Promise<CypherResult> {
  checkParameters(options.parameters);
  const limits = { timeoutMs: options.timeoutMs, signal: options.signal, memory: context.memory };
  const { parameters } = options;
  const explain = { verb: "look", query: `EXPLAIN ${query}`, parameters, maxRows: 1 } as const;
  const plan = parseEngineRows(await askReading(context.engine, explain, limits));
  const text = plan.rows[0]?.[0];
  const verdict = judgePlan(typeof text === "string" ? text : "");
  if (verdict.kind !== "reads") throw new QueryError("QUERY_REFUSED", "The query does more than read.");
  const look = { verb: "look", query, parameters, maxRows: options.limit } as const;
  const result = parseEngineRows(await askReading(context.engine, look, limits));
  const rows = result.rows.map((row) => row.map(fromEngineValue));
  return { columns: result.columns, rows, truncated: result.truncated, ms: result.ms, notices: [] };
}
