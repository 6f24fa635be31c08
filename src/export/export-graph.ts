import type { GraphRecord } from "../graph/records.js";
import { toCypherScript } from "./cypher-script.js";
import { toFactTable } from "./fact-table.js";
import { toGexf } from "./gexf.js";
import { toGraphml } from "./graphml.js";
import { toJsonLines } from "./json-lines.js";
import { toJsonLd } from "./rdf/json-ld.js";
import { toNTriples } from "./rdf/n-triples.js";

type Writer = (records: AsyncIterable<GraphRecord>) => AsyncIterable<string>;

const WRITERS = {
  jsonl: toJsonLines,
  graphml: toGraphml,
  gexf: toGexf,
  cypher: toCypherScript,
  csv: toFactTable,
  jsonld: toJsonLd,
  ntriples: toNTriples,
} as const satisfies Record<string, Writer>;

/** The formats that docs/export-formats.md describes. */
export type ExportFormat = keyof typeof WRITERS;

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  "jsonl",
  "graphml",
  "gexf",
  "cypher",
  "csv",
  "jsonld",
  "ntriples",
];

/**
 * The graph as text, piece by piece. The records must come in the order that GraphRecord
 * describes; the same records give the same bytes.
 */
export function exportGraph(
  format: ExportFormat,
  records: AsyncIterable<GraphRecord>,
): AsyncIterable<string> {
  return WRITERS[format](records);
}
