import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { Command } from "commander";
import { InputError } from "../../graph/errors.js";
import type { ImportOutcome } from "../../import/import-graph.js";
import { newlineRecords } from "../../import/newline-records.js";
import { EXIT } from "../exit-code.js";
import { openStore } from "../open-store.js";
import { createProgress, type Progress } from "../output/progress.js";
import { type CommandContext, runCommand } from "../run-command.js";

/** `newsgraph import`: an export as JSON Lines, back into a database. */
export function importCommand(): Command {
  return new Command("import")
    .description("Put what `newsgraph export --format jsonl` wrote into the database, beside what is there.")
    .argument("<file>", "the export; - for standard input")
    .addHelpText(
      "after",
      `
The file is checked whole before anything is written. Into an empty database it gives the same graph back. Stop a
server that holds an embedded database first. An import that was broken off goes on where it was.

Examples:
  newsgraph import graph.jsonl
  gunzip -c graph.jsonl.gz | newsgraph import -`,
    )
    .action(runCommand<Record<string, never>>(importFile));
}

async function importFile(
  { config, terminal, json, signal }: CommandContext,
  [path = "-"]: readonly string[],
) {
  const lines = await linesOf(path);
  const store = await openStore(config);
  let progress: Progress | null = null;
  try {
    // Loaded only here: the other commands do without.
    const { importGraph } = await import("../../import/import-graph.js");
    const outcome = await importGraph(lines, store, {
      signal,
      onBegin: (articles) => {
        progress = createProgress(terminal, articles, "articles");
      },
      onArticle: () => progress?.step(),
    });
    await terminal.out(json ? `${JSON.stringify(outcome)}\n` : describe(outcome));
    return EXIT.done;
  } finally {
    (progress as Progress | null)?.end();
    await store.close();
  }
}

async function linesOf(path: string): Promise<AsyncIterable<string>> {
  if (path === "-") return newlineRecords(process.stdin.setEncoding("utf8") as AsyncIterable<string>);
  try {
    await access(path);
  } catch (cause) {
    throw new InputError("INPUT_NOT_FOUND", `There is no file ${path}.`, {
      hint: "Name a file that `newsgraph export --format jsonl` wrote.",
      cause,
    });
  }
  return newlineRecords(createReadStream(path, "utf8") as AsyncIterable<string>);
}

function describe({ added, replaced, unchanged, decisions }: ImportOutcome): string {
  const parts = [`${added} articles added`, `${replaced} replaced`, `${unchanged} were there already`];
  if (decisions > 0) parts.push(`${decisions} decisions about who is who`);
  return `${parts.join(", ")}.\n`;
}
