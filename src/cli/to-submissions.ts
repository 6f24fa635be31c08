import { resolve } from "node:path";
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
  async function* fromInput(input: string): AsyncGenerator<Submission> {
    if (input === "-") {
      const opened = await openStandardInput(table.maxBytes, named, context.signal);
      if (opened.type === "article") yield opened.submission;
      else yield* fromTable(readTable(opened.format, opened.stream, { ...table, file: "-" }));
      return;
    }
    for (const found of await expandPaths([input])) {
      const kind: TableFormat | null = found.type === "file" ? (named ?? tableFormatOf(found.path)) : null;
      if (found.type !== "file") yield found;
      else if (kind !== null) yield* fromTable(readTableFile(kind, { ...table, file: found.path }));
      else yield absolute ? { type: "file", path: resolve(found.path) } : found;
    }
  }
  async function* all(): AsyncGenerator<Submission> {
    for (const input of inputs) {
      try {
        yield* fromInput(input);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        fail(error);
      }
    }
  }
  return { submissions: all(), failed: () => failed };
}
