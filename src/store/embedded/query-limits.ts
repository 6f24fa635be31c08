import { CancelledError, QueryError } from "../../graph/errors.js";
import type { Call, EngineProcess } from "./engine-process.js";
import type { MemoryWatch } from "./memory-watch.js";
import type { EngineCommand } from "./protocol.js";

export interface QueryLimits {
  /** Longest time in ms. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Given for queries that somebody typed. */
  readonly memory?: MemoryWatch | undefined;
}

/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Send a command and stop it at its limits. Stopping kills the database process, because the
 * engine has no other way; commits are safe, and other queries are run again.
 *
 * @throws QueryError `QUERY_TIMEOUT`, `QUERY_TOO_LARGE`; CancelledError; EngineFailure; EngineDied
 */
export async function askWithin(
  engine: EngineProcess,
  command: EngineCommand,
  limits: QueryLimits,
): Promise<unknown> {
  throwIfCancelled(limits.signal);
  const call = engine.send(command);
  const timer = setTimeout(
    () => call.stop(timedOut(limits.timeoutMs)),
    Math.min(limits.timeoutMs, LONGEST_TIMER_MS),
  );
  const unwatch = watchMemory(engine, call, limits.memory);
  const answer = call.answer.finally(() => {
    clearTimeout(timer);
    unwatch();
  });
  return untilCancelled(answer, limits.signal);
}

/** @throws CancelledError when the caller has lost interest */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelled();
}

/**
 * The answer, or an error as soon as the caller cancels. The query itself runs on to its end
 * or its limit: most end within milliseconds, and killing the process would cost everybody more.
 */
async function untilCancelled(answer: Promise<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  if (signal === undefined) return answer;
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(cancelled());
    signal.addEventListener("abort", abort, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    if (abort !== undefined) signal.removeEventListener("abort", abort);
  }
}

function watchMemory(engine: EngineProcess, call: Call, memory: MemoryWatch | undefined): () => void {
  if (memory === undefined || engine.pid === null) return () => undefined;
  return memory.start(engine.pid, (grownBytes) => call.stop(tooLarge(grownBytes)));
}

function timedOut(timeoutMs: number): QueryError {
  return new QueryError(
    "QUERY_TIMEOUT",
    `The query ran over its time limit of ${seconds(timeoutMs)} and was stopped.`,
    {
      hint: "Make it more selective (labels, ids, shorter paths, joined patterns), or raise the time limit.",
      details: { timeoutMs },
    },
  );
}

function tooLarge(grownBytes: number): QueryError {
  const mebibytes = Math.round(grownBytes / 2 ** 20);
  return new QueryError(
    "QUERY_TOO_LARGE",
    `The query took more memory than allowed (${mebibytes} MiB) and was stopped.`,
    {
      hint: "Make it more selective, or let it return and collect less.",
      details: { bytes: grownBytes },
    },
  );
}

function cancelled(): CancelledError {
  return new CancelledError("CANCELLED", "The query was cancelled.");
}

function seconds(ms: number): string {
  return ms % 1000 === 0 ? `${ms / 1000} s` : `${ms} ms`;
}
