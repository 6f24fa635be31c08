import { decodeBytes } from "../decode-bytes.js";

/** At most this many bytes at the end of a chunk can be a character that goes on in the next. */
const LONGEST_CHARACTER = 4;

/**
 * Decodes a stream of text by its first chunk: by its byte-order mark, else as UTF-8 when that chunk is valid UTF-8,
 * else as windows-1252, in which spreadsheets write CSV.
 */
export async function* decodeStream(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let isLatin = false;
  for await (const chunk of stream) {
    if (decoder === null) {
      const isWhole = chunk.length <= LONGEST_CHARACTER;
      const probe = isWhole ? chunk : chunk.subarray(0, endOfCharacter(chunk));
      const { encoding } = decodeBytes(probe);
      isLatin = encoding === "windows-1252";
      decoder = new TextDecoder(encoding);
    }
    // The decoder of Node 20 does not know this encoding's punctuation; ours does, and every byte is a character.
    yield isLatin ? decodeBytes(chunk, "windows-1252").text : decoder.decode(chunk, { stream: true });
  }
  const rest = isLatin ? "" : (decoder?.decode() ?? "");
  if (rest !== "") yield rest;
}

/** Where the last character of a chunk begins, if it may be cut. */
function endOfCharacter(chunk: Uint8Array): number {
  for (let back = 1; back <= LONGEST_CHARACTER; back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) return chunk.length - back;
  }
  return chunk.length;
}
