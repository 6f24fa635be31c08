import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { InputError } from "../../graph/errors.js";
import { EXPORT_FORMATS, type ExportFormat } from "../../export/export-graph.js";
import { EXIT } from "../exit-code.js";
import { type CommandContext, runCommand } from "../run-command.js";
import { throwIfCancelled } from "../throw-if-cancelled.js";
import { withNewsgraph } from "../with-newsgraph.js";

interface Options {
  readonly format: ExportFormat;
  readonly output?: string;
}

/** `newsgraph export`: the whole graph as a file. */
export function exportCommand(): Command {
  return new Command("export")
    .description("Write the whole graph as text. The same graph gives the same bytes.")
    .addOption(new Option("--format <format>", "what to write").choices(EXPORT_FORMATS).makeOptionMandatory())
    .option("-o, --output <file>", "write to this file, whole or not at all, instead of standard output")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph export --format jsonl > graph.jsonl        # everything, one record a line
  newsgraph export --format graphml -o graph.graphml   # for Gephi, Cytoscape, networkx
  newsgraph export --format csv -o facts.csv           # a row for each sentence that supports a fact
  newsgraph export --format jsonld -o graph.jsonld     # linked data; --format ntriples for RDF stores
  newsgraph export --format cypher | cypher-shell      # into a Neo4j`,
    )
    .action(runCommand<Options>(exportAll));
}

async function exportAll(
  { config, terminal, signal }: CommandContext,
  _: readonly string[],
  options: Options,
) {
  return withNewsgraph(config, async (newsgraph) => {
    const pieces = untilAborted(newsgraph.export(options.format), signal);
    if (options.output === undefined) {
      for await (const piece of pieces) await terminal.out(piece);
    } else await writeWhole(options.output, pieces);
    return EXIT.done;
  });
}

async function* untilAborted(pieces: AsyncIterable<string>, signal: AbortSignal): AsyncIterable<string> {
  for await (const piece of pieces) {
    throwIfCancelled(signal);
    yield piece;
  }
}

/** Written beside the target first, so that a failure leaves what was there before. */
async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const draft = `${path}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(draft));
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    throw new InputError("INPUT_INVALID", `The file ${path} cannot be written: ${cause.message}.`, {
      hint: "Check that the folder exists and may be written to.",
      cause,
    });
  }
}
