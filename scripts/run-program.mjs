import { pathToFileURL } from "node:url";
import { inRoot } from "./root.mjs";

/**
 * Run the built `newsgraph` with these arguments in this process: signals and the exit code
 * are then the program's own.
 * @param {string[]} args
 */
export async function runProgram(args) {
  const main = inRoot("dist", "src", "cli", "main.js");
  process.argv = [process.execPath, main, ...args];
  // npm changes into the clone's folder; paths are meant where they were typed.
  const { INIT_CWD, npm_lifecycle_event: script } = process.env;
  if (INIT_CWD !== undefined && ["start", "newsgraph"].includes(script)) process.chdir(INIT_CWD);
  await import(pathToFileURL(main).href);
}
