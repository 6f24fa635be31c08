import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";

/** What a server answered, as an archive keeps it. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the first of several that have one name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const LONGEST_HEAD = 64 * 1024;

/** Splits an answer of HTTP/1 into its parts; null when it is none. The body stays as it was sent. */
export function parseHttpAnswer(block: Buffer): HttpAnswer | null {
  const end = /\r?\n\r?\n/u.exec(block.toString("latin1", 0, LONGEST_HEAD));
  if (end === null) return null;
  const [first = "", ...lines] = block.toString("latin1", 0, end.index).split(/\r?\n/u);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/u.exec(first)?.[1];
  if (status === undefined) return null;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [name = "", ...value] = line.split(":");
    const key = name.trim().toLowerCase();
    if (!headers.has(key)) headers.set(key, value.join(":").trim());
  }
  return { status: Number(status), headers, body: block.subarray(end.index + end[0].length) };
}

/**
 * The body without its transfer and content encodings. Many archives keep a body decoded below headers that still name
 * the encodings, so a body that does not look encoded is taken as it is.
 * @param maxBytes most bytes that it may unpack to
 * @throws RangeError when it unpacks to more, Error of zlib when it is damaged
 */
export function decodeBody({ headers, body }: HttpAnswer, maxBytes: number): Buffer {
  const isChunked = /\bchunked\b/iu.test(headers.get("transfer-encoding") ?? "");
  const sent = isChunked ? (joinChunks(body) ?? body) : body;
  const options = { maxOutputLength: maxBytes };
  switch ((headers.get("content-encoding") ?? "").trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return sent[0] === 0x1f && sent[1] === 0x8b ? gunzipSync(sent, options) : sent;
    case "deflate":
      if (looksLikeText(sent)) return sent;
      // Servers send it with and without the header of zlib (RFC 1950).
      return ((sent[0] ?? 0) & 0x0f) === 8 ? inflateSync(sent, options) : inflateRawSync(sent, options);
    case "br":
      return looksLikeText(sent) ? sent : brotliDecompressSync(sent, options);
    default:
      return sent;
  }
}

/** The content of chunks (RFC 9112, section 7.1); null for what is not written in chunks. */
function joinChunks(body: Buffer): Buffer | null {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf("\r\n", at);
    const size = /^([\da-f]{1,8})\s*(?:;.*)?$/iu.exec(body.toString("latin1", at, Math.max(at, end)))?.[1];
    if (end < 0 || size === undefined) return chunks.length === 0 ? null : Buffer.concat(chunks);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(chunks);
}

function looksLikeText(body: Buffer): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</u.test(body.toString("latin1", 0, 100));
}
