import type { Measure } from "../measure.js";
import { calibrationError, type ReliabilityBin } from "../scoring/reliability.js";
import { markdownTable } from "./format-table.js";
import { type OtherFigures, otherSection } from "./other-figures.js";
import type { QualityFile, RecordedMeasure } from "./quality-file.js";

const INTRODUCTION = `# How good the extraction is

Written by \`npm run eval\`; the figures are also in [quality.json](quality.json). To refresh both after a change: \`npm run eval -- --data <folder>\` (the folder of
[training](training.md#the-data); what of it is missing keeps its last figures), then commit \`docs/quality.*\` and \`docs/images/calibration.svg\`.

F1 is the harmonic mean of precision (what was found is right) and recall (what is annotated was found), all in percent. The interval holds the middle 95 % of F1 when the articles are drawn
anew a thousand times: differences inside it mean nothing. \`npm run eval -- --only facts --list\` prints what was missed and what was invented, article by article;
\`--predictions file.jsonl\` scores what any other [extractor](extractors.md) said.
`;

const PEER = `## The peer

Stanford CoreNLP 4.5.10 with its KBP relations, on the same six Wikinews articles, any role relation accepted for any other, measured on two cores (study of 2026-11, not repeated by \`npm run eval\`):

| | precision | recall | F1 | central facts | an article | memory |
|---|---:|---:|---:|---:|---:|---:|
| CoreNLP KBP | 54.5 | 9.7 | 16.5 | 2 of 82 | 5 to 28 s | 6.6 GB |

Its names on GUM news: F1 73.2 (80.9 where a country may be its team). Its relations know no events between actors, no claims and no quantities, which is what news is about.
Speed and memory of Newsgraph: [benchmarks](../bench/README.md).
`;

/** docs/quality.md: every measure that is recorded, in the order of the list, then what other benchmarks have left. */
export function qualityPage(
  file: QualityFile,
  measures: readonly Measure[],
  others: readonly OtherFigures[],
): string {
  const sections = measures.flatMap((measure) => {
    const recorded = file.measures[measure.name];
    return recorded === undefined ? [] : [section(measure, recorded)];
  });
  const rest = [calibrationSection(file, measures), ...others.map(otherSection)].filter(
    (part) => part !== "",
  );
  return [INTRODUCTION, overview(file, measures), PEER, ...sections, ...rest].join("\n");
}

/** The first line of each table: what most readers want to know. */
function overview(file: QualityFile, measures: readonly Measure[]): string {
  const rows = measures.flatMap(({ name, title }) =>
    (file.measures[name]?.tables ?? []).flatMap((table) => {
      const [row] = table.rows;
      if (row === undefined || table.title.includes("article by article")) return [];
      return [`| ${title} | ${table.title} | ${row.name} | ${row.f1.toFixed(1)} |`];
    }),
  );
  return `## At a glance\n\n| measured | on | of it | F1 |\n|---|---|---|---:|\n${rows.join("\n")}\n`;
}

function section({ title, about, name }: Measure, { tables }: RecordedMeasure): string {
  const body = tables.map((table) => `${markdownTable(table)}\n`).join("\n");
  return `## ${title}\n\n${about}\nAgain: \`npm run eval -- --only ${name}\`.\n\n${body}`;
}

function calibrationSection(file: QualityFile, measures: readonly Measure[]): string {
  const parts = measures.flatMap(({ name, title }) => {
    const bins = file.measures[name]?.reliability;
    return bins === undefined ? [] : [{ title, bins }];
  });
  if (parts.length === 0) return "";
  const table = ({ title, bins }: { title: string; bins: readonly ReliabilityBin[] }) =>
    [
      `| ${title} | facts | mean confidence | annotated |`,
      "|---|---:|---:|---:|",
      ...bins.map(
        (bin) =>
          `| ${bin.from.toFixed(1)} to ${bin.to.toFixed(1)} | ${bin.facts} | ${bin.confidence.toFixed(2)} | ${bin.right.toFixed(2)} |`,
      ),
      `| mean distance | | | ${calibrationError(bins).toFixed(2)} |`,
    ].join("\n");
  return `## What confidence means

Of the facts read at each confidence, how many are annotated (with the same or a near relation). What the annotators did not write down counts as wrong here, so the truth lies higher.

![Confidence of facts and how often they are right](images/calibration.svg)

${parts.map(table).join("\n\n")}
`;
}
