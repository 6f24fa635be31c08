import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { ArticleDocument } from "../ingest/article-document.js";
import { parseExtractAnswer } from "../ingest/extractors/extract-answer.js";
import { requestFor, requestId } from "../ingest/extractors/extract-request.js";
import type { Annotations } from "../src/graph/annotations.js";
import { InputError } from "../src/graph/errors.js";

/** What another extractor says about a document; null when it says nothing about it. */
export type Predictions = (document: ArticleDocument) => Annotations | null;

/**
 * Read predictions: JSON Lines in the format of `newsgraph extract`, or the answers of an external extractor to the lines that
 * `--requests` writes.
 * @throws InputError naming the line that is not JSON or about no article; later, when asked for its document, one that breaks the format
 */
export async function readPredictions(path: string): Promise<Predictions> {
  const lines = new Map<string, { readonly line: string; readonly where: string }>();
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    const where = `line ${number} of ${path}`;
    if (line.trim() !== "") lines.set(articleOf(line, where), { line, where });
  }
  return (document) => {
    const request = requestFor(document);
    const answer = lines.get(request.id);
    return answer === undefined ? null : parseExtractAnswer(answer, request);
  };
}

/** The id of the article that a line is about: as it says, or of its text. */
function articleOf(line: string, where: string): string {
  const value = parse(line, where);
  if (typeof value === "object" && value !== null) {
    if ("id" in value && typeof value.id === "string") return value.id;
    if ("text" in value && typeof value.text === "string") return requestId(value.text);
  }
  throw new InputError(
    "INPUT_INVALID",
    `${where} names no article: it needs a text, or the id of a request.`,
  );
}

function parse(line: string, where: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch (cause) {
    throw new InputError("INPUT_INVALID", `${where} is not JSON.`, { cause });
  }
}
