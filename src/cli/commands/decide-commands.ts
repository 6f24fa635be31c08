import { Command } from "commander";
import type { Decided, Identities } from "../../identity/identities.js";
import { EXIT } from "../exit-code.js";
import { describeDecision } from "../output/describe-decision.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** `newsgraph merge`: two entities are the same. */
export function mergeCommand(): Command {
  return new Command("merge")
    .description("Say that two entities are the same: every article follows, and rules leave it so.")
    .argument("<left>", "id of an entity")
    .argument("<right>", "id of the other")
    .option("--across-kinds", "join them also when one is read as a person and the other as a country, say")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph merge e-0123456789abcdef0123 e-fedcba98765432100123
  newsgraph undo d-0123456789abcdef0123          # takes it back exactly`,
    )
    .action(
      runCommand<{ readonly acrossKinds?: boolean }>(
        (context, [left = "", right = ""], { acrossKinds = false }) =>
          decide(context, (identity) => identity.merge({ left, right, acrossKinds })),
      ),
    );
}

/** `newsgraph different`: two entities are never the same. */
export function differentCommand(): Command {
  return new Command("different")
    .description("Say that two entities are never the same, whatever rules say.")
    .argument("<left>", "id of an entity, or one as read that `newsgraph decisions` names")
    .argument("<right>", "id of the other")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph different e-0123456789abcdef0123 e-fedcba98765432100123`,
    )
    .action(
      runCommand<object>((context, [left = "", right = ""]) =>
        decide(context, (identity) => identity.keepApart({ left, right })),
      ),
    );
}

/** `newsgraph split`: in some articles an entity is another. */
export function splitCommand(): Command {
  return new Command("split")
    .description("Say that in some articles an entity is another one of the same name.")
    .argument("<entity>", "id of an entity")
    .argument("<articles...>", "ids of the articles that are about the other")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph split e-0123456789abcdef0123 a-0123456789abcdef0123 a-fedcba98765432100123`,
    )
    .action(
      runCommand<object>((context, [entity = "", ...articles]) =>
        decide(context, (identity) => identity.split({ entity, articles })),
      ),
    );
}

/** `newsgraph undo`: take a decision back. */
export function undoCommand(): Command {
  return new Command("undo")
    .description(
      "Take a decision back: the graph is what it would be without it. Rules do not bring it up again.",
    )
    .argument("<decision>", "id of a decision, as `newsgraph decisions` lists them")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph undo d-0123456789abcdef0123`,
    )
    .action(runCommand<object>((context, [id = ""]) => decide(context, (identity) => identity.undo(id))));
}

async function decide(
  { config, terminal, json }: CommandContext,
  work: (identity: Identities) => Promise<Decided>,
) {
  return withNewsgraph(config, async ({ identity }) => {
    const decided = await work(identity);
    if (json) await terminal.out(`${JSON.stringify(decided)}\n`);
    else {
      const lines = decided.decisions.map((decision) => `${decision.id}  ${describeDecision(decision)}\n`);
      await terminal.out(lines.join(""));
      terminal.note(`${decided.articles} ${decided.articles === 1 ? "article follows" : "articles follow"}`);
    }
    return EXIT.done;
  });
}
