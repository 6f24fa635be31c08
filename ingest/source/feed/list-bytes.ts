import { gunzipSync, constants } from "node:zlib";
import { InputError } from "../../../src/graph/errors.js";
import { tooLarge } from "../read-bytes.js";

const GZIP_MARK = [0x1f, 0x8b];

function isGzip(bytes: Uint8Array): boolean {
  return GZIP_MARK.every((byte, index) => bytes[index] === byte);
}

/**
 * The bytes of a list, unpacked when it is a gzip file (`sitemap.xml.gz`).
 * @throws InputError INPUT_TOO_LARGE when it unpacks to more than `maxBytes`, INPUT_UNREADABLE when it is damaged
 */
export function unpackList(bytes: Uint8Array, source: string, maxBytes: number): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(source, maxBytes);
    throw new InputError("INPUT_UNREADABLE", `${source} is packed with gzip and damaged.`, {
      hint: "Fetch it again.",
      details: { source },
      cause,
    });
  }
}

/** Enough of a list to tell what it is, in bytes. */
const HEAD_BYTES = 4096;

/** The beginning of a list, unpacked; the end of what was unpacked may be missing. */
export function headOfList(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (!isGzip(bytes)) return head;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2000 * HEAD_BYTES };
    return gunzipSync(head, options).subarray(0, HEAD_BYTES);
  } catch {
    return head;
  }
}
