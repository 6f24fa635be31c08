import type { ErrorBody } from "../../src/api/contract.js";

/** Facts about an error that help its reader. */
export type ApiErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What the viewer knows about a request that failed. */
export class ApiError extends Error {
  constructor(
    /** The server's error code, or `UNREACHABLE` or `UNEXPECTED_ANSWER`. */
    readonly code: string,
    message: string,
    readonly hint: string | null = null,
    readonly details: ApiErrorDetails = {},
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** True for the error of a request that its caller stopped. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Any thrown thing as an ApiError that can be shown. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new ApiError("VIEWER_FAULT", message, "This is a fault in the viewer. Reload the page.");
}

/** The error for an answer that is not a success, from its status and parsed body. */
export function errorFromAnswer(status: number, body: unknown): ApiError {
  if (isErrorBody(body)) {
    const { code, message, hint, details } = body.error;
    return new ApiError(code, message, hint, details);
  }
  return new ApiError(
    "UNEXPECTED_ANSWER",
    `The server answered with status ${status} and no explanation.`,
    "Look at the terminal in which the server runs.",
  );
}

/** The error for a server that cannot be reached. */
export function unreachable(): ApiError {
  return new ApiError(
    "UNREACHABLE",
    "The Newsgraph server does not answer.",
    "Start it again with npm start, then retry.",
  );
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const error = body.error;
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
