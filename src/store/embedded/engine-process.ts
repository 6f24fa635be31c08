import { fork, type ChildProcess } from "node:child_process";
import { EngineDied, EngineFailure } from "./engine-failure.js";
import { parseEngineResponse, type EngineCommand, type EngineResponse } from "./protocol.js";

interface Pending {
  readonly onPart: (part: unknown) => void;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** A request on its way: its answer, and a way to end the process because of it. */
export interface Call {
  readonly answer: Promise<unknown>;
  /** Reject this call with `reason` and kill the process under it; every other call ends with `EngineDied`. */
  stop(reason: Error): void;
}

const LAST_WORDS_LENGTH = 2000;

/** One life of the database process: requests go in, answers come back by number. */
export class EngineProcess {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #lastWords = "";
  #dead: EngineDied | undefined;
  /** Resolves when the process has ended and its file lock is free. */
  readonly ended: Promise<EngineDied>;

  constructor(childModule: URL) {
    this.#child = fork(childModule, [], {
      serialization: "advanced",
      execArgv: [],
      // Options meant for the server, such as a debugger's port, are not for this process.
      env: withoutNodeOptions(process.env),
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS_LENGTH);
    });
    this.#child.on("message", (message) => this.#receive(message));
    this.ended = new Promise((resolve) => {
      this.#child.on("error", (error) => resolve(this.#end(error.message)));
      this.#child.on("exit", (code, signal) => {
        const end = () => resolve(this.#end(signal ?? `exit code ${code ?? "unknown"}`));
        // The channel may still hold what the process said last: that a commit is done.
        if (this.#child.connected) this.#child.once("disconnect", end);
        else end();
      });
    });
  }

  /** Process id, or null when it could not be started. */
  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  /** True while an answer is awaited. */
  get busy(): boolean {
    return this.#pending.size > 0;
  }

  /** False once the process has ended or been killed. */
  get alive(): boolean {
    return this.#dead === undefined && !this.#child.killed;
  }

  /** Send a command; the answer fails with EngineFailure (an error of the engine) or EngineDied. */
  send(command: EngineCommand, onPart: (part: unknown) => void = () => undefined): Call {
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#dead !== undefined) {
        reject(this.#dead);
        return;
      }
      this.#pending.set(id, { resolve, reject, onPart });
      // A channel that breaks while sending shows as the end of the process, which answers all calls.
      this.#child.send({ id, command }, () => undefined);
    });
    return { answer, stop: (reason) => this.#stop(id, reason) };
  }

  /** Send a command and wait for its answer; `onPart` gets what is told before it. */
  async ask(command: EngineCommand, onPart?: (part: unknown) => void): Promise<unknown> {
    return this.send(command, onPart).answer;
  }

  kill(): void {
    this.#child.kill("SIGKILL");
  }

  #stop(id: number, reason: Error): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    pending.reject(reason);
    this.kill();
  }

  #receive(message: unknown): void {
    const response = this.#parse(message);
    if (response === undefined) return;
    const pending = this.#pending.get(response.id);
    if ("part" in response) {
      pending?.onPart(response.part);
      return;
    }
    this.#pending.delete(response.id);
    if (response.ok) pending?.resolve(response.value);
    else pending?.reject(new EngineFailure(response.message, response.gqlStatus));
  }

  /** A process that says what nobody understands cannot be trusted: its calls end with it. */
  #parse(message: unknown): EngineResponse | undefined {
    try {
      return parseEngineResponse(message);
    } catch (error) {
      this.#lastWords = String(error);
      this.kill();
      return undefined;
    }
  }

  #end(exit: string): EngineDied {
    const death = this.#dead ?? new EngineDied(exit, this.#lastWords.trim());
    this.#dead = death;
    for (const pending of this.#pending.values()) pending.reject(death);
    this.#pending.clear();
    return death;
  }
}

function withoutNodeOptions(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...rest } = environment;
  return rest;
}
