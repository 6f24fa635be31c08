import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { EXPORT_FORMATS, exportGraph, type ExportFormat } from "../../src/export/export-graph.js";
import type { GraphRecord } from "../../src/graph/records.js";
import { contributionOf } from "../support/contribution-builder.js";
import { recordsOf } from "../support/record-builder.js";

const NASTY = "A & B <c> \"d\" 'e' \\u0041\n\u0001f\t;";

const article = contributionOf({
  url: "https://news.example/one?a=1&b=2",
  title: NASTY,
  publishedAt: "2022-01-05",
  sentences: ["Ada leads Bank.", "Ada left Bank, Cy said.", "Three people died."],
  entities: {
    ada: { kind: "Person", name: "Ada", aliases: [NASTY, "Ada L."] },
    bank: { kind: "Organization", name: "Bank", wikidata: "Q1" },
    cy: { kind: "Person", name: "Cy" },
  },
  facts: [
    { relation: "LEADS", subject: "ada", object: "bank", role: NASTY, confidence: 1 },
    { relation: "WORKS_FOR", subject: "ada", object: "bank", statedBy: "cy", validFrom: "2020", in: [1] },
    { relation: "OWNS", subject: "ada", object: "bank", polarity: "denied", in: [1] },
    { relation: "HAS_QUANTITY", subject: "bank", value: { text: "three", number: 3 }, in: [2] },
  ],
});

async function written(format: ExportFormat, records: AsyncIterable<GraphRecord>): Promise<string> {
  let text = "";
  for await (const piece of exportGraph(format, records)) text += piece;
  return text;
}

const one = (format: ExportFormat) => written(format, recordsOf(article, "2026-01-01T00:00:00.000Z"));

async function* nothing(): AsyncGenerator<GraphRecord> {
  yield* await Promise.resolve([]);
}

function parsed(xml: string): Document {
  // linkedom types its documents as `any`.
  const document: unknown = new DOMParser().parseFromString(xml, "text/xml");
  return document as Document;
}

describe.each(EXPORT_FORMATS)("%s", (format) => {
  test("the same records give the same bytes", async () => {
    expect(await one(format)).toBe(await one(format));
  });

  test("an empty graph can be written", async () => {
    expect(await written(format, nothing())).not.toBe("");
  });
});

describe("JSON lines", () => {
  test("every record can be read back, after a header", async () => {
    const [header, ...lines] = (await one("jsonl")).trimEnd().split("\n");
    expect(JSON.parse(header ?? "")).toEqual({ type: "newsgraph", version: 1 });
    const records: GraphRecord[] = [];
    for await (const record of recordsOf(article, "2026-01-01T00:00:00.000Z")) records.push(record);
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(records);
  });

  test("the order in which a record's fields were set does not matter", async () => {
    async function* reversed(): AsyncGenerator<GraphRecord> {
      for await (const record of recordsOf(article, "2026-01-01T00:00:00.000Z"))
        yield reverseKeys(record) as GraphRecord;
    }
    expect(await written("jsonl", reversed())).toBe(await one("jsonl"));
  });
});

function reverseKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, reverseKeys(part)]),
  );
}

describe("GraphML", () => {
  test("entities are nodes and asserted facts between them are edges", async () => {
    const document = parsed(await one("graphml"));
    const data = (element: Element | undefined, key: string) =>
      [...(element?.getElementsByTagName("data") ?? [])].find((entry) => entry.getAttribute("key") === key)
        ?.textContent;
    const nodes = [...document.getElementsByTagName("node")];
    const edges = [...document.getElementsByTagName("edge")];
    expect(nodes).toHaveLength(3);
    expect(edges.map((edge) => data(edge, "e-relation")).sort()).toEqual(["LEADS", "WORKS_FOR"]);
    const ids = new Set(nodes.map((node) => node.getAttribute("id")));
    for (const edge of edges) {
      expect(ids.has(edge.getAttribute("source"))).toBe(true);
      expect(ids.has(edge.getAttribute("target"))).toBe(true);
    }
    const ada = nodes.find((node) => data(node, "n-name") === "Ada");
    expect(data(ada, "n-aliases")).toBe(`${NASTY.replace("\u0001", "\uFFFD")} | Ada L.`);
    expect(data(ada, "n-wikidata")).toBeUndefined();
    const stated = edges.find((edge) => data(edge, "e-relation") === "WORKS_FOR");
    expect(data(stated, "e-attributed")).toBe("true");
    expect(data(stated, "e-validFrom")).toBe("2020");
  });

  test("every key that is used is declared", async () => {
    const document = parsed(await one("graphml"));
    const declared = new Set([...document.getElementsByTagName("key")].map((key) => key.getAttribute("id")));
    for (const entry of [...document.getElementsByTagName("data")])
      expect(declared).toContain(entry.getAttribute("key"));
  });
});

describe("GEXF", () => {
  test("edges between the same entities differ in kind and carry their sources as weight", async () => {
    const document = parsed(await one("gexf"));
    const edges = [...document.getElementsByTagName("edge")];
    expect(edges.map((edge) => edge.getAttribute("label")).sort()).toEqual(["LEADS", "WORKS_FOR"]);
    expect(new Set(edges.map((edge) => edge.getAttribute("kind"))).size).toBe(2);
    expect(edges.map((edge) => edge.getAttribute("weight"))).toEqual(["1", "1"]);
    expect(
      [...document.getElementsByTagName("node")].map((node) => node.getAttribute("label")).sort(),
    ).toEqual(["Ada", "Bank", "Cy"]);
  });

  test("nodes end before edges begin, also without facts", async () => {
    for (const xml of [await one("gexf"), await written("gexf", nothing())]) {
      expect(xml.indexOf("</nodes>")).toBeLessThan(xml.indexOf("<edges>"));
      expect(xml.split("<edges>")).toHaveLength(2);
    }
  });
});
