import { Command } from "commander";
import { EXIT } from "../exit-code.js";
import { ingestBatch } from "../ingest-batch.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { SAVED_STAYS, throwIfCancelled } from "../throw-if-cancelled.js";
import { toSubmissions } from "../to-submissions.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** `newsgraph ingest`: read articles into the graph. */
export function ingestCommand(): Command {
  return new Command("ingest")
    .description("Read articles and add what they say to the graph. The same article twice changes nothing.")
    .argument("<inputs...>", "files (text, Markdown, HTML), addresses, folders, or - for standard input")
    .option("--workers <n>", "articles read at the same time")
    .option("--extractor <which>", "what reads them: bundled, external or both (see docs/extractors.md)")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph ingest article.txt page.html
  newsgraph ingest articles/ https://example.org/story.html
  curl -s https://example.org/story.html | newsgraph ingest -
  newsgraph ingest articles/ --json     # one JSON object an article`,
    )
    .action(runCommand<object>(ingest));
}

async function ingest(context: CommandContext, inputs: readonly string[]) {
  const { config, signal, terminal } = context;
  const { submissions, failed: unusable } = await toSubmissions(inputs, context, true);
  return withNewsgraph(config, async (newsgraph) => {
    const counts = await ingestBatch(newsgraph, submissions, context);
    terminal.note(counts.summary());
    throwIfCancelled(signal, SAVED_STAYS);
    return counts.failed + unusable > 0 ? EXIT.failed : EXIT.done;
  });
}
