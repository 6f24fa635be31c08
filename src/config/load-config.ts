import { join, resolve } from "node:path";
import type { Config, ConfigSpec } from "./config.js";
import { defaultDataFolder, type Environment } from "./data-folder.js";
import { hasDesktop } from "./desktop.js";
import { readConfigFile } from "./read-config-file.js";
import type { ConfigProblem } from "./config-problem.js";
import { resolveConfig } from "./resolve-config.js";
import { SETTING_LIST, SETTINGS } from "./settings.js";

/** The file that is read from the data folder when no other is named. */
export const CONFIG_FILE = "newsgraph.yaml";

/** What the command line says: values by setting key, and the file to read instead of the data folder's. */
export interface Flags {
  readonly config?: string | undefined;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Put the configuration together from the defaults, the file, the environment and the flags,
 * each stronger than the one before it.
 * @throws ConfigError `CONFIG_INVALID` that names all problems at once
 */
export async function loadConfig(
  flags: Flags,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<Config> {
  const fromEnv = environmentSpec(env);
  const fromFlags: ConfigSpec = { describe: flagOf, values: flags.values };
  const dataFolder = defaultDataFolder(env, platform);
  const named = flags.config ?? env["NEWSGRAPH_CONFIG"];
  const place = firstText(fromFlags.values["data"], fromEnv.values["data"]) ?? dataFolder;
  const path = named === undefined ? join(resolve(place), CONFIG_FILE) : resolve(named);
  const file = await readConfigFile(path, named !== undefined);
  const problems: ConfigProblem[] = [...file.problems, ...unknownVariables(env)];
  if (named === undefined && file.spec?.values[SETTINGS.data.key] !== undefined) {
    problems.push({
      source: file.spec.describe("data"),
      message: "the file of a data folder cannot name another one; use --data, NEWSGRAPH_DATA or --config",
    });
  }
  const specs = [file.spec, fromEnv, fromFlags].filter((spec) => spec !== null);
  return resolveConfig(specs, { dataFolder }, problems);
}

/**
 * The configuration of a place that was named, where the environment's settings could mean
 * another one: they take no part.
 * @throws ConfigError `CONFIG_INVALID` that names all problems at once
 */
export async function loadConfigOf(flags: Flags): Promise<Config> {
  const others = Object.entries(process.env).filter(([name]) => !/^(?:NEWSGRAPH|NEO4J)_/u.test(name));
  return loadConfig(flags, Object.fromEntries(others));
}

/** True when opening a browser makes sense for this process. */
export function desktopIsThere(): boolean {
  return hasDesktop(process.env, process.platform);
}

function environmentSpec(env: Environment): ConfigSpec {
  const values: Record<string, unknown> = {};
  for (const setting of SETTING_LIST) {
    // An empty variable is how many shells and containers say "not set".
    const value = env[setting.env];
    if (value !== undefined && value !== "") values[setting.key] = value;
  }
  const names = new Map(SETTING_LIST.map((setting) => [setting.key, setting.env]));
  return { describe: (key) => names.get(key) ?? key, values };
}

function unknownVariables(env: Environment): ConfigProblem[] {
  const known = new Set(["NEWSGRAPH_CONFIG", ...SETTING_LIST.map((setting) => setting.env)]);
  return Object.keys(env)
    .filter(
      (name) => name.startsWith("NEWSGRAPH_") && !name.startsWith("NEWSGRAPH_TEST_") && !known.has(name),
    )
    .map((name) => ({
      source: name,
      message: `there is no such setting; there are ${[...known].join(", ")}`,
    }));
}

function flagOf(key: string): string {
  return SETTING_LIST.find((setting) => setting.key === key)?.flag ?? key;
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value !== "");
}
