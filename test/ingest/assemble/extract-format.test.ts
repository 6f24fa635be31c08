import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { annotate } from "../../../ingest/pipeline.js";
import { AnnotationsSchema } from "../../../src/graph/annotations.js";
import { parseAnnotations } from "../../../src/graph/parse-annotations.js";
import { articleOf } from "../article-of.js";

const docs = new URL("../../../docs/", import.meta.url);

describe("the extract format", () => {
  it("has a JSON Schema file that is current (else run scripts/write-extract-schema.mjs)", () => {
    const file: unknown = JSON.parse(readFileSync(new URL("extract-format.schema.json", docs), "utf8"));
    const schema: unknown = JSON.parse(JSON.stringify(AnnotationsSchema));
    expect(file).toEqual({ $schema: "https://json-schema.org/draft/2020-12/schema", ...(schema as object) });
  });

  it("is documented with the line that the pipeline gives for the example", () => {
    const page = readFileSync(new URL("extract-format.md", docs), "utf8");
    const text = /```text\n([^`]+)\n```/.exec(page)?.[1] ?? "";
    const line = /```json\n([^`]+)\n```/.exec(page)?.[1] ?? "null";
    const documented = parseAnnotations(JSON.parse(line));
    expect(annotate({ ...articleOf(text, { publishedAt: "2022-01-15" }), source: "example.txt" })).toEqual(
      documented,
    );
  });
});
