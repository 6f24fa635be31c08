#!/usr/bin/env node
import { CommanderError } from "commander";
import { EXIT } from "./exit-code.js";
import { createProgram } from "./program.js";

// A reader that has seen enough (`newsgraph export … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Commander has printed its message; help that was asked for is no failure.
  process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
}
