import { Command } from "commander";
import { EXIT, type ExitCode } from "../exit-code.js";
import { type CommandContext, reportError, runCommand } from "../run-command.js";
import { throwIfCancelled } from "../throw-if-cancelled.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** `newsgraph delete`: remove articles and what only they supported. */
export function deleteCommand(): Command {
  return new Command("delete")
    .description("Delete articles, and exactly what only they supported.")
    .argument("<ids...>", "ids of articles, as `newsgraph articles` lists them")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph delete a-0123456789abcdef0123
  newsgraph delete a-0123456789abcdef0123 a-fedcba98765432100123 --json`,
    )
    .action(runCommand<object>(deleteArticles));
}

async function deleteArticles({ config, terminal, json, signal }: CommandContext, ids: readonly string[]) {
  let code: ExitCode = EXIT.done;
  return withNewsgraph(config, async (newsgraph) => {
    for (const id of ids) {
      throwIfCancelled(signal, "Cancelled. What was deleted until then stays deleted.");
      try {
        const outcome = await newsgraph.deleteArticle(id);
        if (json) await terminal.out(`${JSON.stringify(outcome)}\n`);
        else if (outcome.deleted) {
          const { removedEntities, removedFacts } = outcome;
          await terminal.out(
            `deleted ${id} with ${removedEntities} entities and ${removedFacts} facts of its own\n`,
          );
        } else terminal.note(`There is no article ${id}.`);
        if (!outcome.deleted) code = EXIT.failed;
      } catch (error) {
        reportError(error, terminal, json);
        code = EXIT.failed;
      }
    }
    return code;
  });
}
