import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { formatTable } from "../output/format-table.js";
import { parseCount } from "../parse-count.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

interface Options {
  readonly limit: number;
  readonly offset: number;
}

/** `newsgraph articles`: list what is stored. */
export function articlesCommand(): Command {
  return new Command("articles")
    .description("List the stored articles, the newest publication first.")
    .option("--limit <n>", "most articles to list, 1 to 1000", parseCount(1, 1000), 100)
    .option("--offset <n>", "articles to skip", parseCount(0, 1_000_000_000), 0)
    .addHelpText(
      "after",
      `
Examples:
  newsgraph articles
  newsgraph articles --limit 20 --offset 20
  newsgraph articles --json            # {"items": [...], "total": n}`,
    )
    .action(runCommand<Options>(articles));
}

async function articles(
  { config, terminal, json }: CommandContext,
  _: readonly string[],
  { limit, offset }: Options,
) {
  return withNewsgraph(config, async (newsgraph) => {
    const page = await newsgraph.articles(limit, offset);
    if (json) await terminal.out(`${JSON.stringify(page)}\n`);
    else {
      const columns = ["id", "published", "title", "publisher", "sentences", "facts", "source"];
      const rows = page.items.map((item) => [
        item.id,
        item.publishedAt ?? "",
        item.title ?? "",
        item.publisher ?? "",
        String(item.sentences),
        String(item.facts),
        item.source,
      ]);
      await terminal.out(formatTable(columns, rows, terminal.columns));
      terminal.note(`${page.items.length} of ${page.total} ${page.total === 1 ? "article" : "articles"}`);
    }
    return EXIT.done;
  });
}
