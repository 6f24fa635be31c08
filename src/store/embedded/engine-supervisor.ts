import { setTimeout as sleep } from "node:timers/promises";
import { StoreError } from "../../graph/errors.js";
import { EngineDied, EngineFailure } from "./engine-failure.js";
import { EngineProcess } from "./engine-process.js";
import { isLockError, toOpenError } from "./open-errors.js";
import type { OpenCommand } from "./protocol.js";

/** What happened to the database process; for a log. */
export type EngineEvent =
  | { readonly type: "opened"; readonly pid: number | null; readonly ms: number }
  | { readonly type: "died"; readonly reason: string; readonly lastWords: string }
  | { readonly type: "checkpoint"; readonly ms: number };

export interface SupervisorOptions {
  readonly childModule: URL;
  readonly open: OpenCommand;
  /** How long to wait for another process to let go of the file, in ms. */
  readonly lockWaitMs: number;
  readonly onEvent: (event: EngineEvent) => void;
}

const LOCK_RETRY_MS = 100;
/** Closing writes the log into the file, which takes seconds at a million relationships. */
const CLOSE_TIMEOUT_MS = 60_000;

/** Keeps one database process alive: starts it, and starts another when it has died. */
export class EngineSupervisor {
  readonly #options: SupervisorOptions;
  #current: Promise<EngineProcess> | undefined;
  /** The process before, which may still hold the file. */
  #previous: EngineProcess | undefined;
  #hasOpened = false;
  #closed = false;
  #version = "";

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Version of the engine, known once a process has opened the file. */
  get version(): string {
    return this.#version;
  }

  /**
   * The process, once it has the file open. A start that failed is tried again at the next call.
   * @throws StoreError when the file cannot be opened, or the database has been closed
   */
  async engine(): Promise<EngineProcess> {
    if (this.#closed) throw new StoreError("STORE_UNAVAILABLE", "The database has been closed.");
    const current = (this.#current ??= this.#start());
    try {
      const engine = await current;
      if (engine.alive) return engine;
    } catch (error) {
      this.#forget(current);
      throw error;
    }
    this.#forget(current);
    return this.engine();
  }

  /** Close the file and end the process. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const engine = await this.#current?.catch(() => undefined);
    if (engine === undefined) return;
    // Closing would wait for a query that may never end; without closing, the log keeps every commit.
    const timer = setTimeout(() => engine.kill(), CLOSE_TIMEOUT_MS);
    try {
      if (!engine.busy) await engine.ask({ verb: "close" });
    } catch (error) {
      // A process that ended by itself, or was stopped for its query, has nothing left to close.
      if (!(error instanceof EngineDied)) throw error;
    } finally {
      clearTimeout(timer);
      engine.kill();
      await engine.ended;
    }
  }

  #forget(start: Promise<EngineProcess>): void {
    if (this.#current === start) this.#current = undefined;
  }

  async #start(): Promise<EngineProcess> {
    await this.#previous?.ended;
    const started = Date.now();
    const deadline = started + this.#options.lockWaitMs;
    for (;;) {
      const engine = new EngineProcess(this.#options.childModule);
      try {
        this.#version = String(await engine.ask(this.#openCommand()));
        this.#hasOpened = true;
        this.#previous = engine;
        this.#watch(engine);
        this.#options.onEvent({ type: "opened", pid: engine.pid, ms: Date.now() - started });
        return engine;
      } catch (error) {
        engine.kill();
        await engine.ended;
        const mayPass = error instanceof EngineFailure && isLockError(error) && Date.now() < deadline;
        if (!mayPass) throw toOpenError(error, this.#options.open.path);
      }
      await sleep(LOCK_RETRY_MS);
    }
  }

  /** Salvage is asked for once: damage that comes later is not passed over in silence. */
  #openCommand(): OpenCommand {
    const { open } = this.#options;
    return { ...open, salvage: open.salvage && !this.#hasOpened };
  }

  #watch(engine: EngineProcess): void {
    void engine.ended.then((death) => {
      if (this.#closed) return;
      this.#options.onEvent({ type: "died", reason: death.exit, lastWords: death.lastWords });
      // Start at once, so that the next query need not wait; it will learn of a failure itself.
      this.engine().catch(() => undefined);
    });
  }
}
