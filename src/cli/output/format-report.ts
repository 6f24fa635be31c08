import type { ChangeCounts, FailureGroup, IngestReport } from "../../api/job-report.js";
import { statementLines } from "./format-statement.js";

/** What came of a run of `ingest`, for people: a line for each matter of which there is something to say. */
export function formatReport(report: IngestReport, ms: number): string {
  const lines = [articlesLine(report.articles, ms)];
  const { facts, newFacts, newEntities, identity, failures } = report;
  if (facts > 0 || newEntities > 0)
    lines.push(line("found", `${facts} facts, ${newFacts} of them new; ${newEntities} new entities`));
  if (identity !== null) {
    const asked = identity.asked === 0 ? "" : " (see newsgraph suggestions)";
    lines.push(line("identity", `${identity.merged} merges made, ${identity.asked} asked for${asked}`));
  }
  lines.push(...changeLines(report.changes));
  lines.push(...qualityLines(report));
  lines.push(...failures.map((group) => line("failures", failureText(group))));
  return lines.join("\n");
}

const WIDTH = 10;

function line(what: string, text: string): string {
  return `${what.padEnd(WIDTH)} ${text}`;
}

function articlesLine(articles: IngestReport["articles"], ms: number): string {
  const total = Object.values(articles).reduce((sum, count) => sum + count, 0);
  const seconds = ms / 1000;
  const parts = Object.entries(articles).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
  const rate = seconds > 0 ? ` (${(total / seconds).toFixed(1)} a second)` : "";
  const noun = total === 1 ? "article" : "articles";
  const outcome = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  return `${total} ${noun} in ${seconds.toFixed(1)} s${rate}${outcome}`;
}

/** What changed articles state now and did not before, and the other way round. */
function changeLines({ articles, added, dropped, kept, first }: ChangeCounts): readonly string[] {
  if (articles === 0) return [];
  const told = first.flatMap((changed) => [
    line("", `${changed.title ?? changed.article} (${changed.article})`),
    ...statementLines(changed).map((text) => line("", `  ${text}`)),
    ...(changed.leftOut === 0 ? [] : [line("", `  and ${changed.leftOut} more`)]),
  ]);
  const more = added + dropped > 0 ? " (newsgraph versions <article> shows each)" : "";
  return [line("changes", `${added} facts added, ${dropped} dropped, ${kept} kept${more}`), ...told];
}

function qualityLines({ quality }: IngestReport): readonly string[] {
  if (quality === null) return [];
  const { sentences, sentencesWithFacts, facts, attributedFacts, people, unresolvedPeople } = quality;
  const shares = [
    share(sentencesWithFacts, sentences, "sentences with facts"),
    share(attributedFacts, facts, "facts attributed to a speaker"),
    share(unresolvedPeople, people, "names of people unresolved"),
  ].filter((text) => text !== null);
  return shares.length === 0 ? [] : [line("quality", shares.join("; "))];
}

function share(part: number, whole: number, what: string): string | null {
  return whole === 0 ? null : `${Math.round((100 * part) / whole)} % of ${whole} ${what}`;
}

/** Messages of failures may hold anything that an address or file name holds. */
function failureText({ code, count, example }: FailureGroup): string {
  const text = `${count} ${code}, such as ${example.source}: ${example.message}`;
  return text.replace(/\s+/gu, " ").replace(/\p{Cc}/gu, "\u{FFFD}");
}
