import type { Command } from "commander";

/** What commands that read articles are given, for their help. */
export const INPUTS =
  "files, folders, patterns, addresses of pages, feeds and sitemaps, or - for standard input";

/** What of the options concerns the inputs. */
export interface InputFlags {
  readonly columns?: string;
  readonly format?: string;
}

/** The options of commands that read articles. */
export function addInputOptions(command: Command): Command {
  return command
    .option("--columns <map>", "which column of a table holds what: title=headline,text=body,url=link")
    .option("--format <format>", "csv, tsv, jsonl or warc, for a table whose name does not tell")
    .option("--ignore-robots", "fetch also what the robots.txt of a site asks programs not to fetch");
}
