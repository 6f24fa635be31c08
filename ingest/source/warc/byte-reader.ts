const NEWLINE = 0x0a;

/** Reads a stream by lines and by counts of bytes. */
export interface ByteReader {
  /**
   * The next line without its end, decoded as ISO 8859-1; null at the end of the stream.
   * @throws RangeError when it is longer than `most` bytes
   */
  line(most: number): Promise<string | null>;
  /**
   * The first `kept` of the next `count` bytes; the others are passed over.
   * @throws RangeError when the stream ends before
   */
  bytes(count: number, kept: number): Promise<Buffer>;
}

export function createByteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<Buffer | null> => {
    const next = await chunks.next();
    return next.done === true ? null : Buffer.from(next.value);
  };
  return {
    async line(most) {
      for (let from = 0; ;) {
        const end = held.indexOf(NEWLINE, from);
        if ((end < 0 ? held.length : end) > most) throw new RangeError("A line is too long.");
        if (end >= 0) {
          const line = held.toString("latin1", 0, end).replace(/\r$/u, "");
          held = held.subarray(end + 1);
          return line;
        }
        from = held.length;
        const next = await more();
        if (next === null && held.length === 0) return null;
        if (next === null) throw new RangeError("The last line has no end.");
        held = Buffer.concat([held, next]);
      }
    },
    async bytes(count, kept) {
      const parts: Buffer[] = [];
      let keep = Math.min(count, kept);
      for (let left = count; left > 0;) {
        if (held.length === 0) held = (await more()) ?? end();
        const part = held.subarray(0, left);
        held = held.subarray(part.length);
        left -= part.length;
        // A copy: the stream may use its buffer again.
        if (keep > 0) parts.push(Buffer.from(part.subarray(0, keep)));
        keep -= Math.min(keep, part.length);
      }
      return Buffer.concat(parts);
    },
  };
}

function end(): never {
  throw new RangeError("The stream ends too early.");
}
