import { Command } from "commander";
import { type Decision, DECISION_KINDS, type DecisionKind } from "../../graph/identity/decision.js";
import { InputError } from "../../graph/errors.js";
import type { Page } from "../../graph/views.js";
import { EXIT } from "../exit-code.js";
import { describeDecision } from "../output/describe-decision.js";
import { formatTable } from "../output/format-table.js";
import { showResolving } from "../output/show-resolving.js";
import { parseCount } from "../parse-count.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

interface PageOptions {
  readonly limit: number;
  readonly offset: number;
}

interface DecisionOptions extends PageOptions {
  readonly kind?: string;
  readonly all?: boolean;
}

/** `newsgraph suggestions`: what rules ask. */
export function suggestionsCommand(): Command {
  return new Command("suggestions")
    .description("List pairs of entities that may be the same, the surest first.")
    .option("--limit <n>", "most to list, 1 to 500", parseCount(1, 500), 50)
    .option("--offset <n>", "how many to skip", parseCount(0, 1_000_000_000), 0)
    .addHelpText(
      "after",
      `
Examples:
  newsgraph suggestions
  newsgraph suggestions --json           # {"items": [...], "total": n}

Answer with \`newsgraph merge\` or \`newsgraph different\`.`,
    )
    .action(
      runCommand<PageOptions>((context, _, page) =>
        withNewsgraph(context.config, async ({ identity }) =>
          list(context, await identity.suggestions(page)),
        ),
      ),
    );
}

/** `newsgraph decisions`: what was decided. */
export function decisionsCommand(): Command {
  return new Command("decisions")
    .description("List decisions about who is who, the newest first, with their reasons.")
    .option("--kind <kind>", `only ${DECISION_KINDS.join(", ")}`)
    .option("--all", "also those that were taken back")
    .option("--limit <n>", "most to list, 1 to 500", parseCount(1, 500), 50)
    .option("--offset <n>", "how many to skip", parseCount(0, 1_000_000_000), 0)
    .addHelpText(
      "after",
      `
Examples:
  newsgraph decisions
  newsgraph decisions --kind same --json`,
    )
    .action(runCommand<DecisionOptions>(decisions));
}

/** `newsgraph resolve`: let the rules look. */
export function resolveCommand(): Command {
  return new Command("resolve")
    .description("Compare all entities, join those that are surely the same, and suggest others.")
    .addHelpText(
      "after",
      `
It is also done after each batch of articles.

Examples:
  newsgraph resolve
  newsgraph resolve --json`,
    )
    .action(runCommand<object>(resolve));
}

async function decisions(
  context: CommandContext,
  _: readonly string[],
  { kind, all, ...page }: DecisionOptions,
) {
  const kinds = kind === undefined ? {} : { kinds: [toKind(kind)] };
  const standing = all === true ? {} : { standing: true };
  return withNewsgraph(context.config, async ({ identity }) =>
    list(context, await identity.decisions({ ...page, ...kinds, ...standing })),
  );
}

function toKind(name: string): DecisionKind {
  const kind = DECISION_KINDS.find((known) => known === name);
  if (kind !== undefined) return kind;
  throw new InputError("INPUT_INVALID", `--kind ${name} is none of ${DECISION_KINDS.join(", ")}.`);
}

async function list({ terminal, json }: CommandContext, { items, total }: Page<Decision>) {
  if (json) await terminal.out(`${JSON.stringify({ items, total })}\n`);
  else {
    const columns = ["id", "by", "score", "decision", "reasons"];
    const rows = items.map((each) => [
      each.id,
      each.rule ?? each.by,
      each.score.toFixed(2),
      describeDecision(each),
      each.reasons.map(({ feature, value }) => `${feature}: ${value}`).join("; "),
    ]);
    await terminal.out(formatTable(columns, rows, terminal.columns));
    terminal.note(`${items.length} of ${total}`);
  }
  return EXIT.done;
}

async function resolve({ config, terminal, json, signal }: CommandContext) {
  return withNewsgraph(config, async ({ identity }) => {
    const report = await identity
      .resolve({ signal, onProgress: showResolving(terminal) })
      .finally(() => terminal.live(""));
    if (json) await terminal.out(`${JSON.stringify(report)}\n`);
    else {
      const { entities, same, different, asked, changed, withdrawn, articles } = report;
      const lines = [
        `compared     ${entities} entities`,
        `same         ${same}`,
        `different    ${different}`,
        `asked        ${asked}`,
        `changed      ${changed} decisions, ${withdrawn} withdrawn`,
        `articles     ${articles} follow`,
      ];
      await terminal.out(`${lines.join("\n")}\n`);
    }
    return EXIT.done;
  });
}
