import { WARCParser, type WARCRecord } from "warcio";
import { InputError } from "../../../src/graph/errors.js";
import { tooLarge } from "../read-bytes.js";
import { decodePage } from "../page/decode-page.js";
import type { TableOptions } from "./table-options.js";
import type { TableItem } from "./table-row.js";

/**
 * Reads a WARC file (ISO 28500), unpacked, as a stream: every page that a server answered with. The
 * date of a record says when it was crawled and not when it was published, so it is not read.
 * @throws InputError INPUT_UNREADABLE when the file is damaged; what came before is read then
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  { file, maxBytes }: Omit<TableOptions, "columns">,
): AsyncGenerator<TableItem> {
  const records = new WARCParser(wholeBlankLines(stream))[Symbol.asyncIterator]();
  let count = 0;
  for (;;) {
    const next = await records.next().catch((cause: unknown) => {
      throw damaged(file, count, cause);
    });
    if (next.done === true) break;
    if (!next.value.warcHeaders.statusline.startsWith("WARC/")) throw damaged(file, count);
    count++;
    const url = pageAddress(next.value);
    if (url !== null) yield await toItem(next.value, url, maxBytes);
    await next.value.skipFully();
  }
  if (count === 0) throw damaged(file, 0);
}

const LINE_ENDS = new Set([0x0a, 0x0d]);
const LEAST_BYTES = 4096;

/**
 * The same stream in pieces that never end in the middle of a blank line. The parser overlooks a blank line that lies
 * across two pieces, and with it the record (warcio 2.4.11), so line ends at the end of a piece wait for the next.
 */
async function* wholeBlankLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0);
  for await (const chunk of stream) {
    held = Buffer.concat([held, chunk]);
    let end = held.length;
    while (end > 0 && LINE_ENDS.has(held[end - 1] ?? 0)) end--;
    if (end < LEAST_BYTES) continue;
    yield held.subarray(0, end);
    held = held.subarray(end);
  }
  if (held.length > 0) yield held;
}

/** The address of a page that was answered with success; null for every other record. */
function pageAddress(record: WARCRecord): string | null {
  const { httpHeaders, warcType, warcTargetURI } = record;
  if (warcType !== "response" || httpHeaders === null) return null;
  const type = httpHeaders.headers.get("content-type") ?? "";
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(type);
  return isPage && Number(httpHeaders.statusCode) === 200 ? (warcTargetURI ?? null) : null;
}

async function toItem(record: WARCRecord, url: string, maxBytes: number): Promise<TableItem> {
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of record) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge(url, maxBytes);
      chunks.push(chunk);
    }
    const type = record.httpHeaders?.headers.get("content-type") ?? "";
    const charset = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(type)?.[1] ?? null;
    const html = decodePage(Buffer.concat(chunks, size), charset).text;
    return { type: "article", source: { type: "html", html, url, metadata: { source: url, url } } };
  } catch (error) {
    const known = error instanceof InputError ? error : brokenPage(url, error);
    return { type: "failed", source: url, error: known };
  }
}

function brokenPage(url: string, cause: unknown): InputError {
  return new InputError("INPUT_UNREADABLE", `The archived answer of ${url} is broken.`, {
    hint: "The other pages of the archive are read all the same.",
    details: { source: url },
    cause,
  });
}

function damaged(file: string, count: number, cause?: unknown): InputError {
  return new InputError("INPUT_UNREADABLE", `${file} is damaged, or no WARC file, after ${count} records.`, {
    hint: "What came before is read. Check the file with a WARC tool.",
    details: { file, records: count },
    ...(cause === undefined ? {} : { cause }),
  });
}
