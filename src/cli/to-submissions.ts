import { resolve } from "node:path";
import type { ArticleSource } from "../../ingest/source/article-source.js";
import { expandPaths } from "../../ingest/source/expand-paths.js";
import { parseColumns } from "../../ingest/source/table/column-map.js";
import { readTable, readTableFile } from "../../ingest/source/table/read-table.js";
import { parseTableFormat, type TableFormat, tableFormatOf } from "../../ingest/source/table/table-format.js";
import type { TableItem } from "../../ingest/source/table/table-row.js";
import { InputError } from "../graph/errors.js";
import type { Submission } from "../jobs/reader.js";
import { openStandardInput } from "./open-standard-input.js";
import { type CommandContext, refuse, reportError } from "./run-command.js";

/** What is to be read, found while it is asked for, so that no input need fit into memory. */
export interface Inputs {
  readonly submissions: AsyncIterable<Submission>;
  /** How many there will be; null while there is a table or list to come of which nobody knows how long it is. */
  readonly expected: () => number | null;
  /** How many inputs, and rows of them, could not be used so far. */
  readonly failed: () => number;
}

export interface InputOptions {
  /** Whether paths are made absolute, so that an accepted job can go on from another folder. */
  readonly absolute: boolean;
  /** `--columns`: which column of a table holds what. */
  readonly columns?: string | undefined;
  /** `--format`: the format of a table whose name does not tell it. */
  readonly format?: string | undefined;
}

/**
 * What was named on the command line as articles to read: addresses, files, every article in a folder, every row of a
 * table, standard input for `-`. What cannot be used is reported at once and counted.
 * @throws InputError `INPUT_INVALID` when nothing was named, or the columns or the format make no sense
 */
export function toSubmissions(
  inputs: readonly string[],
  context: CommandContext,
  { absolute, columns, format }: InputOptions,
): Inputs {
  if (inputs.length === 0)
    refuse("There is no article to read.", "Name files, folders or addresses of articles.");
  const table = {
    columns: columns === undefined ? new Map<never, string>() : parseColumns(columns),
    maxBytes: context.config.reading.maxBytes,
  };
  const named = format === undefined ? null : parseTableFormat(format);
  let failed = 0;
  const fail = (error: InputError) => {
    reportError(error, context.terminal, context.json);
    failed++;
  };
  async function* fromTable(items: AsyncIterable<TableItem>): AsyncGenerator<Submission> {
    for await (const item of items) {
      if (item.type === "article") yield item.source;
      else fail(item.error);
    }
  }
  const tableOf = (found: ArticleSource): TableFormat | null =>
    found.type === "file" && found.path !== "-" ? (named ?? tableFormatOf(found.path)) : null;
  async function* fromStandardInput(): AsyncGenerator<Submission> {
    const opened = await openStandardInput(table.maxBytes, named, context.signal);
    if (opened.type === "article") yield opened.submission;
    else yield* fromTable(readTable(opened.format, opened.stream, { ...table, file: "-" }));
  }
  async function* fromFound(found: ArticleSource): AsyncGenerator<Submission> {
    const kind = tableOf(found);
    if (found.type !== "file") yield found;
    else if (found.path === "-") yield* fromStandardInput();
    else if (kind !== null) yield* fromTable(readTableFile(kind, { ...table, file: found.path }));
    else yield absolute ? { type: "file", path: resolve(found.path) } : found;
  }
  let expected: number | null = null;
  async function* all(): AsyncGenerator<Submission> {
    const found: ArticleSource[] = [];
    for (const input of inputs) await orFail(async () => void found.push(...(await expandPaths([input]))));
    const isEach = found.every((each) => tableOf(each) === null && !isStandardInput(each));
    expected = isEach ? found.length : null;
    for (const each of found) yield* orFailEach(fromFound(each));
  }
  async function orFail(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      fail(error);
    }
  }
  async function* orFailEach(items: AsyncIterable<Submission>): AsyncGenerator<Submission> {
    try {
      yield* items;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      fail(error);
    }
  }
  return { submissions: all(), expected: () => expected, failed: () => failed };
}

function isStandardInput(source: ArticleSource): boolean {
  return source.type === "file" && source.path === "-";
}
