import { readFileBytes } from "../../../ingest/source/read-bytes.js";

/**
 * A file that is to be sent to the server, in Base64. The server reads it as the pipeline reads a file itself.
 * @throws InputError when it is missing, a folder or too large
 */
export async function readArticleFile(path: string, maxBytes: number): Promise<string> {
  const bytes = await readFileBytes(path, { signal: new AbortController().signal, maxBytes });
  return Buffer.from(bytes).toString("base64");
}
