import { Command, Option } from "commander";
import { AlreadyServedError } from "../already-served-error.js";
import { EXIT } from "../exit-code.js";
import { openAddress } from "../open-address.js";
import { parseCount } from "../parse-count.js";
import { readExamples } from "../read-examples.js";
import { type CommandContext, refuse, runCommand } from "../run-command.js";
import { addServerOptions } from "../server-options.js";
import { serverLog } from "../wire/stderr-log.js";
import { untilAborted } from "../wire/until-aborted.js";

interface Options {
  /** When the user's wait began, in ms since the epoch, where that was before this process. */
  readonly began?: number;
}

/** `newsgraph start`, and `newsgraph` alone: everything up to the graph in the browser. */
export function startCommand(): Command {
  return addServerOptions(new Command("start"))
    .description(
      "Serve the viewer and open it; a new data folder is given the example articles first. The default.",
    )
    .option("--no-open", "do not open a browser")
    .addOption(new Option("--began <ms>").argParser(parseCount(0, Number.MAX_SAFE_INTEGER)).hideHelp())
    .addHelpText(
      "after",
      `
Examples:
  newsgraph
  newsgraph start --no-open --port 8080
  newsgraph start --data ~/my-graph`,
    )
    .action(runCommand<Options>(start));
}

async function start(context: CommandContext, args: readonly string[], { began = Date.now() }: Options) {
  const { config, terminal } = context;
  if (args[0] !== undefined) refuseCommand(args[0]);
  try {
    return await serveUntilStopped(context, began);
  } catch (error) {
    if (!(error instanceof AlreadyServedError)) throw error;
    await terminal.out(`Newsgraph is already running at ${error.server.address}\n`);
    if (config.server.open) await openAddress(error.server.address);
    return EXIT.done;
  }
}

/** @throws InputError `INPUT_INVALID` */
function refuseCommand(word: string): never {
  refuse(
    `There is no command ${word}.`,
    "`newsgraph --help` lists the commands. To read an article: `newsgraph ingest FILE`.",
  );
}

async function serveUntilStopped({ config, terminal, json, signal }: CommandContext, began: number) {
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1);
  // Loaded only here: the other commands need no server.
  const { serveOrRefuse } = await import("../serve-or-refuse.js");
  const server = await serveOrRefuse(config, serverLog());
  try {
    const examples = await readExamples(config.dataFolder, server, signal);
    for (const problem of examples?.problems ?? []) terminal.note(`Not read: ${problem}`);
    if (examples !== null) terminal.note(`Read ${examples.read} example articles.`);
    if (json) await terminal.out(`${JSON.stringify({ address: server.address })}\n`);
    else await terminal.out(`Newsgraph is at ${server.address} (ready after ${seconds()} s)\n`);
    void server.firstView.then(() => terminal.note(`Graph on screen after ${seconds()} s`));
    if (config.server.open) await openAddress(server.address);
    terminal.note(`Data folder: ${config.dataFolder}. Ctrl-C stops the server.`);
    await untilAborted(signal);
    terminal.note("Stopping …");
    return EXIT.done;
  } finally {
    await server.close();
  }
}
