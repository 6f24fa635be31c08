import { InputError } from "../../../src/graph/errors.js";
import { decodePage } from "../page/decode-page.js";
import { tooLarge } from "../read-bytes.js";
import { decodeBody, type HttpAnswer, parseHttpAnswer } from "../warc/http-answer.js";
import { type WarcRecord, warcRecords } from "../warc/warc-records.js";
import type { TableOptions } from "./table-options.js";
import type { TableItem } from "./table-row.js";

/** Room for the headers of an answer, in bytes. */
const MOST_HEADER_BYTES = 64 * 1024;

/**
 * Reads a WARC file (ISO 28500), unpacked, as a stream: every page that a server answered with. The
 * date of a record says when it was crawled and not when it was published, so it is not read.
 * @throws InputError INPUT_UNREADABLE when the file is damaged; what came before is read then
 */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  { file, maxBytes }: Omit<TableOptions, "columns">,
): AsyncGenerator<TableItem> {
  const records = warcRecords(stream, { most: maxBytes + MOST_HEADER_BYTES, isWanted: isAnswer });
  let count = 0;
  for (;;) {
    const next = await records.next().catch((cause: unknown) => {
      throw damaged(file, count, cause);
    });
    if (next.done === true) break;
    count++;
    const item = isAnswer(next.value.headers) ? toItem(next.value, maxBytes) : null;
    if (item !== null) yield item;
  }
  if (count === 0) throw damaged(file, 0);
}

function isAnswer(headers: WarcRecord["headers"]): boolean {
  return headers.get("warc-type") === "response" && headers.has("warc-target-uri");
}

/** The page that was answered with success; null for everything else that was. */
function toItem({ headers, block, isCut }: WarcRecord, maxBytes: number): TableItem | null {
  const url = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/gu, "");
  const answer = parseHttpAnswer(block);
  const type = answer?.headers.get("content-type") ?? "";
  const isPage = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(type);
  if (answer?.status !== 200 || !isPage) return null;
  try {
    if (isCut) throw tooLarge(url, maxBytes);
    const body = unpack(answer, url, maxBytes);
    const charset = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(type)?.[1] ?? null;
    const html = decodePage(body, charset).text;
    return { type: "article", source: { type: "html", html, url, metadata: { source: url, url } } };
  } catch (error) {
    const known = error instanceof InputError ? error : brokenPage(url, error);
    return { type: "failed", source: url, error: known };
  }
}

function unpack(answer: HttpAnswer, url: string, maxBytes: number): Buffer {
  try {
    const body = decodeBody(answer, maxBytes);
    if (body.length <= maxBytes) return body;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw tooLarge(url, maxBytes);
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
