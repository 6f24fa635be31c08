import { Command } from "commander";
import { type ArticleReader, isCollection, type Submission } from "../../jobs/reader.js";
import { EXIT } from "../exit-code.js";
import { addInputOptions, type InputFlags, INPUTS } from "../input-options.js";
import { describeError, type PlainError, toPlainError } from "../output/describe-error.js";
import { sourceOf } from "../source-of.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { throwIfCancelled } from "../throw-if-cancelled.js";
import { toSubmissions } from "../to-submissions.js";

/** `newsgraph extract`: the pipeline alone. */
export function extractCommand(): Command {
  return addInputOptions(new Command("extract"))
    .description("Print what articles say as JSON, one object an article, one a line. No database is used.")
    .argument("<inputs...>", INPUTS)
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
    .action(runCommand<InputFlags>(extract));
}

async function extract(context: CommandContext, inputs: readonly string[], flags: InputFlags) {
  const { config, signal } = context;
  const { submissions, failed: unusable } = toSubmissions(inputs, context, { ...flags, absolute: false });
  // Loaded only here: the other commands do without.
  const { openReader } = await import("../wire/worker-reader.js");
  const reader = openReader(config);
  try {
    const failed = await printInOrder(reader, submissions, context);
    throwIfCancelled(signal);
    return failed + unusable() > 0 ? EXIT.failed : EXIT.done;
  } finally {
    await reader.close();
  }
}

/** Read ahead by as many articles as there are threads, print in the order given. Returns the number of failures. */
async function printInOrder(
  reader: ArticleReader,
  submissions: AsyncIterable<Submission> | Iterable<Submission>,
  context: CommandContext,
): Promise<number> {
  const ahead = context.config.reading.workers * 2;
  const reading: ReturnType<typeof readOne>[] = [];
  let failed = 0;
  const printNext = async () => {
    const result = await reading.shift();
    if (result !== undefined) failed += await print(reader, result, context);
  };
  for await (const submission of submissions) {
    if (context.signal.aborted) break;
    reading.push(readOne(reader, submission, context.signal));
    if (reading.length >= ahead) await printNext();
  }
  while (reading.length > 0) await printNext();
  return failed;
}

/** Prints what was read, the articles of a list one by one. Returns the number of failures. */
async function print(reader: ArticleReader, result: Result, context: CommandContext): Promise<number> {
  const { terminal, json } = context;
  switch (result.type) {
    case "line":
      await terminal.out(result.line);
      return 0;
    case "list":
      return printInOrder(reader, result.members, context);
    case "failed": {
      const { source, error } = result;
      if (error.code === "CANCELLED") return 0;
      terminal.note(json ? JSON.stringify({ source, error }) : `Error: ${source}: ${describeError(error)}`);
      return 1;
    }
  }
}

type Result =
  | { readonly type: "line"; readonly line: string }
  | { readonly type: "list"; readonly members: readonly Submission[] }
  | { readonly type: "failed"; readonly source: string; readonly error: PlainError };

async function readOne(reader: ArticleReader, submission: Submission, signal: AbortSignal): Promise<Result> {
  try {
    const read = await reader.read(submission, { signal, onStage: () => undefined });
    if (isCollection(read)) return { type: "list", members: read.members };
    return { type: "line", line: `${JSON.stringify(read)}\n` };
  } catch (error) {
    return { type: "failed", source: sourceOf(submission), error: toPlainError(error) };
  }
}
