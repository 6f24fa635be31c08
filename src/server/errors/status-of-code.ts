import type { ErrorCode } from "../../graph/errors.js";

/** The HTTP status of each error code; docs/errors.md lists the same. */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = {
  CONFIG_INVALID: 500,
  INPUT_INVALID: 400,
  INPUT_NOT_FOUND: 404,
  INPUT_UNREADABLE: 422,
  INPUT_TOO_LARGE: 413,
  INPUT_UNSUPPORTED: 415,
  REQUEST_REFUSED: 403,
  FETCH_REFUSED: 403,
  FETCH_DISALLOWED: 403,
  FETCH_FAILED: 502,
  FETCH_TIMEOUT: 504,
  STORE_UNAVAILABLE: 503,
  STORE_IN_USE: 503,
  STORE_DAMAGED: 500,
  STORE_FAILED: 500,
  STORE_OUTCOME_UNKNOWN: 503,
  QUERY_SYNTAX: 400,
  QUERY_UNSUPPORTED: 400,
  QUERY_REFUSED: 403,
  // Not 408: browsers take that for an idle connection that was closed, and send the query again.
  QUERY_TIMEOUT: 504,
  QUERY_TOO_LARGE: 422,
  QUERY_FAILED: 422,
  EXTRACTOR_FAILED: 500,
  IDENTITY_CONFLICT: 409,
  JOB_CONFLICT: 409,
  // The caller has gone, so nobody reads it; it is for the log.
  CANCELLED: 499,
  INTERNAL: 500,
};
