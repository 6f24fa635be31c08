/** A line without its end; null when it is longer than allowed, which is then skipped to its end. */
export interface BoundedLine {
  readonly bytes: Buffer | null;
  /** From 1. */
  readonly number: number;
}

const NEWLINE = 0x0a;

/**
 * Splits a stream into lines and never holds more than `maxBytes` of one.
 * @param maxBytes longest line that is given out
 */
export async function* boundedLines(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<BoundedLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const close = (): BoundedLine => {
    const bytes = size > maxBytes ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { bytes, number: number++ };
  };
  const add = (piece: Buffer): void => {
    size += piece.length;
    if (size <= maxBytes) parts.push(piece);
    else parts = [];
  };
  for await (const chunk of stream) {
    let rest = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      add(rest.subarray(0, at));
      yield close();
      rest = rest.subarray(at + 1);
    }
    // A copy: the stream may use its buffer again.
    add(Buffer.from(rest));
  }
  if (size > 0) yield close();
}
