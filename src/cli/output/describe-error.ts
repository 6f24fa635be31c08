import { isNewsgraphError } from "../../graph/errors.js";

/** An error as data: what the HTTP API, the threads and `--json` say about it. */
export interface PlainError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Any error as data; one that was not raised on purpose becomes `INTERNAL`. */
export function toPlainError(error: unknown): PlainError {
  if (isNewsgraphError(error)) {
    return { code: error.code, message: error.message, hint: error.hint ?? null, details: error.details };
  }
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "INTERNAL",
    message: `A fault in Newsgraph: ${message}`,
    hint: "Please report it, with what you did.",
    details: {},
  };
}

/** For people: what went wrong, then what to do about it. */
export function describeError(error: {
  readonly message: string;
  readonly hint?: string | null | undefined;
}): string {
  return error.hint === null || error.hint === undefined
    ? error.message
    : `${error.message}\n  ${error.hint}`;
}
