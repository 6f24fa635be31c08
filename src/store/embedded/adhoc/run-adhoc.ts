import { InputError } from "../../../graph/errors.js";
import type { CypherResult } from "../../../graph/values.js";
import type { CypherOptions } from "../../graph-store.js";
import { askReading } from "../ask-reading.js";
import { checkParameters } from "../check-parameters.js";
import { fromEngineValue } from "../from-engine-value.js";
import { parseEngineRows, type EngineRows } from "../protocol.js";
import { explainFailure, MAX_RESULT_SIZE, type AdhocContext, type AdhocRun } from "./adhoc-run.js";
import { refuseLostEntities } from "./lost-entities.js";
import { judgePlan, type PlanVerdict } from "./plan-guard.js";
import { prepareQuery, type PreparedQuery } from "./prepare-query.js";
import { refused } from "./refuse-statement.js";
import type { EditedText } from "./text-edits.js";
import { writeAdhoc } from "./write-adhoc.js";

/**
 * Run a query that somebody typed: write it in the engine's dialect, judge its plan, run it
 * within its limits, in a transaction that is rolled back unless it may write.
 *
 * @throws QueryError when it is refused, wrong, not supported, or runs over a limit; InputError
 * for parameters; CancelledError; StoreError when the database fails
 */
export async function runAdhoc(
  query: string,
  options: CypherOptions,
  context: AdhocContext,
): Promise<CypherResult> {
  checkParameters(options.parameters);
  checkLimits(options);
  const prepared = prepareQuery(query, options.limit);
  const limits = { timeoutMs: options.timeoutMs, signal: options.signal, memory: context.memory };
  const run = { context, options, limits, prepared };
  const verdict = await judge(run, prepared.limited);
  if (verdict.kind === "writes" && !isExplain(prepared)) return toResult(await write(run), run);
  return toResult(await look(run, prepared.limited, options.limit), run);
}

function checkLimits({ limit, timeoutMs }: CypherOptions): void {
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw new InputError("INPUT_INVALID", `The row limit is ${limit}; it must be a whole number from 0.`);
  }
  if (!(timeoutMs > 0)) {
    throw new InputError("INPUT_INVALID", `The time limit is ${timeoutMs} ms; it must be more than 0.`);
  }
}

/** Typed queries are asked again once: the one that crashes the process must not do so for ever. */
const TYPED_REPEATS = 1;

/** The verdict about exactly the text that will be run. */
async function judge(run: AdhocRun, text: EditedText): Promise<PlanVerdict> {
  const plan = await look(run, text, null, isExplain(run.prepared) ? "" : "EXPLAIN\n");
  const operators = plan.rows[0]?.[0];
  const verdict = judgePlan(typeof operators === "string" ? operators : "");
  if (verdict.kind === "refused") throw refused(verdict.what, "Only queries that read the graph are taken.");
  return verdict;
}

async function write(run: AdhocRun): Promise<EngineRows> {
  if (!run.options.allowWrites) {
    throw refused("changing the graph", "Typed queries may only read, unless writing is asked for.");
  }
  await judge(run, run.prepared.edited);
  return run.context.inTurn(() => writeAdhoc(run));
}

async function look(
  run: AdhocRun,
  text: EditedText,
  maxRows: number | null,
  prefix = "",
): Promise<EngineRows> {
  const { parameters } = run.options;
  const query = prefix + text.text;
  const command = { verb: "look", query, parameters, maxRows, maxSize: MAX_RESULT_SIZE } as const;
  try {
    return parseEngineRows(await askReading(run.context.engine, command, run.limits, TYPED_REPEATS));
  } catch (error) {
    throw explainFailure(error, {
      original: run.prepared.original,
      edited: text,
      linesBefore: prefix === "" ? 0 : 1,
    });
  }
}

function isExplain(prepared: PreparedQuery): boolean {
  return prepared.structure.is(0, "EXPLAIN");
}

function toResult(result: EngineRows, { prepared, options }: AdhocRun): CypherResult {
  const typed = isExplain(prepared) ? undefined : prepared.columns;
  const columns = typed?.length === result.columns.length ? typed : result.columns;
  refuseLostEntities(columns, result.rows, prepared.doubtful);
  const rows = result.rows.slice(0, options.limit).map((row) => row.map(fromEngineValue));
  return {
    columns,
    rows,
    truncated: result.truncated,
    ms: result.ms,
    notices: prepared.notices,
  };
}
