import { isNewsgraphError } from "../graph/errors.js";

/** What the program's exit code says; listed in docs/cli.md. */
export const EXIT = {
  done: 0,
  /** Some or all of the work failed. */
  failed: 1,
  /** A wrong option, argument or setting: nothing was begun. */
  usage: 2,
  /** Ctrl-C: what was saved until then stays. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code for an error that ended a command. */
export function exitCodeOf(error: unknown): ExitCode {
  if (!isNewsgraphError(error)) return EXIT.failed;
  if (error.code === "CANCELLED") return EXIT.cancelled;
  return error.code === "CONFIG_INVALID" || error.code === "INPUT_INVALID" ? EXIT.usage : EXIT.failed;
}
