import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a Chromium, from CHROMIUM_PATH, PATH or the usual places; null when there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...onPath,
    ...(process.platform === "darwin" ? MAC_APPS : []),
  ];
  return candidates.find((path) => path !== undefined && path !== "" && existsSync(path)) ?? null;
}

/**
 * Find a Chromium, or install one where that needs no questions: as root on Debian and its relatives.
 * @param {(line: string) => void} say
 * @returns {Promise<{ path: string | null, reason: string }>} the reason when there is none
 */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found !== null) return { path: found, reason: "" };
  if (!existsSync("/usr/bin/apt-get"))
    return { path: null, reason: "no Chromium was found (set CHROMIUM_PATH to one)" };
  if (process.getuid?.() !== 0) {
    return { path: null, reason: "no Chromium was found (`apt-get install chromium` as root installs one)" };
  }
  say("Installing Chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const update = await runCommand("apt-get", ["update"], { quiet: true, env });
  const install = await runCommand("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], {
    quiet: true,
    env,
  });
  const path = findChromium();
  if (path !== null) return { path, reason: "" };
  const words = (install.output || update.output).trim().split("\n").at(-1);
  return { path: null, reason: `Chromium could not be installed: ${words}` };
}
