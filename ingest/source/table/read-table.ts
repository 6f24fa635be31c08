import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError, isNewsgraphError } from "../../../src/graph/errors.js";
import { fileError } from "../read-bytes.js";
import type { TableFormat } from "./table-format.js";
import type { TableOptions } from "./table-options.js";
import type { TableItem } from "./table-row.js";

/**
 * Reads a file that holds many articles, as a stream, so that its size does not matter. The libraries are loaded when
 * first needed.
 * @throws InputError when it is missing, damaged, or no column is that of articles; single rows that fail are items
 */
export async function* readTableFile(format: TableFormat, options: TableOptions): AsyncGenerator<TableItem> {
  const { file } = options;
  // Opened beforehand, so that a missing file is told before anything is set up.
  await open(file, "r").then(
    (handle) => handle.close(),
    (error: unknown) => {
      throw fileError(file, error);
    },
  );
  yield* readTable(format, createReadStream(file), options);
}

/** The same from a stream that is open; one that is packed with gzip, in one piece or record by record, is unpacked. */
export async function* readTable(
  format: TableFormat,
  stream: AsyncIterable<Uint8Array>,
  options: TableOptions,
): AsyncGenerator<TableItem> {
  try {
    yield* await itemsOf(format, unpacked(stream), options);
  } catch (cause) {
    if (isNewsgraphError(cause)) throw cause;
    throw new InputError("INPUT_UNREADABLE", `${options.file} is damaged and cannot be read to its end.`, {
      hint: "What came before the damage is read.",
      details: { file: options.file },
      cause,
    });
  }
}

const GZIP_MARK = Buffer.from([0x1f, 0x8b]);

async function* unpacked(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < GZIP_MARK.length) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = prepend(head, chunks);
  if (!head.subarray(0, 2).equals(GZIP_MARK)) yield* whole;
  else yield* pipeline(whole, createGunzip(), () => undefined) as AsyncIterable<Uint8Array>;
}

async function* prepend(head: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function itemsOf(
  format: TableFormat,
  stream: AsyncIterable<Uint8Array>,
  options: TableOptions,
): Promise<AsyncGenerator<TableItem>> {
  switch (format) {
    case "csv":
      return (await import("./read-csv.js")).readCsv(stream, { ...options, delimiter: null });
    case "tsv":
      return (await import("./read-csv.js")).readCsv(stream, { ...options, delimiter: "\t" });
    case "jsonl":
      return (await import("./read-json-lines.js")).readJsonLines(stream, options);
    case "warc":
      return (await import("./read-warc.js")).readWarc(stream, options);
  }
}
