import type { Readable } from "node:stream";

/** Splits a stream of bytes into lines of UTF-8, without ever holding more than a limit. */
export interface LineReaderEvents {
  readonly onLine: (line: string) => void;
  /** A line grew over the limit; nothing more is read. */
  readonly onTooLong: () => void;
}

/** @param maxBytes longest line, its line break not counted */
export function readLinesOf(stream: Readable, maxBytes: number, events: LineReaderEvents): void {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): boolean => {
    size += part.length;
    if (size > maxBytes) return false;
    parts.push(part);
    return true;
  };
  const onData = (chunk: Buffer) => {
    let rest = chunk;
    for (let at = rest.indexOf(10); at >= 0; at = rest.indexOf(10)) {
      if (!take(rest.subarray(0, at))) {
        tooLong();
        return;
      }
      const line = Buffer.concat(parts).toString("utf8").replace(/\r$/u, "");
      [parts, size] = [[], 0];
      events.onLine(line);
      rest = rest.subarray(at + 1);
    }
    if (!take(rest)) tooLong();
  };
  const tooLong = () => {
    stream.off("data", onData);
    stream.resume();
    parts = [];
    events.onTooLong();
  };
  stream.on("data", onData);
}
