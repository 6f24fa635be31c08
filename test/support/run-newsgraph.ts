import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

/** The built command line; `tsc -b` must have run. */
const MAIN = join(import.meta.dirname, "..", "..", "dist", "src", "cli", "main.js");

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Run `newsgraph` to its end. */
export function runNewsgraph(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return startNewsgraph(args, options).ended;
}

/** A `newsgraph` that is running. */
export interface Running {
  readonly process: ChildProcess;
  readonly ended: Promise<Run>;
  /** Resolves with what the pattern found as soon as the output has it; fails when the program ends before. */
  output(pattern: RegExp): Promise<RegExpExecArray>;
}

export function startNewsgraph(args: readonly string[], options: RunOptions = {}): Running {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: options.cwd, env: environment(options.env) });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  const ended = new Promise<Run>((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
  const output = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stdout + stderr);
        if (found !== null) resolve(found);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
      void ended.then((run) =>
        reject(new Error(`It ended before it printed ${String(pattern)}: ${run.stdout}${run.stderr}`)),
      );
    });
  return { process: child, ended, output };
}

/** The environment without the settings of whoever runs the tests, and without a desktop. */
function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:NEWSGRAPH_|NEO4J_|VITEST|NODE_OPTIONS|DISPLAY|WAYLAND)/u.test(name),
  );
  return { ...Object.fromEntries(own), ...more };
}
