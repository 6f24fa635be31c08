import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/**
 * Run a program in the clone's folder.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, toStderr?: boolean, env?: Record<string, string> }} options
 *   `quiet` collects the output instead of showing it; `toStderr` keeps standard output free for results
 * @returns {Promise<{ code: number, output: string }>} code 127 when it cannot be started
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const stdio = options.quiet
      ? ["ignore", "pipe", "pipe"]
      : ["inherit", options.toStderr ? 2 : "inherit", "inherit"];
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio,
      env: { ...process.env, ...options.env },
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 128), output }));
  });
}

/**
 * Run a tool of node_modules with this Node.js: quicker than npx, and the same on every platform.
 * @param {string} script its file below node_modules
 */
export function runTool(script, args, options = {}) {
  return runCommand(process.execPath, [`node_modules/${script}`, ...args], options);
}
