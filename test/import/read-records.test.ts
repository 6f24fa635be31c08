import { describe, expect, it } from "vitest";
import { importGraph } from "../../src/import/import-graph.js";
import { newlineRecords } from "../../src/import/newline-records.js";
import { readRecords } from "../../src/import/read-records.js";
import { graphIn } from "../export/graph-of.js";
import { createFakeStore } from "../support/fake-store.js";

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* await Promise.resolve(texts);
}

async function read(text: string): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of readRecords(newlineRecords(pieces(text)))) records.push(record);
  return records;
}

describe("lines", () => {
  it("end at newlines alone, wherever the pieces end", async () => {
    const lines: string[] = [];
    for await (const line of newlineRecords(pieces('{"a":"\u2028', 'b"}\n{', "}\n", "last")))
      lines.push(line);
    expect(lines).toEqual(['{"a":"\u2028b"}', "{}", "last"]);
  });
});

describe("an import", () => {
  it("reads every line of an export", async () => {
    const text = await graphIn("jsonl");
    expect(await read(text)).toHaveLength(text.trimEnd().split("\n").length - 1);
  });

  it.each([
    ["nothing", () => "", "Line 1 is missing"],
    ["something else", () => '{"name":"x"}\n', "Line 1 is not the head"],
    ["a newer version", () => '{"type":"newsgraph","version":999}\n', "version 999"],
    ["half a line", (text: string) => text.slice(0, -20), "is no JSON object"],
    ["an unknown record", (text: string) => `${text}{"type":"spell"}\n`, 'unknown type: "spell"'],
    [
      "a wrong field",
      (text: string) => text.replace('"polarity":"asserted"', '"polarity":"maybe"'),
      "/fact/polarity",
    ],
  ])("of %s says which line is wrong and writes nothing", async (_what, damage, message) => {
    const store = createFakeStore();
    const quiet = {
      signal: new AbortController().signal,
      onBegin: () => undefined,
      onArticle: () => undefined,
    };
    const text = damage(await graphIn("jsonl"));
    await expect(importGraph(newlineRecords(pieces(text)), store, quiet)).rejects.toThrow(message);
    expect(store.held.size).toBe(0);
  });

  it("of a fact without its sentence names what is missing", async () => {
    const text = (await graphIn("jsonl"))
      .split("\n")
      .filter((line) => !line.startsWith('{"type":"sentence"'))
      .join("\n");
    await expect(
      importGraph(newlineRecords(pieces(text)), createFakeStore(), {
        signal: new AbortController().signal,
        onBegin: () => undefined,
        onArticle: () => undefined,
      }),
    ).rejects.toMatchObject({ code: "INPUT_INVALID" });
  });
});
