// npm start: everything from a fresh clone to the graph in the browser.
import { ensureReady } from "./ensure.mjs";
import { runProgram } from "./run-program.mjs";

const began = Date.now();
await ensureReady();
await runProgram(["start", "--began", String(began), ...process.argv.slice(2)]);
