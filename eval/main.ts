import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { ArticleDocument } from "../ingest/article-document.js";
import { requestFor } from "../ingest/extractors/extract-request.js";
import { annotate } from "../ingest/pipeline.js";
import { isNewsgraphError } from "../src/graph/errors.js";
import type { Measure, MeasureReport } from "./measure.js";
import { ALL_MEASURES } from "./measures/all-measures.js";
import { readPredictions } from "./predictions.js";
import { calibrationPlot } from "./report/calibration-plot.js";
import { formatTable } from "./report/format-table.js";
import { readOtherFigures } from "./report/other-figures.js";
import { qualityPage } from "./report/quality-page.js";
import { type QualityFile, readQuality, withReports, writeQuality } from "./report/quality-file.js";

const USAGE = `npm run eval -- [--data <folder>] [--only <names>] [--list] [--predictions <file>] [--requests <file>]

  --data <folder>        annotated text (default: ../shared/data); see docs/training.md
  --only <names>         some of: ${ALL_MEASURES.map(({ name }) => name).join(",")}
  --list                 print what was missed (-) and what was invented (+), article by article
  --predictions <file>   score JSON Lines in the format of newsgraph extract instead of reading; writes nothing
  --requests <file>      write what an external extractor would be asked, for --predictions to be made from
`;

const DOCS = new URL("../../docs/", import.meta.url);
const OWN_ARTICLES = fileURLToPath(new URL("../../eval/articles", import.meta.url));
const print = (text: string) => void process.stdout.write(text);

type Options = ReturnType<typeof parseOptions>;

function parseOptions() {
  const { values } = parseArgs({
    options: {
      data: { type: "string", default: "../shared/data" },
      only: { type: "string" },
      list: { type: "boolean", default: false },
      predictions: { type: "string" },
      requests: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  return values;
}

async function main(options: Options): Promise<void> {
  const measures = chosenMeasures(options);
  if (options.requests !== undefined) {
    writeRequests(measures, options.data, options.requests);
    return;
  }
  const predictions = options.predictions === undefined ? null : await readPredictions(options.predictions);
  const read = predictions ?? ((document: ArticleDocument) => annotate(document));
  const reports = new Map<string, MeasureReport>();
  for (const measure of measures) {
    if (predictions !== null && !measure.readsArticles) continue;
    const started = Date.now();
    const report = measure.run({ dataFolder: options.data, ownArticles: OWN_ARTICLES, read });
    reports.set(measure.name, report);
    print(`\n${measure.title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
    for (const table of report.tables) print(`\n${formatTable(table)}`);
    if (options.list) printLists(report);
  }
  if (predictions === null) writeDocs(withReports(readQuality(new URL("quality.json", DOCS)), reports));
}

/** The measures that were asked for and whose data are there. */
function chosenMeasures({ only, data }: Options): Measure[] {
  const names = only?.split(",");
  const unknown = names?.filter((name) => !ALL_MEASURES.some((measure) => measure.name === name)) ?? [];
  if (unknown.length > 0) throw new TypeError(`There is no measure ${unknown.join(", ")}.`);
  return ALL_MEASURES.filter((measure) => {
    if (names !== undefined && !names.includes(measure.name)) return false;
    const missing = measure.needs.find((file) => !existsSync(join(data, file)));
    if (missing !== undefined)
      print(`${measure.name}: left out, because ${join(data, missing)} is not there.\n`);
    return missing === undefined;
  });
}

function printLists({ lists }: MeasureReport): void {
  for (const { article, missed, invented } of lists) {
    if (missed.length + invented.length === 0) continue;
    print(`\n${article}\n`);
    for (const line of invented) print(`   + ${line}\n`);
    for (const line of missed) print(`   - ${line}\n`);
  }
}

/** Each document once, as one line. */
function writeRequests(measures: readonly Measure[], dataFolder: string, path: string): void {
  const lines = new Map<string, string>();
  const read = (document: ArticleDocument) => {
    const request = requestFor(document);
    lines.set(request.id, `${JSON.stringify(request)}\n`);
    return null;
  };
  for (const measure of measures)
    if (measure.readsArticles) measure.run({ dataFolder, ownArticles: OWN_ARTICLES, read });
  writeFileSync(path, [...lines.values()].join(""));
  print(`${lines.size} requests are in ${path}.\n`);
}

function writeDocs(file: QualityFile): void {
  writeQuality(new URL("quality.json", DOCS), file);
  writeFileSync(new URL("quality.md", DOCS), qualityPage(file, ALL_MEASURES, readOtherFigures(DOCS)));
  const series = ALL_MEASURES.flatMap(({ name, title }) => {
    const bins = file.measures[name]?.reliability;
    return bins === undefined ? [] : [{ name: title, bins }];
  });
  writeFileSync(new URL("images/calibration.svg", DOCS), calibrationPlot(series));
  print("\ndocs/quality.json, docs/quality.md and docs/images/calibration.svg are written.\n");
}

try {
  const options = parseOptions();
  if (options.help) print(USAGE);
  else await main(options);
} catch (error) {
  if (!isNewsgraphError(error) && !(error instanceof TypeError)) throw error;
  process.stderr.write(`Error: ${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
