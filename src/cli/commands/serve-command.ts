import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { addServerOptions } from "../server-options.js";
import { serverLog } from "../wire/stderr-log.js";
import { untilAborted } from "../wire/until-aborted.js";

/** `newsgraph serve`: the viewer and the HTTP API, until Ctrl-C. */
export function serveCommand(): Command {
  return addServerOptions(new Command("serve"))
    .description(
      "Serve the viewer and the HTTP API until Ctrl-C. Other commands then work through this server.",
    )
    .addHelpText(
      "after",
      `
Examples:
  newsgraph serve
  newsgraph serve --port 8080 --data ~/my-graph
  newsgraph serve --port 0 --json       # any free port; prints {"address": "http://…"}`,
    )
    .action(runCommand<object>(serve));
}

async function serve({ config, terminal, json, signal }: CommandContext) {
  // Loaded only here: the other commands need no server.
  const { serveOrRefuse } = await import("../serve-or-refuse.js");
  const server = await serveOrRefuse(config, serverLog());
  try {
    await terminal.out(
      json ? `${JSON.stringify({ address: server.address })}\n` : `Newsgraph is at ${server.address}\n`,
    );
    terminal.note(`Data folder: ${config.dataFolder}. Ctrl-C stops the server.`);
    await untilAborted(signal);
    terminal.note("Stopping …");
    return EXIT.done;
  } finally {
    await server.close();
  }
}
