import { readFileSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { runCommand } from "./run-command.mjs";

/**
 * Install the packages of package-lock.json when one is missing or has another version.
 * @param {(line: string) => void} say
 * @throws {Error} when npm fails
 */
export async function ensureInstalled(say) {
  if (isInstalled()) return;
  say("Installing packages …");
  const started = Date.now();
  let { code, output } = await npm("ci");
  if (code !== 0 && output.includes("in sync")) {
    say("package-lock.json does not fit package.json; installing what package.json asks for …");
    ({ code, output } = await npm("install"));
  }
  if (code !== 0) throw new Error(`The packages cannot be installed:\n${output}`);
  say(`Installed packages in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function npm(command) {
  return runCommand("npm", [command, "--no-audit", "--no-fund", "--loglevel=error"], { quiet: true });
}

/** npm writes down what it installed; that is compared with what the lockfile asks for. */
function isInstalled() {
  const wanted = readPackages(inRoot("package-lock.json"));
  const present = readPackages(inRoot("node_modules", ".package-lock.json"));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === "" || path in present) return path === "" || present[path].version === version;
    return optional === true || peer === true;
  });
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null;
  }
}
