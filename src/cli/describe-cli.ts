import type { Command } from "commander";
import { type Setting, SETTING_LIST } from "../config/settings.js";

const INTRODUCTION = `# The command line

In a clone, \`npm run -s newsgraph -- <arguments>\`; installed from the package, \`npx newsgraph <arguments>\`.
This page is made from the program's own help by \`npm run docs:cli\`.

Results go to standard output, everything else to standard error. \`--json\` gives results (and errors, on standard error) as JSON.

## Exit codes

| code | meaning |
|---|---|
| 0 | done |
| 1 | some or all of the work failed; the rest was done |
| 2 | a wrong option, argument or setting; nothing was begun |
| 130 | cancelled by Ctrl-C; what was saved until then stays |

A server that is stopped by Ctrl-C or SIGTERM ends with 0.

## One database, many commands

One process at a time holds the embedded database. Where \`newsgraph serve\` (or \`start\`) holds it, the other commands find its
address in \`server.json\` of the data folder and work through it; nothing has to be stopped.
`;

const SETTINGS_INTRODUCTION = `## Settings

Each comes from, in rising order of strength: a default, \`newsgraph.yaml\` in the data folder (or the file named with
\`--config\` or \`NEWSGRAPH_CONFIG\`), the environment, the command line. All of them are checked at once, and every problem is named.
The data folder is \`$XDG_DATA_HOME/newsgraph\` or \`~/.local/share/newsgraph\`, on macOS \`~/Library/Application Support/newsgraph\`,
on Windows \`%LOCALAPPDATA%\\newsgraph\`, unless it is named. A \`newsgraph.yaml\`:

\`\`\`yaml
port: 8080
reading:
  workers: 4
query:
  timeoutMs: 30000
\`\`\`
`;

/** docs/cli.md: the help of every command, and every setting. */
export function describeCli(program: Command): string {
  const commands = program.commands.map(describeCommand);
  return [INTRODUCTION, describeCommand(program), ...commands, SETTINGS_INTRODUCTION, settingsTable()].join(
    "\n",
  );
}

function describeCommand(command: Command): string {
  const name = command.parent === null ? command.name() : `${command.parent.name()} ${command.name()}`;
  return `## \`${name}\`\n\n\`\`\`text\n${helpOf(command)}\n\`\`\`\n`;
}

/** The whole help, which `helpInformation` gives without the examples. */
function helpOf(command: Command): string {
  let text = "";
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => 100 });
  command.outputHelp();
  return text.trimEnd();
}

function settingsTable(): string {
  const row = ({ key, env, flag, about, allowed }: Setting<unknown>) =>
    `| \`${key}\` | \`${env}\` | ${flag === null ? "" : `\`${flag}\``} | ${about} | ${allowed} |`;
  const head = "| in the file | in the environment | flag | what it is | allowed |\n|---|---|---|---|---|";
  return `${[head, ...SETTING_LIST.map(row)].join("\n")}\n`;
}
