import { type ExportFormat, exportGraph } from "../../src/export/export-graph.js";
import { contributionOf } from "../support/contribution-builder.js";
import { recordsOf } from "../support/record-builder.js";

/** Text that every format must escape. */
export const NASTY = 'A & B <c> "d" \\u0041\n\u0001f\t;';

const article = contributionOf({
  url: "https://news.example/one?a=1&b=2",
  title: NASTY,
  publishedAt: "2022-01-05",
  sentences: ["=Ada rules Freedonia.", "Ada may buy Bank, Cy said.", "Three people died."],
  entities: {
    ada: { kind: "Person", name: "Ada", aliases: [NASTY, "Ada L."] },
    land: { kind: "Country", name: "Freedonia", wikidata: "Q1" },
    bank: { kind: "Organization", name: "Bank" },
    cy: { kind: "Person", name: "Cy" },
  },
  facts: [
    { relation: "HEAD_OF_STATE_OF", subject: "ada", object: "land", role: NASTY, validFrom: "2020" },
    { relation: "OWNS", subject: "ada", object: "bank", modality: "planned", statedBy: "cy", in: [1] },
    {
      relation: "HAS_QUANTITY",
      subject: "land",
      value: { text: "three", number: 3, unit: "people" },
      in: [2],
    },
  ],
});

/** One small graph with a plain fact, a planned one that somebody says, and a quantity. */
export async function graphIn(format: ExportFormat): Promise<string> {
  let written = "";
  for await (const piece of exportGraph(format, recordsOf(article, "2026-01-01T00:00:00.000Z")))
    written += piece;
  return written;
}
