import { extname } from "node:path";
import { formatOf, READABLE_EXTENSIONS } from "../../../ingest/source/article-format.js";
import { decodeBytes, isBinary } from "../../../ingest/source/decode-bytes.js";
import { readFileBytes } from "../../../ingest/source/read-bytes.js";
import { InputError } from "../../graph/errors.js";

/**
 * The text of a file that is to be sent to the server, with the checks that the pipeline makes
 * when it reads a file itself.
 * @throws InputError
 */
export async function readArticleFile(path: string, maxBytes: number): Promise<string> {
  const bytes = await readFileBytes(path, { signal: new AbortController().signal, maxBytes });
  const reason = formatOf(path) === null ? `its ending ${extname(path)} is unknown` : binary(bytes);
  if (reason === null) return decodeBytes(bytes).text;
  throw new InputError("INPUT_UNSUPPORTED", `${path} cannot be read: ${reason}.`, {
    hint: `Save the article as text, Markdown or HTML: ${READABLE_EXTENSIONS.join(", ")}.`,
    details: { path },
  });
}

function binary(bytes: Uint8Array): string | null {
  return isBinary(bytes) ? "it holds binary data" : null;
}
