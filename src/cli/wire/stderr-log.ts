import type { Log, LogFacts } from "../../jobs/log.js";

const nothing = (): void => undefined;

/** For single commands: only what went wrong. */
export function quietLog(): Log {
  return {
    debug: nothing,
    info: nothing,
    warn: (...line) => write("warning", line),
    error: (...line) => write("error", line),
  };
}

/** For a server: a line for each event, on standard error. */
export function serverLog(): Log {
  return { ...quietLog(), info: (...line) => write("info", line) };
}

function write(level: string, [message, facts]: [message: string, facts?: LogFacts | undefined]): void {
  const detail = facts === undefined ? "" : ` ${JSON.stringify(facts, plainErrors)}`;
  process.stderr.write(`${new Date().toISOString()} ${level}: ${message}${detail}\n`);
}

/** An Error has no fields that JSON would show. */
function plainErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? (value.stack ?? value.message) : value;
}
