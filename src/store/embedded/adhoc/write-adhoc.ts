import { QueryError, StoreError } from "../../../graph/errors.js";
import { RESERVED_PROPERTY_NAMES } from "../check-parameters.js";
import { EngineDied } from "../engine-failure.js";
import { parseEngineRows, type EngineRows } from "../protocol.js";
import { askWithin } from "../query-limits.js";
import { nameOf } from "./lexer.js";
import { explainFailure, MAX_RESULT_SIZE, type AdhocRun } from "./adhoc-run.js";

/**
 * Run a typed query that changes the graph, and commit it. It is never run twice: what
 * somebody types need not be idempotent.
 *
 * @throws QueryError; StoreError `STORE_OUTCOME_UNKNOWN` when the process died at the commit
 */
export async function writeAdhoc({ context, options, limits, prepared }: AdhocRun): Promise<EngineRows> {
  refuseReservedNames(prepared.structure.tokens.map(nameOf));
  const engine = await context.engine();
  const transaction = Number(await engine.ask({ verb: "begin" }));
  const { parameters, limit } = options;
  const step = {
    verb: "step",
    transaction,
    query: prepared.edited.text,
    parameters,
    maxRows: limit,
    maxSize: MAX_RESULT_SIZE,
  } as const;
  const sent = { original: prepared.original, edited: prepared.edited, linesBefore: 0 };
  let result: EngineRows;
  try {
    result = parseEngineRows(await askWithin(engine, step, limits));
  } catch (error) {
    await engine.ask({ verb: "rollback", transaction }).catch(() => undefined);
    if (error instanceof EngineDied) throw nothingChanged(error);
    throw explainFailure(error, sent);
  }
  try {
    await engine.ask({ verb: "commit", transaction });
  } catch (error) {
    if (error instanceof EngineDied) throw outcomeUnknown(error);
    throw explainFailure(error, sent);
  }
  return result;
}

function refuseReservedNames(names: readonly (string | undefined)[]): void {
  const reserved = names.find((name) => name !== undefined && RESERVED_PROPERTY_NAMES.has(name));
  if (reserved === undefined) return;
  throw new QueryError(
    "QUERY_REFUSED",
    `The query was refused: the engine keeps the name ${reserved} for itself.`,
    {
      hint: "Choose another name for the property.",
    },
  );
}

function nothingChanged(cause: unknown): QueryError {
  return new QueryError(
    "QUERY_FAILED",
    "The database stopped while the query was writing. Nothing was changed.",
    {
      hint: "Run it again.",
      cause,
    },
  );
}

function outcomeUnknown(cause: unknown): StoreError {
  return new StoreError(
    "STORE_OUTCOME_UNKNOWN",
    "The database stopped while the query was being committed.",
    {
      hint: "Look whether its changes are there before you repeat it.",
      cause,
    },
  );
}
