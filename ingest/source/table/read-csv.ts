import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { InputError } from "../../../src/graph/errors.js";
import { columnOf } from "./column-map.js";
import { decodeStream } from "./decode-stream.js";
import type { TableOptions } from "./table-options.js";
import { failedRow, rowToItem, type TableItem } from "./table-row.js";

/** Columns of a table; a file with more is none. */
const MOST_COLUMNS = 10_000;

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads CSV (RFC 4180) or tab-separated values as a stream; the first row names the columns. A row that is broken or
 * too long is an item that failed.
 * @throws InputError INPUT_INVALID when no column is that of the text, the HTML or the address of articles
 */
export async function* readCsv(
  stream: AsyncIterable<Uint8Array>,
  options: TableOptions & { readonly delimiter: "," | "\t" | ";" },
): AsyncGenerator<TableItem> {
  const { file, columns, maxBytes, delimiter } = options;
  const skipped: TableItem[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: maxBytes,
    on_skip: (error) => {
      skipped.push(failedRow({ file, line: lineOf(error) }, whyOf(error, maxBytes)));
      return undefined;
    },
  });
  const text = Readable.from(decodeStream(stream));
  text.on("error", (error) => parser.destroy(error));
  text.pipe(parser);
  let header: readonly string[] | null = null;
  let ended = 0;
  const rows: AsyncIterable<Parsed> = parser;
  for await (const { record, info } of rows) {
    yield* skipped.splice(0);
    const line = ended + 1;
    ended = info.lines;
    if (header === null) header = checkHeader(record, options);
    else {
      const names = header;
      const valueOf = (column: string) => {
        const value = record[names.indexOf(column)] ?? "";
        return value.trim() === "" ? null : value;
      };
      yield rowToItem(valueOf, columns, { file, line });
    }
  }
  yield* skipped;
}

function checkHeader(record: readonly string[], { file, columns }: TableOptions): readonly string[] {
  const names = record.slice(0, MOST_COLUMNS).map((name) => name.trim());
  const wanted = (["text", "html", "url"] as const).map((field) => columnOf(columns, field));
  if (names.some((name) => wanted.includes(name))) return names;
  const shown = names.slice(0, 20).map((name) => name.slice(0, 40));
  throw new InputError(
    "INPUT_INVALID",
    `${file === "-" ? "Standard input" : file} has no column for the text, the HTML or the address of its articles: its columns are ${shown.join(", ")}.`,
    {
      hint: "Say which is which: --columns text=body,title=headline,url=link,published=date.",
      details: { file },
    },
  );
}

function lineOf(error: CsvError | undefined): number {
  const lines: unknown = error?.["lines"];
  return typeof lines === "number" ? lines : 0;
}

function whyOf(error: CsvError | undefined, maxBytes: number): string {
  if (error?.code === "CSV_MAX_RECORD_SIZE") return `the row is longer than ${maxBytes} bytes`;
  return error === undefined ? "the row is broken" : `the row is broken (${error.code})`;
}
