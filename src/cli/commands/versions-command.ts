import { Command } from "commander";
import type { ArticleVersionView } from "../../graph/version-views.js";
import { EXIT } from "../exit-code.js";
import { statementLines } from "../output/format-statement.js";
import { parseCount } from "../parse-count.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

interface Options {
  readonly limit: number;
  readonly offset: number;
}

/** `newsgraph versions`: the texts that an article has had, and what each changed. */
export function versionsCommand(): Command {
  return new Command("versions")
    .description(
      "Show the texts that an article has had, the newest first, and which facts each added and dropped.",
    )
    .argument("<id>", "id of an article, as `newsgraph articles` lists it")
    .option("--limit <n>", "most versions to show, 1 to 100", parseCount(1, 100), 20)
    .option("--offset <n>", "versions to skip", parseCount(0, 1_000_000_000), 0)
    .addHelpText(
      "after",
      `
The graph is made from the newest text alone; what only a former one stated is kept here and nowhere else.

Examples:
  newsgraph versions a-0123456789abcdef0123
  newsgraph versions a-0123456789abcdef0123 --json   # {"items": [...], "total": n}`,
    )
    .action(runCommand<Options>(versions));
}

async function versions(
  { config, terminal, json }: CommandContext,
  [id = ""]: readonly string[],
  { limit, offset }: Options,
) {
  return withNewsgraph(config, async (newsgraph) => {
    const page = await newsgraph.versions(id, limit, offset);
    if (json) await terminal.out(`${JSON.stringify(page)}\n`);
    else {
      await terminal.out(page.items.map(versionText).join(""));
      terminal.note(`${page.items.length} of ${page.total} ${page.total === 1 ? "version" : "versions"}`);
    }
    return EXIT.done;
  });
}

function versionText({ number, isCurrent, ingestedAt, title, facts, changes }: ArticleVersionView): string {
  const head = `${number}  ${ingestedAt}  ${title ?? "(no title)"}${isCurrent ? "  (in the graph)" : ""}`;
  if (changes === null) return `${head}\n   ${facts} facts\n`;
  const { added, dropped, kept } = changes;
  const counts = `${facts} facts: ${added.length} added, ${dropped.length} dropped, ${kept.length} kept`;
  return [head, ...[counts, ...statementLines(changes)].map((line) => `   ${line}`), ""].join("\n");
}
