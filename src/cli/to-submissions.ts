import { resolve } from "node:path";
import { expandPaths } from "../../ingest/source/expand-paths.js";
import { InputError } from "../graph/errors.js";
import type { Submission } from "../jobs/reader.js";
import { readStandardInput } from "./read-standard-input.js";
import { type CommandContext, refuse, reportError } from "./run-command.js";

/** What is to be read, and how many of the inputs could not even be looked into. */
export interface Inputs {
  readonly submissions: readonly Submission[];
  readonly failed: number;
}

/**
 * What was named on the command line as articles to read: addresses, files, every article in a
 * folder, standard input for `-`. What cannot be used is reported at once and counted.
 * @param absolute whether paths are made absolute, so that an accepted job can go on from another folder
 * @throws InputError `INPUT_INVALID` when nothing was named
 */
export async function toSubmissions(
  inputs: readonly string[],
  context: CommandContext,
  absolute: boolean,
): Promise<Inputs> {
  if (inputs.length === 0)
    refuse("There is no article to read.", "Name files, folders or addresses of articles.");
  const submissions: Submission[] = [];
  let failed = 0;
  for (const input of inputs) {
    try {
      if (input === "-") submissions.push(await fromStandardInput(context));
      else
        submissions.push(
          ...(await expandPaths([input])).map((found) => (absolute ? toAbsolute(found) : found)),
        );
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      reportError(error, context.terminal, context.json);
      failed++;
    }
  }
  return { submissions, failed };
}

/** A text that begins like a page is one. */
function looksLikeHtml(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype html|html|head|body|\?xml)\b/iu.test(text.slice(0, 1000));
}

async function fromStandardInput({ config, signal }: CommandContext): Promise<Submission> {
  const text = await readStandardInput(config.reading.maxBytes, signal);
  const metadata = { source: "-" };
  return looksLikeHtml(text)
    ? { type: "html", html: text, url: null, metadata }
    : { type: "text", text, metadata };
}

function toAbsolute(submission: Submission): Submission {
  return submission.type === "file" ? { type: "file", path: resolve(submission.path) } : submission;
}
