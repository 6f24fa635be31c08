import type { Command } from "commander";
import type { Config } from "../config/config.js";
import { loadConfig } from "../config/load-config.js";
import { InputError } from "../graph/errors.js";
import { EXIT, type ExitCode, exitCodeOf } from "./exit-code.js";
import { describeError, toPlainError } from "./output/describe-error.js";
import { processTerminal, type Terminal } from "./output/terminal.js";

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly terminal: Terminal;
  /** Whether results are to be JSON. */
  readonly json: boolean;
  /** Aborted by Ctrl-C, by SIGTERM and when the terminal closes. A second Ctrl-C ends the process at once. */
  readonly signal: AbortSignal;
}

/** Options of the command line that are settings, by their name in commander. */
const SETTING_OF: Readonly<Record<string, string>> = {
  data: "data",
  host: "host",
  port: "port",
  open: "open",
  allowWrites: "allowWrites",
  workers: "reading.workers",
  ignoreRobots: "reading.ignoreRobots",
  extractor: "extractor.use",
};

/** Options of `query` that set what a query is given when it names nothing itself. */
export const QUERY_SETTINGS: Readonly<Record<string, string>> = {
  limit: "query.limit",
  timeout: "query.timeoutMs",
};

type Work<O> = (context: CommandContext, args: readonly string[], options: O) => Promise<ExitCode>;

/**
 * The action of a command: loads the configuration, runs `work` with it, and turns what it
 * returns or throws into an exit code.
 * @param settings more options that are settings
 */
export function runCommand<O extends object>(work: Work<O>, settings: Readonly<Record<string, string>> = {}) {
  return async function (this: Command): Promise<void> {
    const terminal = processTerminal();
    const options = this.optsWithGlobals<O & { json?: boolean; config?: string }>();
    const interrupted = listenForSignals();
    try {
      const config = await loadConfig({ config: options.config, values: typedSettings(this, settings) });
      const context = { config, terminal, json: options.json === true, signal: interrupted.signal };
      process.exitCode = await work(context, this.args, options);
    } catch (error) {
      reportError(error, terminal, options.json === true);
      process.exitCode = exitCodeOf(error);
    } finally {
      interrupted.stop();
    }
  };
}

/** Only what was typed: a default of commander must not hide the file and the environment. */
function typedSettings(command: Command, more: Readonly<Record<string, string>>): Record<string, unknown> {
  const options: Record<string, unknown> = command.optsWithGlobals();
  const values: Record<string, unknown> = {};
  for (const [option, key] of Object.entries({ ...SETTING_OF, ...more })) {
    if (command.getOptionValueSourceWithGlobals(option) === "cli") values[key] = options[option];
  }
  return values;
}

function listenForSignals(): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(EXIT.cancelled);
    controller.abort();
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal).on("SIGHUP", onSignal);
  return {
    signal: controller.signal,
    stop: () => process.off("SIGINT", onSignal).off("SIGTERM", onSignal).off("SIGHUP", onSignal),
  };
}

/** Standard output is for results: errors go to standard error, as one line of JSON with `--json`. */
export function reportError(error: unknown, terminal: Terminal, json: boolean): void {
  const plain = toPlainError(error);
  terminal.note(json ? JSON.stringify({ error: plain }) : `Error: ${describeError(plain)}`);
  if (plain.code === "INTERNAL" && error instanceof Error && error.stack !== undefined)
    terminal.note(error.stack);
}

/** @throws InputError `INPUT_INVALID` */
export function refuse(message: string, hint: string): never {
  throw new InputError("INPUT_INVALID", message, { hint });
}
