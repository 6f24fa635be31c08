import { Command } from "commander";
import { articlesCommand } from "./commands/articles-command.js";
import { copyCommand } from "./commands/copy-command.js";
import { differentCommand, mergeCommand, splitCommand, undoCommand } from "./commands/decide-commands.js";
import { decisionsCommand, resolveCommand, suggestionsCommand } from "./commands/identity-commands.js";
import { deleteCommand } from "./commands/delete-command.js";
import { exportCommand } from "./commands/export-command.js";
import { extractCommand } from "./commands/extract-command.js";
import { importCommand } from "./commands/import-command.js";
import { ingestCommand } from "./commands/ingest-command.js";
import { queryCommand } from "./commands/query-command.js";
import { serveCommand } from "./commands/serve-command.js";
import { startCommand } from "./commands/start-command.js";
import { statusCommand } from "./commands/status-command.js";
import { versionsCommand } from "./commands/versions-command.js";
import { watchCommand } from "./commands/watch-command.js";
import { packageInfo } from "./package-info.js";

/** The whole command line, one command a file. */
export function createProgram(): Command {
  const program = new Command("newsgraph")
    .description(
      "Turns news articles into a knowledge graph that can be browsed, queried and traced to the sentence.",
    )
    .version(packageInfo().version)
    .option("--data <folder>", "data folder (default: the user's, see `newsgraph status`)")
    .option("--config <file>", "settings to read instead of newsgraph.yaml in the data folder")
    .option("--json", "print results, and errors on standard error, as JSON")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      "after",
      `
Without a command, \`start\` is run. \`newsgraph <command> --help\` shows examples.

Exit codes: 0 done; 1 some or all of the work failed; 2 wrong options, arguments or settings; 130 cancelled.`,
    )
    .showSuggestionAfterError();
  const start = startCommand();
  program.addCommand(start, { isDefault: true });
  for (const create of [
    serveCommand,
    ingestCommand,
    watchCommand,
    extractCommand,
    queryCommand,
    articlesCommand,
    versionsCommand,
    deleteCommand,
    exportCommand,
    importCommand,
    copyCommand,
    resolveCommand,
    suggestionsCommand,
    decisionsCommand,
    mergeCommand,
    differentCommand,
    splitCommand,
    undoCommand,
    statusCommand,
  ]) {
    program.addCommand(create());
  }
  // Commander throws instead of ending the process, so that main.ts alone decides the exit code.
  program.exitOverride();
  for (const command of program.commands) command.copyInheritedSettings(program);
  // Any word that is no command arrives at the default one, which answers with a suggestion.
  start.allowExcessArguments(true);
  return program;
}
