import { InputError } from "../../../src/graph/errors.js";

/** Files that hold many articles. */
export const TABLE_FORMATS = ["csv", "tsv", "jsonl", "warc"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const ENDINGS: readonly (readonly [RegExp, TableFormat])[] = [
  [/\.csv(?:\.gz)?$/iu, "csv"],
  [/\.(?:tsv|tab)(?:\.gz)?$/iu, "tsv"],
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/iu, "jsonl"],
  [/\.warc(?:\.gz)?$/iu, "warc"],
];

/** The format of a file that holds many articles, by its name; null when it holds one. */
export function tableFormatOf(path: string): TableFormat | null {
  return ENDINGS.find(([ending]) => ending.test(path))?.[1] ?? null;
}

/**
 * The format that the beginning of a stream shows; CSV cannot be told from text, and must be named.
 * @param head its first bytes
 */
export function sniffTable(head: Uint8Array): TableFormat | null {
  const text = Buffer.from(head.subarray(0, 4096)).toString("latin1");
  if (/^WARC\/\d/u.test(text)) return "warc";
  return /^(?:\xef\xbb\xbf)?\s*\{\s*"/u.test(text) && !text.includes("jsonfeed.org/version") ? "jsonl" : null;
}

/**
 * Reads a format that was named.
 * @throws InputError INPUT_INVALID
 */
export function parseTableFormat(name: string): TableFormat {
  const format = TABLE_FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  throw new InputError("INPUT_INVALID", `There is no format ${name.slice(0, 40)}.`, {
    hint: `Give one of ${TABLE_FORMATS.join(", ")}; every other format is recognised.`,
  });
}
