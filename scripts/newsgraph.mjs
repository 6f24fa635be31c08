// npm run -s newsgraph -- <arguments>: the command line, from a clone.
import { ensureReady } from "./ensure.mjs";
import { runProgram } from "./run-program.mjs";

await ensureReady();
await runProgram(process.argv.slice(2));
