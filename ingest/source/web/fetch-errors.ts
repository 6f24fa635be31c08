import { FetchError, isNewsgraphError } from "../../../src/graph/errors.js";
import type { SourceLimits } from "../article-source.js";

/** The error for an address that gave nothing to read. */
export function fetchFailed(address: string, why: string): FetchError {
  return new FetchError("FETCH_FAILED", `The address ${address} ${why}.`, {
    hint: "Open it in a browser; if it is there, save the page and give the file instead.",
    details: { address },
  });
}

/** The error for a server that took too long. */
export function fetchTimedOut(address: string, { fetchTimeoutMs }: SourceLimits): FetchError {
  return new FetchError(
    "FETCH_TIMEOUT",
    `The address ${address} did not answer in full within ${fetchTimeoutMs} ms.`,
    {
      hint: "Try again, or save the page and give the file instead.",
      details: { address, timeoutMs: fetchTimeoutMs },
    },
  );
}

/** Our own errors come back wrapped by the client, at any depth; what it says itself becomes FETCH_FAILED. */
export function toFetchError(address: string, error: unknown): Error {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isNewsgraphError(cause)) return cause;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return new FetchError(
    "FETCH_FAILED",
    `The address ${address} ${MEANINGS[code] ?? "could not be reached"}${code === "" ? "" : ` (${code})`}.`,
    {
      hint: "Check the address and the network, or save the page and give the file instead.",
      details: { address, code },
      cause: error,
    },
  );
}

const MEANINGS: Readonly<Record<string, string>> = {
  ENOTFOUND: "names a host that cannot be found",
  EAI_AGAIN: "names a host that cannot be found",
  UND_ERR_HEADERS_OVERFLOW: "answers with more headers than are read",
  UND_ERR_SOCKET: "closed the connection before it had answered",
};
