import { parse } from "csv-parse/sync";
import { InputError } from "../../../src/graph/errors.js";
import { type BoundedRow, boundedRows } from "./bounded-rows.js";
import { columnOf } from "./column-map.js";
import { decodeStream } from "./decode-stream.js";
import { type Delimiter, sniffDelimiter } from "./sniff-delimiter.js";
import type { TableOptions } from "./table-options.js";
import { failedRow, rowToItem, type TableItem } from "./table-row.js";

/** Columns of a table; a file with more is none. */
const MOST_COLUMNS = 10_000;

/**
 * Reads CSV (RFC 4180) as a stream; the first row names the columns, and shows what separates them. A row that is broken or
 * too long is an item that failed. Rows are parsed one by one: the stream parser of csv-parse 7.0.3 loses the rows
 * that come after one that is over its limit, and keeps that one in memory.
 * @param options `delimiter` null to tell it by the first row
 * @throws InputError INPUT_INVALID when no column is that of the text, the HTML or the address of articles
 */
export async function* readCsv(
  stream: AsyncIterable<Uint8Array>,
  options: TableOptions & { readonly delimiter: Delimiter | null },
): AsyncGenerator<TableItem> {
  const { maxBytes, file, columns } = options;
  const { head, whole } = await withFirstLine(decodeStream(stream));
  const delimiter = options.delimiter ?? sniffDelimiter(head);
  let header: readonly string[] | null = null;
  for await (const row of boundedRows(whole, { delimiter, maxLength: maxBytes })) {
    const place = { file, line: row.line };
    const fields = readFields(row, delimiter);
    if (typeof fields === "string") yield failedRow(place, fields);
    else if (fields.length === 0) continue;
    else if (header === null) header = checkHeader(fields, options);
    else {
      const names: readonly string[] = header;
      const valueOf = (column: string) => {
        const value = fields[names.indexOf(column)] ?? "";
        return value.trim() === "" ? null : value;
      };
      yield rowToItem(valueOf, columns, place);
    }
  }
}

/** Longest beginning that is looked at for the names of the columns, in UTF-16 code units. */
const LONGEST_HEAD = 64 * 1024;

/** The beginning of a stream up to the end of its first line that is not empty, and the stream with it. */
async function withFirstLine(
  stream: AsyncGenerator<string>,
): Promise<{ readonly head: string; readonly whole: AsyncGenerator<string> }> {
  let head = "";
  while (head.length < LONGEST_HEAD && !/\S[^\n]*\n/u.test(head)) {
    const next = await stream.next();
    if (next.done === true) break;
    head += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield head;
    yield* stream;
  }
  return { head, whole: all() };
}

/** The fields of a row, none of an empty one; or what is wrong with it. */
function readFields({ text }: BoundedRow, delimiter: Delimiter): readonly string[] | string {
  if (text === null) return "the row is longer than the limit for one article";
  if (text.trim() === "") return [];
  try {
    const options = { bom: true, delimiter, relax_quotes: true, relax_column_count: true };
    const rows: unknown = parse(text, options);
    const first: unknown = Array.isArray(rows) ? rows[0] : [];
    return Array.isArray(first) ? first.map(String) : [];
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return `the row is broken (${code})`;
  }
}

function checkHeader(record: readonly string[], { file, columns }: TableOptions): readonly string[] {
  const names = record.slice(0, MOST_COLUMNS).map((name) => name.trim());
  const wanted = (["text", "html", "url"] as const).map((field) => columnOf(columns, field));
  if (names.some((name) => wanted.includes(name))) return names;
  const shown = names
    .slice(0, 20)
    .map((name) => name.slice(0, 40))
    .join(", ");
  const what = file === "-" ? "Standard input" : file;
  throw new InputError(
    "INPUT_INVALID",
    `${what} has no column for the text, the HTML or the address of its articles: its columns are ${shown}.`,
    {
      hint: "Say which is which: --columns text=body,title=headline,url=link,published=date.",
      details: { file },
    },
  );
}
