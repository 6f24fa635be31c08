import type { BatchOutcome } from "./ingest-batch.js";
import { formatReport } from "./output/format-report.js";
import type { CommandContext } from "./run-command.js";

/** Ends a run of `ingest`: for people on standard error, with `--json` as the last line of the results. */
export async function printReport(
  { report, ms }: BatchOutcome,
  { terminal, json }: Pick<CommandContext, "terminal" | "json">,
): Promise<void> {
  if (json) await terminal.out(`${JSON.stringify({ report: { ...report, ms } })}\n`);
  else terminal.note(formatReport(report, ms));
}
