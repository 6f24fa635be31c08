import { type ByteReader, createByteReader } from "./byte-reader.js";

/** A record of a WARC file. */
export interface WarcRecord {
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** What follows the headers, or its beginning. */
  readonly block: Buffer;
  /** True when the block is longer than what is held of it. */
  readonly isCut: boolean;
}

const VERSION = /^WARC\/\d+\.\d+\s*$/u;
const LONGEST_LINE = 64 * 1024;
const MOST_HEADERS = 1_000;

/**
 * Reads the records of a WARC file, unpacked: a version line, header lines, an empty line, as many bytes as
 * Content-Length says, two empty lines.
 * @see ISO 28500:2017, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 * @param most bytes that are held of the block of a record that `isWanted`; of others none is
 * @throws RangeError when it is damaged or no WARC file
 */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  {
    most,
    isWanted,
  }: { readonly most: number; readonly isWanted: (headers: WarcRecord["headers"]) => boolean },
): AsyncGenerator<WarcRecord> {
  const reader = createByteReader(stream);
  for (;;) {
    let version = await reader.line(LONGEST_LINE);
    while (version === "") version = await reader.line(LONGEST_LINE);
    if (version === null) return;
    if (!VERSION.test(version)) throw new RangeError("A record does not begin with its version.");
    const headers = await readHeaders(reader);
    const length = headers.get("content-length") ?? "";
    if (!/^\d{1,15}$/u.test(length)) throw new RangeError("A record does not say how long it is.");
    const size = Number(length);
    const kept = isWanted(headers) ? Math.min(most, size) : 0;
    yield { headers, block: await reader.bytes(size, kept), isCut: kept < size };
  }
}

async function readHeaders(reader: ByteReader): Promise<ReadonlyMap<string, string>> {
  const headers = new Map<string, string>();
  let last = "";
  for (let count = 0; count < MOST_HEADERS; count++) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) throw new RangeError("The headers of a record have no end.");
    if (line === "") return headers;
    // A line that begins with a blank goes on with the header before it.
    if (/^[ \t]/u.test(line)) headers.set(last, `${headers.get(last) ?? ""} ${line.trim()}`);
    else {
      const [name = "", ...value] = line.split(":");
      last = name.trim().toLowerCase();
      headers.set(last, value.join(":").trim());
    }
  }
  throw new RangeError("A record has too many headers.");
}
