import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** `newsgraph status`: what there is and where. */
export function statusCommand(): Command {
  return new Command("status")
    .description("Say what is stored, where, and whether a server holds it.")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph status
  newsgraph status --data ~/my-graph --json`,
    )
    .action(runCommand<object>(status));
}

async function status({ config, terminal, json }: CommandContext) {
  return withNewsgraph(config, async (newsgraph) => {
    const health = await newsgraph.status();
    const { dataFolder } = config;
    if (json) await terminal.out(`${JSON.stringify({ ...health, dataFolder, server: newsgraph.server })}\n`);
    else {
      const { counts, engine, version } = health;
      const lines = [
        `Newsgraph ${version}`,
        `data folder  ${dataFolder}`,
        `database     ${engine.name} ${engine.version}, ${engine.location}`,
        `server       ${newsgraph.server ?? "none is running"}`,
        ...Object.entries(counts).map(([what, count]) => `${what.padEnd(12)} ${count}`),
      ];
      await terminal.out(`${lines.join("\n")}\n`);
    }
    return EXIT.done;
  });
}
