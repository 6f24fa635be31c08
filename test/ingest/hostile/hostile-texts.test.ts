import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleDocument } from "../../../ingest/article-document.js";
import { annotate } from "../../../ingest/pipeline.js";
import { readMarkdown } from "../../../ingest/source/read-markdown.js";
import { NO_METADATA } from "../../../ingest/source/article-metadata.js";
import { readPlainText } from "../../../ingest/source/read-plain-text.js";
import { parseAnnotations } from "../../../src/graph/parse-annotations.js";
import { toContribution } from "../../../src/graph/to-contribution.js";
import { startProcessorClock } from "../../support/processor-time.js";
import { hostileText, longSentence, SENTENCE_STUFF } from "./hostile-texts.js";

/** Texts that are tried; the environment may ask for more, and for other ones. */
const TEXTS = Number(process.env["NEWSGRAPH_TEST_HOSTILE_TEXTS"] ?? 5000);
const SEED = Number(process.env["NEWSGRAPH_TEST_HOSTILE_SEED"] ?? 20220109);

/** Time of the processor, in ms: far more than any of them needs; a step that takes the square of a length needs minutes. */
const LONGEST_MS = 20_000;

/** What very long sentences are made of; the environment may ask for everything. */
const VERY_LONG = new RegExp(
  process.env["NEWSGRAPH_TEST_HOSTILE_SENTENCES"] ?? "^(?:one word|names in a list|quotes inside quotes)$",
  "u",
);

type Read = (input: { source: string; text: string; given: typeof NO_METADATA }) => ArticleDocument;

/** Read it to the end, and check what comes out as what another program handed over is checked. */
function survives(read: Read, text: string): void {
  const elapsed = startProcessorClock();
  const document = read({ source: "hostile", text, given: { ...NO_METADATA, language: "en" } });
  const annotations = annotate({ ...document, language: "en" });
  expect(elapsed()).toBeLessThan(LONGEST_MS);
  const parsed = parseAnnotations(JSON.parse(JSON.stringify(annotations)));
  expect(parsed.text).toBe(document.text);
  toContribution(parsed);
}

describe("a hostile text", () => {
  it(
    "ends in valid annotations, whatever it holds",
    () => {
      const kind = fc.constantFrom<Read>(readPlainText, readPlainText, readMarkdown);
      fc.assert(fc.property(kind, hostileText, survives), { seed: SEED, numRuns: TEXTS });
    },
    TEXTS * 60,
  );

  const stuff = Object.entries(SENTENCE_STUFF);
  it.each(stuff)(
    "of one long sentence ends as well: %s",
    (_, part) => {
      survives(readPlainText, longSentence(part, 10_000));
    },
    60_000,
  );

  it.each(stuff.filter(([name]) => VERY_LONG.test(name)))(
    "of one sentence of 100 kB ends as well: %s",
    (_, part) => {
      survives(readPlainText, longSentence(part, 100_000));
    },
    60_000,
  );
});
