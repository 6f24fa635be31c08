import { checkNode } from "./check-node.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";

/**
 * Bring a clone to where the program can run: packages installed, program and viewer built.
 * Progress goes to standard error; a failure ends the process with code 1.
 */
export async function ensureReady() {
  checkNode();
  const say = (line) => process.stderr.write(`${line}\n`);
  try {
    await ensureInstalled(say);
    await ensureBuilt(say);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
