import { decodeBytes } from "../../ingest/source/decode-bytes.js";
import { readStream } from "../../ingest/source/read-bytes.js";

/**
 * All of standard input as text.
 * @throws InputError `INPUT_TOO_LARGE`; CancelledError after `signal`
 */
export async function readStandardInput(maxBytes: number, signal: AbortSignal): Promise<string> {
  const bytes = await readStream(process.stdin, { signal, maxBytes, what: "Standard input" });
  return decodeBytes(bytes).text;
}
