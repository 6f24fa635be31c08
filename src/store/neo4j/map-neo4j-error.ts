import { Neo4jError } from "neo4j-driver";
import {
  type ErrorCode,
  type ErrorOptions,
  isNewsgraphError,
  type NewsgraphError,
  QueryError,
  StoreError,
} from "../../graph/errors.js";
import { syntaxError } from "./syntax-error.js";

/** Whose statement failed: one of Newsgraph's own, or one that somebody typed. */
export type StatementOrigin = "own" | "adhoc";

interface Failure {
  readonly code: ErrorCode;
  readonly says: string;
  readonly hint?: string;
  readonly retriable?: boolean;
}

/** What the server's own codes mean here, first match first. https://neo4j.com/docs/status-codes/current/errors/all-errors/ */
const FAILURES: readonly (readonly [RegExp, Failure])[] = [
  [
    /Security\.(Unauthorized|CredentialsExpired|TokenExpired|AuthenticationRateLimit|AuthProvider)/,
    {
      code: "STORE_UNAVAILABLE",
      says: "Neo4j did not accept the user or password",
      hint: "Check neo4j.user and neo4j.password (NEO4J_USER, NEO4J_PASSWORD).",
    },
  ],
  [
    /Database\.DatabaseNotFound/,
    {
      code: "STORE_UNAVAILABLE",
      says: "Neo4j has no such database",
      hint: "Check neo4j.database (NEO4J_DATABASE); SHOW DATABASES lists them.",
    },
  ],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|ConnectionAcquisition/,
    {
      code: "STORE_UNAVAILABLE",
      says: "Neo4j cannot be reached",
      hint: "Check that the server runs and that neo4j.uri (NEO4J_URI) is its Bolt address.",
      retriable: true,
    },
  ],
  [
    /TransactionTimedOut|LockClientStopped/,
    { code: "QUERY_TIMEOUT", says: "The query ran over its time limit" },
  ],
  [
    /OutOfMemory|MemoryPool|StackOverFlow/i,
    { code: "QUERY_TOO_LARGE", says: "The query needs too much memory" },
  ],
  [
    /Statement\.AccessMode|Security\.Forbidden|WriteOnReadOnly|NotALeader|ForbiddenDueToTransactionType/,
    { code: "QUERY_REFUSED", says: "The query is not allowed here" },
  ],
  [
    /ParameterMissing/,
    {
      code: "QUERY_FAILED",
      says: "The query needs a parameter that was not given",
      hint: "Give every $name a value.",
    },
  ],
];

/** The error of Newsgraph for an error of the driver; other errors pass as they are. */
export function mapNeo4jError(error: unknown, origin: StatementOrigin, query: string): unknown {
  if (isNewsgraphError(error) || !(error instanceof Neo4jError)) return error;
  const code: string = error.code;
  if (code.endsWith("Statement.SyntaxError") && origin === "adhoc")
    return syntaxError(error.message, query, error);
  const failure = FAILURES.find(([pattern]) => pattern.test(code))?.[1];
  return failure === undefined ? unnamed(error, origin) : named(failure, error);
}

function named(failure: Failure, error: Neo4jError): NewsgraphError {
  const message = `${failure.says}: ${error.message}`;
  const options: ErrorOptions = {
    ...(failure.hint === undefined ? {} : { hint: failure.hint }),
    details: { neo4jCode: error.code },
    cause: error,
  };
  return failure.code.startsWith("STORE")
    ? new StoreError(failure.code, message, { ...options, retriable: failure.retriable ?? false })
    : new QueryError(failure.code, message, options);
}

function unnamed(error: Neo4jError, origin: StatementOrigin): NewsgraphError {
  const options = { details: { neo4jCode: error.code }, cause: error };
  return origin === "adhoc"
    ? new QueryError("QUERY_FAILED", `The query failed: ${error.message}`, options)
    : new StoreError("STORE_FAILED", `Neo4j failed a statement of Newsgraph: ${error.message}`, {
        ...options,
        retriable: error.retryable,
      });
}
