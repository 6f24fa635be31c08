import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { MeasureReport } from "../measure.js";

/** What docs/quality.json holds: the tables of every measure, by its name. */
export interface QualityFile {
  readonly version: 1;
  readonly measures: Readonly<Record<string, RecordedMeasure>>;
}

/** The part of a report that is kept. */
export type RecordedMeasure = Pick<MeasureReport, "tables" | "reliability">;

export function readQuality(path: URL): QualityFile {
  if (!existsSync(path)) return { version: 1, measures: {} };
  return JSON.parse(readFileSync(path, "utf8")) as QualityFile;
}

/** Replace the measures that were taken anew; those that were not stay as they are. */
export function withReports(file: QualityFile, reports: ReadonlyMap<string, MeasureReport>): QualityFile {
  const measures: Record<string, RecordedMeasure> = { ...file.measures };
  for (const [name, { tables, reliability }] of reports)
    measures[name] = { tables, ...(reliability === undefined ? {} : { reliability }) };
  return { version: 1, measures };
}

export function writeQuality(path: URL, file: QualityFile): void {
  writeFileSync(path, `${JSON.stringify(file, null, 1)}\n`);
}
