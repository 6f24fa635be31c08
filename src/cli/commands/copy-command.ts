import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Command } from "commander";
import type { Config } from "../../config/config.js";
import { loadConfigOf } from "../../config/load-config.js";
import { copyGraph, type CopyOutcome } from "../../store/copy-graph.js";
import type { GraphStore } from "../../store/graph-store.js";
import { databasePath } from "../data-layout.js";
import { EXIT } from "../exit-code.js";
import { openStore } from "../open-store.js";
import { createProgress } from "../output/progress.js";
import { type CommandContext, refuse, runCommand } from "../run-command.js";

interface Options {
  readonly from: string;
  readonly to: string;
}

/** `newsgraph copy`: a whole graph from one database to another. */
export function copyCommand(): Command {
  return new Command("copy")
    .description("Carry a whole graph from one database to another, and compare the two at the end.")
    .requiredOption("--from <settings>", "data folder, or file of settings, of the database to copy")
    .requiredOption("--to <settings>", "data folder, or file of settings, of the database to copy into")
    .addHelpText(
      "after",
      `
A data folder holds an embedded database, or a newsgraph.yaml that names a Neo4j. Stop servers that hold an
embedded database first. A copy that was broken off goes on where it was.

Examples:
  newsgraph copy --from ~/my-graph --to neo4j.yaml     # neo4j.yaml: neo4j: {uri: ..., user: ..., password: ...}
  newsgraph copy --from neo4j.yaml --to ~/my-graph`,
    )
    .action(runCommand<Options>(copy));
}

async function copy({ terminal, json, signal }: CommandContext, _: readonly string[], options: Options) {
  const source = await settingsOf(options.from);
  const target = await settingsOf(options.to);
  if (source.neo4j === null && !existsSync(databasePath(source.dataFolder))) {
    refuse(`There is no database in ${source.dataFolder}`, "Name the data folder that holds it with --from.");
  }
  return withStore(source, (from) =>
    withStore(target, async (to) => {
      if (from.engine.location === to.engine.location) {
        refuse(
          `Both are the same database, ${from.engine.location}`,
          "Name two databases with --from and --to.",
        );
      }
      terminal.note(`Copying ${from.engine.location} to ${to.engine.location}`);
      const progress = createProgress(terminal, (await from.counts()).articles, "articles");
      const onVerify = (): void => {
        progress.end();
        terminal.note("Comparing the two …");
      };
      const outcome = await copyGraph(from, to, { signal, onArticle: () => progress.step(), onVerify });
      await terminal.out(json ? `${JSON.stringify(outcome)}\n` : describe(outcome));
      return EXIT.done;
    }),
  );
}

/**
 * The settings of one side. The environment does not take part: its NEO4J_URI could mean either side.
 * @throws ConfigError `CONFIG_INVALID`
 */
async function settingsOf(place: string): Promise<Config> {
  const isFolder = (await stat(place).catch(() => null))?.isDirectory() ?? !/\.ya?ml$/.test(place);
  return loadConfigOf(isFolder ? { values: { data: place } } : { config: place, values: {} });
}

async function withStore<T>(config: Config, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function describe({ copied, present, digest }: CopyOutcome): string {
  const lines = [
    `${copied} articles copied, ${present} were there already. Both databases hold the same:`,
    ...Object.entries(digest).map(
      ([type, { count, sha256 }]) => `${type.padEnd(9)} ${String(count).padStart(9)}  sha256 ${sha256}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
