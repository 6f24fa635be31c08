import type { CypherParameters, CypherResult } from "../../graph/values.js";
import type { CypherRunner, CypherTransaction, Procedure, ReadOptions, Rows } from "../cypher-runner.js";
import type { CypherOptions, EngineInfo } from "../graph-store.js";
import { runAdhoc } from "./adhoc/run-adhoc.js";
import { checkParameters } from "./check-parameters.js";
import { defineSchema } from "./define-schema.js";
import type { EngineEvent, EngineSupervisor } from "./engine-supervisor.js";
import { MemoryWatch } from "./memory-watch.js";
import { askReading } from "./ask-reading.js";
import { toStoreFailure } from "./store-failure.js";
import { toRows } from "./to-rows.js";
import { inTransaction, performInProcess } from "./transactions.js";
import { WriterQueue } from "./writer-queue.js";

/** A read of Newsgraph's own that takes longer than this, in ms, has gone astray. */
const READ_TIMEOUT_MS = 120_000;

/** Writing a large log to the file takes seconds at most. */
const SETTLE_TIMEOUT_MS = 600_000;

export interface RunnerOptions {
  readonly supervisor: EngineSupervisor;
  /** File of the database, or `:memory:`. */
  readonly location: string;
  readonly maxMemoryBytes: number;
  readonly onEvent: (event: EngineEvent) => void;
}

/** The port to Cypher over the embedded engine in its own process. */
export class EmbeddedRunner implements CypherRunner {
  readonly #supervisor: EngineSupervisor;
  readonly #options: RunnerOptions;
  readonly #writers = new WriterQueue();
  readonly #memory: MemoryWatch;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#supervisor = options.supervisor;
    this.#memory = new MemoryWatch(options.maxMemoryBytes);
  }

  get engine(): EngineInfo {
    return { name: "embedded", version: this.#supervisor.version, location: this.#options.location };
  }

  async read(query: string, parameters: CypherParameters = {}, options: ReadOptions = {}): Promise<Rows> {
    checkParameters(parameters);
    const limits = { timeoutMs: options.timeoutMs ?? READ_TIMEOUT_MS, signal: options.signal };
    try {
      const command = { verb: "look", query, parameters, maxRows: null, maxSize: null } as const;
      return toRows(await askReading(() => this.#supervisor.engine(), command, limits));
    } catch (error) {
      throw toStoreFailure(error);
    }
  }

  /**
   * Writers take turns. `work` is run again after a conflict, or when the process died under
   * it (then the first run may or may not have taken effect): it must be idempotent.
   */
  async write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T> {
    return this.#writers.run(() => inTransaction(() => this.#supervisor.engine(), work));
  }

  /** As `write`, in the process of the database, where the next one already waits while one runs. */
  async perform<Input, Output>(procedure: Procedure<Input, Output>, input: Input): Promise<Output> {
    return this.#writers.runBeside(() => performInProcess(() => this.#supervisor.engine(), procedure, input));
  }

  async define(statement: string): Promise<void> {
    return this.#writers.run(async () => defineSchema(await this.#supervisor.engine(), statement));
  }

  async adhoc(query: string, options: CypherOptions): Promise<CypherResult> {
    return runAdhoc(query, options, {
      engine: () => this.#supervisor.engine(),
      memory: this.#memory,
      inTurn: (task) => this.#writers.run(task),
    });
  }

  /** Make everything that was written safe against a power cut. */
  async settle(): Promise<void> {
    await this.#writers.run(async () => {
      const started = Date.now();
      try {
        const limits = { timeoutMs: SETTLE_TIMEOUT_MS };
        await askReading(() => this.#supervisor.engine(), { verb: "checkpoint" }, limits);
      } catch (error) {
        throw toStoreFailure(error);
      }
      this.#options.onEvent({ type: "checkpoint", ms: Date.now() - started });
    });
  }

  /** Let the writers that wait finish, then close the file and end the process. */
  async close(): Promise<void> {
    await this.#writers.idle();
    await this.#supervisor.close();
  }
}
