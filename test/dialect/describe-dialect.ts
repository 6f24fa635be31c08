import type { Outcome } from "./ask.js";
import type { Verdict } from "./compare-outcomes.js";
import type { CorpusQuery } from "./read-corpus.js";

/** A query of the corpus with what came of it on both engines. */
export interface Finding extends CorpusQuery {
  readonly verdict: Verdict;
  readonly neo4j: Outcome;
  readonly embedded: Outcome;
  /** Why a difference is no fault; see KNOWN_DIFFERENCES. */
  readonly reason: string | undefined;
}

const MARKS: Readonly<Record<Verdict, readonly [neo4j: string, embedded: string]>> = {
  same: ["yes", "the same"],
  refused: ["yes", "refused"],
  told: ["yes", "differs, and says so"],
  differs: ["yes", "differs"],
  neither: ["refused", "refused"],
  more: ["refused", "answers"],
};

/** The text of docs/cypher.md, from a run of the corpus. */
export function describeDialect(findings: readonly Finding[]): string {
  const count = (verdict: Verdict): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const groups = [...new Set(findings.map(({ group }) => group))];
  return [
    "# Cypher on the two engines",
    "",
    "This page is generated: `UPDATE_DOCS=1 npm run test:neo4j` runs every query below on a real Neo4j (the long-term support",
    "release) and on the embedded engine, over the same small graph, and compares the answers. The test fails when this",
    "page no longer says what happens, or when the embedded engine answers differently without a word.",
    "",
    "The queries are run as a reader's, who may not write. Columns, rows and their order (where the query asks for one) are compared.",
    "",
    "| | queries |",
    "| --- | ---: |",
    `| Both answer the same | ${count("same")} |`,
    `| The embedded engine refuses, with a message that says what it lacks | ${count("refused")} |`,
    `| The embedded engine answers differently, and a notice says so | ${count("told")} |`,
    `| The answers differ for the reason given | ${count("differs") + count("more")} |`,
    `| Both refuse | ${count("neither")} |`,
    `| All | ${findings.length} |`,
    "",
    ...groups.flatMap((group) => describeGroup(group, findings)),
  ].join("\n");
}

function describeGroup(group: string, findings: readonly Finding[]): string[] {
  return [
    `## ${group}`,
    "",
    "| Query | Neo4j | Embedded |",
    "| --- | --- | --- |",
    ...findings.filter((finding) => finding.group === group).map(describeFinding),
    "",
  ];
}

function describeFinding({ query, verdict, embedded, neo4j, reason }: Finding): string {
  const [onNeo4j, onEmbedded] = MARKS[verdict];
  const why = reason ?? remark(verdict, embedded);
  const refusal = neo4j.kind === "refusal" ? ` (\`${neo4j.code}\`)` : "";
  return `| ${code(query)} | ${onNeo4j}${refusal} | ${onEmbedded}${why === "" ? "" : `: ${cell(why)}`} |`;
}

function remark(verdict: Verdict, embedded: Outcome): string {
  if (embedded.kind === "refusal") return verdict === "refused" ? embedded.message : `\`${embedded.code}\``;
  return verdict === "told" ? embedded.result.notices.join(" ") : "";
}

/** As code; a query with backticks needs two around it. */
function code(query: string): string {
  const fence = query.includes("`") ? "``" : "`";
  return `${fence}${cell(query)}${fence}`;
}

/** Bars would end the cell, line ends the row. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
