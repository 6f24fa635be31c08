import { InputError } from "../../../src/graph/errors.js";
import type { ArticleSource } from "../article-source.js";
import { type ColumnMap, columnOf, type RowField } from "./column-map.js";

/** One article of a table or archive, or why its row cannot be one. */
export type TableItem =
  | { readonly type: "article"; readonly source: ArticleSource }
  | { readonly type: "failed"; readonly source: string; readonly error: InputError };

/** Where a row stands: its file and its first line, from 1. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** What an item of a row is called: `news.csv:12`. */
export function nameOfRow({ file, line }: RowPlace): string {
  return `${file === "-" ? "standard input" : file}:${line}`;
}

/** A row that cannot be read, as an item of its own, so that the others still are. */
export function failedRow(place: RowPlace, why: string): TableItem {
  const source = nameOfRow(place);
  const error = new InputError("INPUT_UNREADABLE", `${source} cannot be read: ${why}.`, {
    hint: "The other rows are read all the same. Mend this one and give the file again.",
    details: { source: place.file, line: place.line },
  });
  return { type: "failed", source, error };
}

/**
 * The article of a row: the text or HTML that it holds, else the page that it links to.
 * @param valueOf the content of a column; null when it is missing or empty
 */
export function rowToItem(
  valueOf: (column: string) => string | null,
  columns: ColumnMap,
  place: RowPlace,
): TableItem {
  const field = (name: RowField) => valueOf(columnOf(columns, name));
  const url = field("url");
  const about = {
    title: field("title"),
    byline: field("author"),
    publisher: field("publisher"),
    publishedAt: field("published"),
    language: field("language"),
  };
  const known = Object.fromEntries(
    Object.entries(about).filter((entry): entry is [string, string] => entry[1] !== null),
  );
  const metadata = { ...known, ...(url === null ? {} : { url }), source: nameOfRow(place) };
  const text = field("text");
  if (text !== null) return { type: "article", source: { type: "text", text, metadata } };
  const html = field("html");
  if (html !== null) return { type: "article", source: { type: "html", html, url, metadata } };
  if (url !== null) return { type: "article", source: { type: "url", url, known } };
  const wanted = (["text", "html", "url"] as const).map((name) => columnOf(columns, name));
  return failedRow(place, `it has nothing in the columns ${wanted.join(", ")}`);
}
