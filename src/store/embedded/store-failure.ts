import { StoreError } from "../../graph/errors.js";
import { EngineDied, EngineFailure } from "./engine-failure.js";

/** What the engine answered to a statement of Newsgraph's own, as a StoreError; other errors stay as they are. */
export function toStoreFailure(error: unknown): unknown {
  if (error instanceof EngineFailure) {
    return new StoreError("STORE_FAILED", `The database refused a statement: ${error.message}`, {
      retriable: error.isConflict,
      details: { gqlStatus: error.gqlStatus },
      cause: error,
    });
  }
  if (error instanceof EngineDied) {
    return new StoreError("STORE_UNAVAILABLE", `${error.message} It is being started again.`, {
      retriable: true,
      hint: "Repeat the call.",
      details: { lastWords: error.lastWords },
      cause: error,
    });
  }
  return error;
}

/** The database process died under a write, again and again. */
export function outcomeUnknown(cause: unknown): StoreError {
  return new StoreError("STORE_OUTCOME_UNKNOWN", "The database stopped while a write was under way.", {
    retriable: true,
    hint: "Repeat the call: what was written already is not written twice.",
    cause,
  });
}

/** True when `error`, or what caused it, is a write conflict. */
export function isConflict(error: unknown): boolean {
  return causes(error).some((cause) => cause instanceof EngineFailure && cause.isConflict);
}

/** True when `error`, or what caused it, is the end of the database process. */
export function isDeath(error: unknown): boolean {
  return causes(error).some((cause) => cause instanceof EngineDied);
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let current = error; current instanceof Error && !chain.includes(current); current = current.cause) {
    chain.push(current);
  }
  return chain;
}
