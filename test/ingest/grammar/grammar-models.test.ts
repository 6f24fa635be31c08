import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type GrammarFile, grammarChecksum, toModels } from "../../../ingest/grammar/grammar-models.js";

const PATH = new URL("../../../ingest/grammar/models/grammar.json", import.meta.url);
const file = JSON.parse(readFileSync(PATH, "utf8")) as GrammarFile;

describe("the shipped grammar models", () => {
  it("are whole", () => {
    expect(grammarChecksum(file)).toBe(file.sha256);
    const models = toModels(file);
    expect(models.tagNames).toContain("NNP");
    expect(models.labelNames[0]).toBe("root");
  });

  it("fit in eight megabytes", () => {
    expect(statSync(PATH).size).toBeLessThan(8_000_000);
  });

  it("are refused when they were changed", () => {
    expect(() => toModels({ ...file, doubt: file.doubt + 1 })).toThrow(/damaged/);
  });
});
