import type { Command } from "commander";

/** The options that `serve` and `start` share. */
export function addServerOptions(command: Command): Command {
  return command
    .option("--port <n>", "port to listen on; 0 takes any free one (default: 4040, or the next free one)")
    .option("--host <name>", "address to listen on (default: 127.0.0.1, this machine alone)")
    .option("--allow-writes", "let Cypher queries that are sent to the server change the graph")
    .option("--workers <n>", "articles read at the same time")
    .option("--extractor <which>", "what reads them: bundled, external or both (see docs/extractors.md)")
    .option("--ignore-robots", "fetch also what the robots.txt of a site asks programs not to fetch")
    .option("--salvage", "open a database whose log is damaged with what was committed before the damage");
}
