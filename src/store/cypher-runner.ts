import type { CypherParameters, CypherResult, CypherValue } from "../graph/values.js";
import type { CypherOptions, EngineInfo } from "./graph-store.js";

/**
 * The port under the store: one database that speaks Cypher. The store's own queries are
 * written in the dialect that all engines share; ad-hoc text goes through `adhoc`, which
 * guards and limits it.
 */
export interface CypherRunner {
  readonly engine: EngineInfo;
  /** Run one reading statement. */
  read(query: string, parameters?: CypherParameters, options?: ReadOptions): Promise<Rows>;
  /** Run `work` in one transaction: all its statements take effect, or none. It may be run again after a passing failure. */
  write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T>;
  /** Run a procedure in one transaction, beside the database where the engine can: as `write`, but without a wait for each statement. */
  perform<Input, Output>(procedure: Procedure<Input, Output>, input: Input): Promise<Output>;
  /** Run one statement that changes the schema (constraint, index). */
  define(statement: string): Promise<void>;
  /** Run a query that somebody typed. */
  adhoc(query: string, options: CypherOptions): Promise<CypherResult>;
  /** Tidy up after a batch of writes. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface CypherTransaction {
  run(query: string, parameters?: CypherParameters): Promise<Rows>;
}

/**
 * The work of one transaction, with plain data as its input and output, so that it can be sent to another process.
 * Each has a name of its own and stands in the list of procedures (src/store/cypher).
 */
export interface Procedure<Input, Output> {
  readonly name: string;
  /**
   * @param earlier what an earlier run gave whose transaction may have been committed although that run failed; null
   *   when there was none. When the work turns out to be done, this is the answer.
   */
  run(transaction: CypherTransaction, input: Input, earlier: Output | null): Promise<Output>;
  /** Tells what came back from another process. */
  isOutput(value: unknown): value is Output;
}

export interface ReadOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** A row by column name. */
export type Row = Readonly<Record<string, CypherValue>>;

export type Rows = readonly Row[];
