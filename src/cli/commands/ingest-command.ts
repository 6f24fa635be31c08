import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { ingestBatch } from "../ingest-batch.js";
import { printReport } from "../print-report.js";
import { addInputOptions, type InputFlags, INPUTS } from "../input-options.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { SAVED_STAYS, throwIfCancelled } from "../throw-if-cancelled.js";
import { toSubmissions } from "../to-submissions.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** `newsgraph ingest`: read articles into the graph. */
export function ingestCommand(): Command {
  return addInputOptions(new Command("ingest"))
    .description("Read articles and add what they say to the graph. The same article twice changes nothing.")
    .argument("<inputs...>", INPUTS)
    .option("--workers <n>", "articles read at the same time")
    .option("--extractor <which>", "what reads them: bundled, external or both (see docs/extractors.md)")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph ingest article.txt page.html
  newsgraph ingest articles/ https://example.org/story.html
  newsgraph ingest report.pdf letter.docx message.eml
  newsgraph ingest https://example.org/feed.xml           # the articles of a feed or sitemap
  newsgraph ingest news.csv --columns title=headline,text=body,url=link,published=date
  newsgraph ingest crawl.warc.gz articles.jsonl
  curl -s https://example.org/story.html | newsgraph ingest -
  newsgraph ingest articles/ --json     # one JSON object an article, then {"report": ...}`,
    )
    .action(runCommand<InputFlags>(ingest));
}

const ASK_SERVER =
  "The server that holds the graph fetches the pages: --ignore-robots counts only where it was started with it.";

async function ingest(context: CommandContext, inputs: readonly string[], flags: InputFlags) {
  const { config, signal, terminal } = context;
  const { submissions, expected, failed } = toSubmissions(inputs, context, { ...flags, absolute: true });
  return withNewsgraph(config, async (newsgraph) => {
    if (newsgraph.server !== null && config.reading.ignoreRobots) terminal.note(ASK_SERVER);
    const outcome = await ingestBatch(newsgraph, submissions, { ...context, expected });
    await printReport(outcome, context);
    throwIfCancelled(signal, SAVED_STAYS);
    return outcome.report.articles.failed + failed() > 0 ? EXIT.failed : EXIT.done;
  });
}
