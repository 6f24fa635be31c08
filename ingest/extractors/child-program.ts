import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import {
  extractionCancelled,
  extractorFailed,
  extractorTooLoud,
  extractorTooSlow,
} from "./extractor-failure.js";
import type { ChannelAnswer, ChannelLimits } from "./line-channel.js";
import { readLinesOf } from "./line-reader.js";
import { createTextTail, type TextTail } from "./text-tail.js";

/** How much of the program's standard error an error message shows, in UTF-16 code units. */
const COMPLAINT_LENGTH = 1000;

/** How long a program that was told to end may take before it is killed, in ms. */
const FAREWELL_MS = 1000;

const HOW_TO_SET = "Check extractor.command (NEWSGRAPH_EXTRACTOR_COMMAND): the program, then its arguments.";

/** A child process with what it was heard to say. */
export interface Child {
  readonly process: ChildProcessWithoutNullStreams;
  readonly errors: TextTail;
  /** Lines of its output until now. */
  lines: number;
  /** Who waits for the next line, or for the end; null between exchanges. */
  waiting: Waiting | null;
  /** It ended, failed, or spoke unasked: not to be used again. */
  spent: boolean;
}

interface Waiting {
  readonly onLine: (line: string) => void;
  readonly onFailure: (error: Error) => void;
}

/** Start the program. A failure to start is told to the first who asks. */
export function startChild(
  [program = "", ...args]: readonly string[],
  who: string,
  limits: ChannelLimits,
): Child {
  // A group of its own: a wrapper script dies with what it started.
  const detached = process.platform !== "win32";
  const started = spawn(program, args, { stdio: "pipe", windowsHide: true, detached });
  const child: Child = {
    process: started,
    errors: createTextTail(COMPLAINT_LENGTH),
    lines: 0,
    waiting: null,
    spent: false,
  };
  const fail = (error: Error) => {
    child.spent = true;
    child.waiting?.onFailure(error);
  };
  started.on("error", (cause) =>
    fail(extractorFailed(`${who} cannot be run: ${cause.message}.`, HOW_TO_SET, cause)),
  );
  started.on("close", (code, killer) => fail(endedEarly(who, child, killer ?? `exit code ${String(code)}`)));
  // What a child that has gone would have been told is told by its end.
  started.stdin.on("error", () => undefined);
  started.stderr.setEncoding("utf8").on("data", (text: string) => child.errors.add(text));
  readLinesOf(started.stdout, limits.maxAnswerBytes, {
    onLine(line) {
      child.lines += 1;
      // A line that nobody asked for would be taken as the answer to the next article.
      if (child.waiting === null) kill(child);
      else child.waiting.onLine(line);
    },
    onTooLong: () => fail(extractorTooLoud(who, limits.maxAnswerBytes, complaintOf(child))),
  });
  return child;
}

/** The child ended while it was asked; the cause is what to tell the user. */
export class EndedEarly extends Error {}

function endedEarly(who: string, child: Child, how: string): Error {
  const cause = extractorFailed(`${who} ended (${how}) before it answered.${complaintOf(child)}`);
  return new EndedEarly(cause.message, { cause });
}

function complaintOf({ errors }: Child): string {
  const said = errors.read();
  return said === "" ? "" : ` It last wrote to standard error: ${said}`;
}

interface AskOptions {
  readonly who: string;
  readonly signal: AbortSignal;
  readonly limits: ChannelLimits;
}

/** Send it a line and wait for the next line of its output. */
export function ask(child: Child, line: string, { who, signal, limits }: AskOptions): Promise<ChannelAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      child.waiting = null;
      finish();
    };
    const onFailure = (error: Error) => settle(() => reject(error));
    const onAbort = () => onFailure(extractionCancelled());
    const timer = setTimeout(
      () => onFailure(extractorTooSlow(who, limits.timeoutMs, complaintOf(child))),
      limits.timeoutMs,
    );
    signal.addEventListener("abort", onAbort, { once: true });
    const where = `line ${child.lines + 1} of its output`;
    child.waiting = { onFailure, onLine: (answer) => settle(() => resolve({ line: answer, where })) };
    child.process.stdin.write(`${line}\n`);
  });
}

/** End it at once, with all that it started. */
export function kill(child: Child): void {
  child.spent = true;
  const { pid } = child.process;
  if (pid === undefined) return;
  try {
    if (process.platform === "win32") child.process.kill();
    else process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Close its standard input, which is how it learns that there are no more articles; then make sure. */
export function sayFarewell(child: Child): Promise<void> {
  child.waiting?.onFailure(extractionCancelled());
  const { exitCode, signalCode, pid } = child.process;
  if (exitCode !== null || signalCode !== null || pid === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => kill(child), FAREWELL_MS);
    child.process.once("close", () => {
      clearTimeout(timer);
      resolve();
    });
    child.process.stdin.end();
  });
}
