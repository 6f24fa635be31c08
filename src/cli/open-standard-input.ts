import { decodeBytes } from "../../ingest/source/decode-bytes.js";
import { readStream } from "../../ingest/source/read-bytes.js";
import { sniffFormat } from "../../ingest/source/sniff-format.js";
import { sniffTable, type TableFormat } from "../../ingest/source/table/table-format.js";
import type { Submission } from "../jobs/reader.js";

/** What standard input holds: one article, or a table of them as a stream. */
export type StandardInput =
  | { readonly type: "article"; readonly submission: Submission }
  | { readonly type: "table"; readonly format: TableFormat; readonly stream: AsyncIterable<Uint8Array> };

/**
 * Looks at the beginning of standard input to tell what it is.
 * @param named the format that the user named; null when none
 * @param stdin for tests
 * @throws InputError `INPUT_TOO_LARGE`; CancelledError after `signal`
 */
export async function openStandardInput(
  maxBytes: number,
  named: TableFormat | null,
  signal: AbortSignal,
  stdin: AsyncIterable<unknown> = process.stdin,
): Promise<StandardInput> {
  const chunks = toBuffers(stdin)[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head = first.done === true ? Buffer.alloc(0) : first.value;
  const whole = prepend(head, chunks);
  const format = named ?? sniffTable(head);
  if (format !== null) return { type: "table", format, stream: whole };
  const bytes = await readStream(whole, { signal, maxBytes, what: "Standard input" });
  return { type: "article", submission: toSubmission(bytes) };
}

/** Text goes on as text; what only its content tells goes on as it is. */
function toSubmission(bytes: Uint8Array): Submission {
  const metadata = { source: "-" };
  const format = bytes.length === 0 ? "text" : sniffFormat(bytes);
  if (format === "text") return { type: "text", text: decodeBytes(bytes).text, metadata };
  return { type: "bytes", base64: Buffer.from(bytes).toString("base64"), metadata };
}

async function* toBuffers(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream)
    yield chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk));
}

async function* prepend(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
