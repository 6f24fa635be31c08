import { resolve } from "node:path";
import { expandPaths } from "../../ingest/source/expand-paths.js";
import type { Config } from "../config/config.js";
import type { Submission } from "../jobs/reader.js";
import { readStandardInput } from "./read-standard-input.js";

/** True for what is to be fetched rather than read from disk. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//iu.test(input);
}

/** A text that begins like a page is one. */
function looksLikeHtml(text: string): boolean {
  return /^\uFEFF?\s*<(?:!doctype html|html|head|body|\?xml)\b/iu.test(text.slice(0, 1000));
}

export interface SubmissionOptions {
  readonly config: Config;
  readonly signal: AbortSignal;
  /** Whether paths are made absolute, so that an accepted job can go on from another folder. */
  readonly absolute: boolean;
}

/**
 * What was named on the command line as articles to read: addresses, files, every article in a
 * folder, standard input for `-`.
 */
export async function toSubmissions(
  inputs: readonly string[],
  options: SubmissionOptions,
): Promise<Submission[]> {
  const submissions: Submission[] = [];
  for (const input of inputs) {
    if (input === "-") submissions.push(await fromStandardInput(options));
    else if (isAddress(input)) submissions.push({ type: "url", url: input });
    else {
      const paths = await expandPaths([input]);
      submissions.push(...paths.map((path) => toFile(path, options.absolute)));
    }
  }
  return submissions;
}

async function fromStandardInput({ config, signal }: SubmissionOptions): Promise<Submission> {
  const text = await readStandardInput(config.reading.maxBytes, signal);
  const metadata = { source: "-" };
  return looksLikeHtml(text)
    ? { type: "html", html: text, url: null, metadata }
    : { type: "text", text, metadata };
}

function toFile(path: string, absolute: boolean): Submission {
  return { type: "file", path: absolute ? resolve(path) : path };
}
