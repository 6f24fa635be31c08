import { performance } from "node:perf_hooks";
import type { GrafeoDB, QueryResult, Transaction } from "@grafeo-db/js";
import type { CypherTransaction } from "../../cypher-runner.js";
import { LocalTransaction } from "./local-transaction.js";
import { RESULT_TOO_LARGE, type EngineRows, type OpenCommand } from "../protocol.js";
import { exceedsSize } from "./result-size.js";

interface Statement {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly maxRows: number | null;
  readonly maxSize: number | null;
}

/** The result is too large to be sent. */
class ResultTooLarge extends Error {
  readonly gqlStatus = RESULT_TOO_LARGE;
}

interface OpenTransaction {
  readonly handle: Transaction;
  /** Statements of one transaction run one after another: the engine cannot commit under a running one. */
  tail: Promise<unknown>;
}

/** The database as the process serves it: statements, transactions by number, checkpoints. */
export class EngineDatabase {
  readonly #transactions = new Map<number, OpenTransaction>();
  readonly #database: GrafeoDB;
  readonly #persistent: boolean;
  #nextTransaction = 1;
  /** The work that was asked for last: such work is done one piece after another. */
  #performing: Promise<unknown> = Promise.resolve();

  private constructor(database: GrafeoDB, persistent: boolean) {
    this.#database = database;
    this.#persistent = persistent;
  }

  /**
   * Load the native library and open the file.
   * @throws Error of the loader or of the engine
   */
  static async open(command: OpenCommand): Promise<EngineDatabase> {
    const { default: engine } = await import("@grafeo-db/js");
    const database = engine.GrafeoDB.create(command.path, command.salvage ? { walSalvage: true } : undefined);
    if (command.path !== null) {
      database.setCheckpointTriggers({
        walBytes: command.checkpointWalBytes,
        intervalMs: command.checkpointIntervalMs,
      });
    }
    return new EngineDatabase(database, command.path !== null);
  }

  get version(): string {
    return this.#database.version();
  }

  /** Run a statement on its own: the engine has no transactions for its schema. */
  async define(statement: Statement): Promise<EngineRows> {
    return timed(statement, () => this.#database.executeCypher(statement.query, statement.parameters));
  }

  /** Run a statement whose effects, if it has any after all, are thrown away. */
  async look(statement: Statement): Promise<EngineRows> {
    const transaction = this.#database.beginTransaction();
    try {
      return await timed(statement, () => transaction.executeCypher(statement.query, statement.parameters));
    } finally {
      transaction.rollback();
    }
  }

  begin(): number {
    const number = this.#nextTransaction++;
    this.#transactions.set(number, { handle: this.#database.beginTransaction(), tail: Promise.resolve() });
    return number;
  }

  async step(number: number, statement: Statement): Promise<EngineRows> {
    const transaction = this.#transaction(number);
    const result = transaction.tail.then(() =>
      timed(statement, () => transaction.handle.executeCypher(statement.query, statement.parameters)),
    );
    transaction.tail = result.catch(() => undefined);
    return result;
  }

  async commit(number: number): Promise<void> {
    const transaction = this.#transaction(number);
    this.#transactions.delete(number);
    await transaction.tail;
    transaction.handle.commit();
  }

  async rollback(number: number): Promise<void> {
    const transaction = this.#transaction(number);
    this.#transactions.delete(number);
    await transaction.tail;
    transaction.handle.rollback();
  }

  /**
   * Run work in a transaction of its own, when all work that was asked for before is done. What it gives is told before
   * the commit, so that whoever waits for the commit in vain knows what it would have been.
   */
  async perform(
    work: (transaction: CypherTransaction) => Promise<unknown>,
    tell: (result: unknown) => Promise<void>,
  ): Promise<void> {
    const performed = this.#performing.then(() => this.#perform(work, tell));
    this.#performing = performed.catch(() => undefined);
    return performed;
  }

  /** Move what is in the write-ahead log to the database file, and to the disk. */
  checkpoint(): void {
    if (this.#persistent) this.#database.walCheckpoint();
  }

  close(): void {
    this.#database.close();
  }

  async #perform(
    work: (transaction: CypherTransaction) => Promise<unknown>,
    tell: (result: unknown) => Promise<void>,
  ): Promise<void> {
    const transaction = new LocalTransaction(this.#database.beginTransaction());
    try {
      await tell(await work(transaction));
    } catch (error) {
      await transaction.rollback();
      throw error;
    }
    await transaction.commit();
  }

  #transaction(number: number): OpenTransaction {
    const transaction = this.#transactions.get(number);
    if (transaction === undefined) throw new Error(`Transaction ${number} is not open.`);
    return transaction;
  }
}

async function timed(statement: Statement, execute: () => Promise<QueryResult>): Promise<EngineRows> {
  const started = performance.now();
  const result = await execute();
  const ms = performance.now() - started;
  const truncated = statement.maxRows !== null && result.length > statement.maxRows;
  const rows = decode(result, statement.maxRows ?? result.length);
  if (statement.maxSize !== null && exceedsSize(rows, statement.maxSize)) {
    throw new ResultTooLarge("The result holds too many values to be sent.");
  }
  return { columns: result.columns, rows, truncated, ms };
}

/** Decoding blocks the process, so that no more rows are decoded than are wanted. */
function decode(result: QueryResult, limit: number): unknown[][] {
  if (result.length <= limit) return result.rows();
  const rows: unknown[][] = [];
  for (let index = 0; index < limit; index++) {
    const row = result.get(index);
    rows.push(result.columns.map((column) => row[column]));
  }
  return rows;
}
