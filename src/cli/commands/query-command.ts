import { Command } from "commander";
import type { CypherParameter } from "../../graph/values.js";
import { EXIT } from "../exit-code.js";
import { formatCell } from "../output/format-cell.js";
import { formatTable } from "../output/format-table.js";
import { parseParameter } from "../parse-parameter.js";
import { readStandardInput } from "../read-standard-input.js";
import { type CommandContext, QUERY_SETTINGS, runCommand } from "../run-command.js";
import { withNewsgraph } from "../with-newsgraph.js";

/** Longest query from standard input. */
const MAX_QUERY_BYTES = 1024 * 1024;

interface Options {
  readonly param?: Record<string, CypherParameter>;
  readonly write?: boolean;
}

/** `newsgraph query`: run one Cypher query. */
export function queryCommand(): Command {
  return new Command("query")
    .description("Run a Cypher query, read-only unless --write is given, and print its rows.")
    .argument("<cypher>", "the query; - reads it from standard input")
    .option(
      "-p, --param <name=value>",
      "a parameter, may be repeated; the value is JSON, or else text",
      parseParameter,
    )
    .option("--limit <rows>", "most rows (default: 1000, at most 100000)")
    .option("--timeout <ms>", "longest time in ms (default: 10000, at most 60000)")
    .option("--write", "let the query change the graph")
    .addHelpText(
      "after",
      `
Examples:
  newsgraph query "MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c"
  newsgraph query 'MATCH (c:Country)-[:MEMBER_OF]->(o {name: $name}) RETURN c.name' --param name=CSTO
  newsgraph query "MATCH (n) RETURN count(n) AS nodes" --json
  echo "MATCH (a:Article) RETURN a.title" | newsgraph query -`,
    )
    .action(runCommand<Options>(query, QUERY_SETTINGS));
}

async function query(context: CommandContext, args: readonly string[], options: Options) {
  const { config, terminal, json, signal } = context;
  const text = args[0] === "-" ? await readStandardInput(MAX_QUERY_BYTES, signal) : (args[0] ?? "");
  return withNewsgraph(config, async (newsgraph) => {
    const { limit, timeoutMs } = config.query;
    const allowWrites = options.write === true;
    const answer = await newsgraph.query(text, {
      parameters: options.param ?? {},
      limit,
      timeoutMs,
      allowWrites,
      signal,
    });
    const { columns, rows, truncated, ms } = answer;
    for (const notice of answer.notices) terminal.note(`Note: ${notice}`);
    if (json) await terminal.out(`${JSON.stringify({ columns, rows, truncated, ms })}\n`);
    else {
      const cells = rows.map((row) => row.map(formatCell));
      await terminal.out(formatTable(columns, cells, terminal.columns));
      terminal.note(`${rows.length} ${rows.length === 1 ? "row" : "rows"} in ${ms.toFixed(1)} ms`);
    }
    if (truncated) terminal.note(`There are more rows than the limit of ${limit}; raise it with --limit.`);
    return EXIT.done;
  });
}
