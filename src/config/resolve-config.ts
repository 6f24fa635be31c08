import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { ConfigError } from "../graph/errors.js";
import type { Config, ConfigSpec } from "./config.js";
import type { ConfigProblem } from "./config-problem.js";
import { resolveExtractor } from "./resolve-extractor.js";
import { resolveNeo4j } from "./resolve-neo4j.js";
import { SETTING_LIST, type Setting, SETTINGS } from "./settings.js";

/** The port tried first when nobody chose one. */
export const DEFAULT_PORT = 4040;

/**
 * Check every value of every source and put them together; a later source wins.
 * @param specs in rising order of precedence
 * @throws ConfigError `CONFIG_INVALID` that names all problems at once
 */
export function resolveConfig(
  specs: readonly ConfigSpec[],
  fallback: { readonly dataFolder: string },
  found: readonly ConfigProblem[] = [],
): Config {
  const problems = [...found, ...specs.flatMap(unknownKeys)];
  const take = <T>(setting: Setting<T>): T | undefined => takeLast(setting, specs, problems);
  const port = take(SETTINGS.port);
  const config: Config = {
    dataFolder: resolve(take(SETTINGS.data) ?? fallback.dataFolder),
    salvage: take(SETTINGS.salvage) ?? false,
    server: {
      host: take(SETTINGS.host) ?? "127.0.0.1",
      port: port ?? DEFAULT_PORT,
      portChosen: port !== undefined,
      open: take(SETTINGS.open) ?? true,
      allowWrites: take(SETTINGS.allowWrites) ?? false,
    },
    reading: {
      workers: take(SETTINGS.workers) ?? defaultWorkers(),
      timeoutMs: take(SETTINGS.articleTimeoutMs) ?? 120_000,
      maxBytes: take(SETTINGS.maxArticleBytes) ?? 10 * 1024 * 1024,
      ignoreRobots: take(SETTINGS.ignoreRobots) ?? false,
    },
    extractor: resolveExtractor(take, specs, problems),
    query: { limit: take(SETTINGS.queryLimit) ?? 1000, timeoutMs: take(SETTINGS.queryTimeoutMs) ?? 10_000 },
    neo4j: resolveNeo4j(take, specs, problems),
  };
  if (problems.length > 0) throw configError(problems);
  return freezeAll(config);
}

/** One core is left to the database and the server. */
function defaultWorkers(): number {
  return Math.max(1, Math.min(8, availableParallelism() - 1));
}

function takeLast<T>(
  setting: Setting<T>,
  specs: readonly ConfigSpec[],
  problems: ConfigProblem[],
): T | undefined {
  let last: T | undefined;
  for (const spec of specs) {
    const raw = spec.values[setting.key];
    if (raw === undefined) continue;
    const value = setting.parse(raw);
    if (value === undefined) problems.push(badValue(setting, spec, raw));
    else last = value;
  }
  return last;
}

function badValue(setting: Setting<unknown>, spec: ConfigSpec, raw: unknown): ConfigProblem {
  const shown = setting.secret ? "its value" : shorten(JSON.stringify(raw));
  return {
    source: spec.describe(setting.key),
    message: `${shown} is not allowed; it must be ${setting.allowed}`,
  };
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function unknownKeys(spec: ConfigSpec): ConfigProblem[] {
  const known = new Set(SETTING_LIST.map((setting) => setting.key));
  return Object.keys(spec.values)
    .filter((key) => !known.has(key))
    .map((key) => ({
      source: spec.describe(key),
      message: `there is no such setting; there are ${[...known].join(", ")}`,
    }));
}

function configError(problems: readonly ConfigProblem[]): ConfigError {
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const lines = problems.map(({ source, message }) => `  ${source}: ${message}`);
  return new ConfigError("CONFIG_INVALID", `The configuration has ${count}:\n${lines.join("\n")}`, {
    hint: "See docs/cli.md for all settings.",
    details: { problems: problems.length },
  });
}

function freezeAll<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    if (typeof part === "object" && part !== null) freezeAll(part);
  }
  return Object.freeze(value);
}
