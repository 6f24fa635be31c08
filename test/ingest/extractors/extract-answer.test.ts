import { readFileSync } from "node:fs";
import Value from "typebox/value";
import { describe, expect, it } from "vitest";
import { parseExtractAnswer } from "../../../ingest/extractors/extract-answer.js";
import { ExtractRequestSchema, requestFor } from "../../../ingest/extractors/extract-request.js";
import { annotate } from "../../../ingest/pipeline.js";
import { articleSaying } from "./scripted-extractor.js";

const document = articleSaying("Lima is the capital of Peru.");
const request = { ...requestFor(document), id: "r1" };
const read = (answer: unknown) =>
  parseExtractAnswer({ line: JSON.stringify(answer), where: "line 1" }, request);

const LIMA = { id: "a", kind: "Place", name: "Lima", mentions: [{ start: 0, end: 4, form: "name" }] };
const PERU = { id: "b", kind: "Country", name: "Peru" };
const FACT = {
  relation: "CAPITAL_OF",
  subject: "a",
  object: "b",
  confidence: 0.9,
  evidence: [{ start: 0, end: 28 }],
};
const GOOD = { id: "r1", extractor: "mine@1", entities: [LIMA, PERU], facts: [FACT] };

describe("the request", () => {
  it("holds the article, its blocks and its sentences", () => {
    expect(Value.Check(ExtractRequestSchema, request)).toBe(true);
    expect(request).toMatchObject({ id: "r1", text: document.text, sentences: [{ start: 0, end: 28 }] });
  });

  it("has a JSON Schema file that is current (else run scripts/write-extract-schema.mjs)", () => {
    const docs = new URL("../../../docs/", import.meta.url);
    const file: unknown = JSON.parse(readFileSync(new URL("extract-request.schema.json", docs), "utf8"));
    const schema = JSON.parse(JSON.stringify(ExtractRequestSchema)) as object;
    expect(file).toEqual({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema });
  });
});

describe("the answer", () => {
  it("may leave out what the request says and what is usual", () => {
    expect(read(GOOD)).toMatchObject({
      version: 1,
      text: document.text,
      sentences: request.sentences,
      extractor: "mine@1",
      facts: [{ ...FACT, polarity: "asserted", modality: "actual", statedBy: null, extractor: "mine@1" }],
    });
  });

  it("may be what `newsgraph extract` prints", () => {
    const printed = annotate(document);
    expect(read(printed)).toEqual(printed);
  });

  it("fills what the article does not say, and changes nothing that it says", () => {
    const dated = { ...request, publishedAt: "2024-05-02" };
    const line = JSON.stringify({ ...GOOD, publishedAt: "1999", title: "A city", source: "elsewhere" });
    expect(parseExtractAnswer({ line, where: "line 1" }, dated)).toMatchObject({
      publishedAt: "2024-05-02",
      title: "A city",
      source: "story.txt",
    });
  });

  it.each<[string, object, RegExp]>([
    ["no extractor", { extractor: undefined }, /\/ must have required/u],
    ["another article's id", { id: "r0" }, /not about this article/u],
    ["another text", { text: "Lima!" }, /another `text`/u],
    ["a relation that is unknown", { facts: [{ ...FACT, relation: "LIKES" }] }, /\/facts\/0\/relation/u],
    ["a kind that is unknown", { entities: [{ ...LIMA, kind: "City" }] }, /\/entities\/0\/kind/u],
    [
      "an entity that is not listed",
      { facts: [{ ...FACT, subject: "z" }] },
      /\/facts\/0\/subject names no entity: z/u,
    ],
    ["no evidence", { facts: [{ ...FACT, evidence: [] }] }, /\/facts\/0\/evidence/u],
    [
      "evidence past the end",
      { facts: [{ ...FACT, evidence: [{ start: 0, end: 99 }] }] },
      /\/facts\/0\/evidence\/0/u,
    ],
    ["a confidence over 1", { facts: [{ ...FACT, confidence: 2 }] }, /\/facts\/0\/confidence/u],
    ["a field too many", { mood: "sunny" }, /mood|additional/u],
    ["facts that are no list", { facts: "none" }, /\/facts/u],
  ])("with %s is refused, by line and field", (_, change, message) => {
    const failure = (): unknown => read({ ...GOOD, ...change });
    expect(failure).toThrow(message);
    expect(failure).toThrow(/story\.txt is not valid: line 1/u);
  });
});
