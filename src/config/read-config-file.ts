import { readFile } from "node:fs/promises";
import { parse, YAMLParseError } from "yaml";
import type { ConfigSpec } from "./config.js";
import type { ConfigProblem } from "./config-problem.js";

/** What a configuration file says, and what keeps it from being read. */
export interface ConfigFile {
  readonly spec: ConfigSpec | null;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Read a YAML file of settings. Levels are joined by points: `neo4j: {uri: …}` is `neo4j.uri`.
 * @param required whether it is a problem that there is no such file
 */
export async function readConfigFile(path: string, required: boolean): Promise<ConfigFile> {
  const problem = (message: string): ConfigFile => ({ spec: null, problems: [{ source: path, message }] });
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT" && !required) return { spec: null, problems: [] };
    return problem(code === "ENOENT" ? "there is no such file" : `cannot be read (${code})`);
  }
  try {
    const content: unknown = parse(text, { maxAliasCount: 0 });
    if (content === null || content === undefined) return { spec: null, problems: [] };
    if (!isMap(content)) return problem("must be a list of settings, such as `port: 4040`");
    return { spec: { describe: (key) => `${key} in ${path}`, values: flatten(content) }, problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    return problem(`is not valid YAML: ${error.message.split("\n")[0] ?? ""}`);
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function flatten(map: Record<string, unknown>, prefix = ""): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    if (isMap(value)) Object.assign(flat, flatten(value, `${prefix}${key}.`));
    else flat[`${prefix}${key}`] = value;
  }
  return flat;
}
