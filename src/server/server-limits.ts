/** What one request may cost. */
export interface ServerLimits {
  /** Largest request body, in bytes. */
  readonly bodyBytes: number;
  /** Rows of a Cypher answer: without and with a wish of the caller's. */
  readonly defaultRows: number;
  readonly maxRows: number;
  /** Time of a Cypher query in ms: without and with a wish of the caller's. */
  readonly defaultTimeoutMs: number;
  readonly maxTimeoutMs: number;
}

export const DEFAULT_LIMITS: ServerLimits = {
  bodyBytes: 20 * 1024 * 1024,
  defaultRows: 1_000,
  maxRows: 100_000,
  defaultTimeoutMs: 10_000,
  maxTimeoutMs: 60_000,
};
