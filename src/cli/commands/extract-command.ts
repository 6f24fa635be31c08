import { Command } from "commander";
import type { ArticleReader, Submission } from "../../jobs/reader.js";
import { EXIT } from "../exit-code.js";
import { describeError, type PlainError, toPlainError } from "../output/describe-error.js";
import { sourceOf } from "../source-of.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { throwIfCancelled } from "../throw-if-cancelled.js";
import { toSubmissions } from "../to-submissions.js";
import { openReader } from "../wire/worker-reader.js";

/** `newsgraph extract`: the pipeline alone. */
export function extractCommand(): Command {
  return new Command("extract")
    .description("Print what articles say as JSON, one object an article, one a line. No database is used.")
    .argument("<inputs...>", "files (text, Markdown, HTML), addresses, folders, or - for standard input")
    .option("--workers <n>", "articles read at the same time")
    .option("--extractor <which>", "what reads them: bundled, external or both (see docs/extractors.md)")
    .addHelpText(
      "after",
      `
The format is described in docs/extract-format.md. The objects come in the order of the inputs.

Examples:
  newsgraph extract article.txt
  newsgraph extract articles/*.html > facts.jsonl
  cat article.txt | newsgraph extract - | jq '.entities[].name'`,
    )
    .action(runCommand<object>(extract));
}

async function extract(context: CommandContext, inputs: readonly string[]) {
  const { config, signal } = context;
  const { submissions, failed: unusable } = await toSubmissions(inputs, context, false);
  const reader = openReader(config);
  try {
    const failed = await printInOrder(reader, submissions, context);
    throwIfCancelled(signal);
    return failed + unusable > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await reader.close();
  }
}

/** Read ahead by as many articles as there are threads, print in the order given. Returns the number of failures. */
async function printInOrder(
  reader: ArticleReader,
  submissions: readonly Submission[],
  { config, terminal, json, signal }: CommandContext,
): Promise<number> {
  const ahead = config.reading.workers * 2;
  const reading: ReturnType<typeof readOne>[] = [];
  let failed = 0;
  for (let i = 0; i < submissions.length; i++) {
    if (signal.aborted) break;
    for (const next of submissions.slice(reading.length, i + ahead))
      reading.push(readOne(reader, next, signal));
    const result = await reading[i];
    if (result === undefined) break;
    if (result.line !== null) await terminal.out(result.line);
    else if (result.error.code !== "CANCELLED") {
      failed++;
      const { source, error } = result;
      terminal.note(json ? JSON.stringify({ source, error }) : `Error: ${source}: ${describeError(error)}`);
    }
  }
  await Promise.all(reading);
  return failed;
}

type Reading =
  { readonly line: string } | { readonly line: null; readonly source: string; readonly error: PlainError };

async function readOne(reader: ArticleReader, submission: Submission, signal: AbortSignal): Promise<Reading> {
  try {
    const annotations = await reader.read(submission, { signal, onStage: () => undefined });
    return { line: `${JSON.stringify(annotations)}\n` };
  } catch (error) {
    return { line: null, source: sourceOf(submission), error: toPlainError(error) };
  }
}
