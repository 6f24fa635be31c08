/**
 * The error classes of Newsgraph. Every message says what went wrong and where;
 * `hint` says what the reader can do about it. Codes are listed in docs/errors.md,
 * and a test keeps that list complete.
 */

/** Facts about an error that help its reader: a file, an offset, a limit, a row. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/** What every Newsgraph error may carry besides its message. */
export interface ErrorOptions {
  /** What to do about it, in one plain sentence. */
  readonly hint?: string;
  readonly details?: ErrorDetails;
  readonly cause?: unknown;
}

/** Base of all errors that Newsgraph raises on purpose. */
export abstract class NewsgraphError extends Error {
  readonly hint: string | undefined;
  readonly details: ErrorDetails;

  constructor(
    /** Stable identifier in capitals, such as `QUERY_TIMEOUT`. */
    readonly code: ErrorCode,
    message: string,
    options: ErrorOptions = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.hint = options.hint;
    this.details = options.details ?? {};
  }
}

/** The configuration names something that cannot be used. */
export class ConfigError extends NewsgraphError {}

/** What the user handed over (a file, a text, a request, an id) cannot be used. */
export class InputError extends NewsgraphError {}

/** A page could not be fetched, or must not be. */
export class FetchError extends NewsgraphError {}

/** The database failed, is missing, or is in use. */
export class StoreError extends NewsgraphError {
  /** True when the same call may succeed if repeated. */
  readonly retriable: boolean;

  constructor(
    code: ErrorCode,
    message: string,
    options: ErrorOptions & { readonly retriable?: boolean } = {},
  ) {
    super(code, message, options);
    this.retriable = options.retriable ?? false;
  }
}

/** A Cypher query was refused, is wrong, or ran over a limit. */
export class QueryError extends NewsgraphError {}

/** The caller asked for the work to stop. */
export class CancelledError extends NewsgraphError {}

/** Every code that Newsgraph uses, with the class that carries it and when it is used. */
export const ERROR_CODES = {
  CONFIG_INVALID: "The configuration has one or more problems; all of them are named.",
  INPUT_INVALID: "A request, option or argument has the wrong form.",
  INPUT_NOT_FOUND: "A file, folder, article, entity, fact or job does not exist.",
  INPUT_UNREADABLE: "A file or page was read but holds no article text that can be used.",
  INPUT_TOO_LARGE: "A file, page or request is over its size limit.",
  INPUT_UNSUPPORTED: "A file has a format that Newsgraph cannot read.",
  REQUEST_REFUSED: "An HTTP request comes from another site, or names a host that the server is not.",
  FETCH_REFUSED: "The address is private, loopback or link-local, or not http(s).",
  FETCH_DISALLOWED: "The site's robots.txt asks programs not to fetch the address.",
  FETCH_FAILED: "The server could not be reached or answered with an error.",
  FETCH_TIMEOUT: "The server took longer than the time allowed.",
  STORE_UNAVAILABLE: "The database cannot be opened or reached.",
  STORE_IN_USE: "Another process holds the embedded database.",
  STORE_DAMAGED: "The database files are damaged.",
  STORE_FAILED: "The database, or the folder of jobs beside it, failed an operation of Newsgraph's own.",
  STORE_OUTCOME_UNKNOWN: "The database stopped while a write was under way; repeating it is safe.",
  QUERY_SYNTAX: "The Cypher text is not valid.",
  QUERY_UNSUPPORTED: "The Cypher text is valid on Neo4j but not on the embedded engine.",
  QUERY_REFUSED: "The query writes, reads files or calls something that is not allowed here.",
  QUERY_TIMEOUT: "The query ran over its time limit and was stopped.",
  QUERY_TOO_LARGE: "The query needed more memory than allowed and was stopped.",
  QUERY_FAILED: "The query failed while it ran.",
  EXTRACTOR_FAILED: "An extractor crashed or returned something that is not valid.",
  IDENTITY_CONFLICT: "A decision about identity contradicts one that a person made before.",
  JOB_CONFLICT: "The job has ended, so it cannot be cancelled.",
  CANCELLED: "The work was cancelled on request.",
  INTERNAL: "A fault in Newsgraph itself.",
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** True for an error that Newsgraph raised on purpose. */
export function isNewsgraphError(error: unknown): error is NewsgraphError {
  return error instanceof NewsgraphError;
}
