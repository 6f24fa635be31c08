import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { parseColumns } from "../../../../ingest/source/table/column-map.js";
import { readTable } from "../../../../ingest/source/table/read-table.js";
import { sniffTable, type TableFormat, tableFormatOf } from "../../../../ingest/source/table/table-format.js";
import type { TableItem } from "../../../../ingest/source/table/table-row.js";
import { memoryInUse } from "../../../support/memory-in-use.js";

type Chunks = AsyncIterable<Uint8Array>;

/** In pieces of three bytes, so that every rule is met across pieces. */
async function* inPieces(content: string | Uint8Array): Chunks {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 3) yield await Promise.resolve(bytes.subarray(at, at + 3));
}

async function read(
  format: TableFormat,
  stream: Chunks,
  { columns = "", maxBytes = 1_000 } = {},
): Promise<readonly TableItem[]> {
  const map = columns === "" ? new Map<never, string>() : parseColumns(columns);
  const items: TableItem[] = [];
  for await (const item of readTable(format, stream, { file: "t", columns: map, maxBytes })) items.push(item);
  return items;
}

function shown(items: readonly TableItem[]): readonly unknown[] {
  return items.map((item) => (item.type === "article" ? item.source : [item.source, item.error.code]));
}

const COLUMNS = "title=headline,text=body,url=link,published=date";

describe("readTable", () => {
  it("reads CSV by a map of its columns; a row that cannot be used is one failure with its line", async () => {
    const csv =
      '\ufeffheadline,body,link,date\r\n"Rain","It\nrained.",https://x.example/1,2023\r\nEmpty,,,\r\nSun,,https://x.example/2,\r\n';
    expect(shown(await read("csv", inPieces(csv), { columns: COLUMNS }))).toEqual([
      {
        type: "text",
        text: "It\nrained.",
        metadata: { title: "Rain", publishedAt: "2023", url: "https://x.example/1", source: "t:2" },
      },
      ["t:4", "INPUT_UNREADABLE"],
      { type: "url", url: "https://x.example/2", known: { title: "Sun" } },
    ]);
  });

  it("reads columns that have our names, tabs, and the encoding of spreadsheets", async () => {
    const tsv = Buffer.from("title\ttext\nZ\xfcrich\t\x93Rain\x94\n", "latin1");
    const whole = (async function* () {
      yield await Promise.resolve(tsv);
    })();
    expect(shown(await read("tsv", whole))).toEqual([
      { type: "text", text: "“Rain”", metadata: { title: "Zürich", source: "t:2" } },
    ]);
  });

  it.each([
    ["semicolons", 'title;text;"note, a, b, c"\nRain, again;It rained.;x\n'],
    ["tabs", "title\ttext\nRain, again\tIt rained.\n"],
    ["commas", 'title,text,"a;b;c;d"\n"Rain, again",It rained.,\n'],
    ["semicolons after empty lines", "\r\n\r\ntitle;text\r\nRain, again;It rained.\r\n"],
  ])("tells by the first row that a file is separated by %s", async (_name, csv) => {
    expect(shown(await read("csv", inPieces(csv)))).toMatchObject([
      { text: "It rained.", metadata: { title: "Rain, again" } },
    ]);
  });

  it("says which columns there are when none is the text", async () => {
    await expect(read("csv", inPieces("a,b\n1,2\n"))).rejects.toMatchObject({
      code: "INPUT_INVALID",
      message: expect.stringContaining("a, b") as string,
    });
  });

  it("goes on after a row that is too long, without holding it", async () => {
    const csv = `text\n${"a".repeat(5_000)}\nIt rained.\n`;
    const items = shown(await read("csv", inPieces(csv)));
    expect(items).toHaveLength(2);
    expect(items).toContainEqual({
      type: "text",
      text: "It rained.",
      metadata: expect.anything() as unknown,
    });
  });

  it("loses no more than the limit by a quotation mark that is never closed", async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `Story ${i}\n`);
    const items = shown(await read("csv", inPieces(`text\n5" gun\n"open\n${rows.join("")}`)));
    expect(items[0]).toMatchObject({ text: '5" gun' });
    expect(items[1]).toEqual(["t:3", "INPUT_UNREADABLE"]);
    expect(items.at(-1)).toMatchObject({
      text: "Story 199",
      metadata: { source: "t:203" },
    });
    expect(items.length).toBeGreaterThan(90);
  });

  it("reads JSON Lines, with paths and lists, and goes on after what is broken", async () => {
    const lines = [
      '\ufeff{"meta":{"h":"Rain"},"text":"It rained.","author":["Ann","Bob"]}',
      "{broken",
      "[1]",
      "",
      `{"text":"${"a".repeat(2_000)}"}`,
      '{"html":"<p>x</p>","__proto__":{"text":"no"}}',
    ];
    expect(shown(await read("jsonl", inPieces(lines.join("\r\n")), { columns: "title=meta.h" }))).toEqual([
      { type: "text", text: "It rained.", metadata: { title: "Rain", byline: "Ann, Bob", source: "t:1" } },
      ["t:2", "INPUT_UNREADABLE"],
      ["t:3", "INPUT_UNREADABLE"],
      ["t:5", "INPUT_UNREADABLE"],
      { type: "html", html: "<p>x</p>", url: null, metadata: { source: "t:6" } },
    ]);
  });

  it.each(["csv", "jsonl"] as const)("holds no line without end in %s", async (format) => {
    const piece = Buffer.alloc(1024 * 1024, "a");
    let sent = 0;
    let most = 0;
    async function* huge(): Chunks {
      yield Buffer.from(format === "csv" ? "text\n" : "");
      for (; sent < 96; sent++) {
        if (sent % 16 === 0) most = Math.max(most, memoryInUse());
        yield await Promise.resolve(piece);
      }
    }
    const before = memoryInUse();
    const items = await read(format, huge());
    expect(items.every(({ type }) => type === "failed")).toBe(true);
    expect(most - before).toBeLessThan(48 * 1024 * 1024);
  });

  const answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n<p>Z\xfcrich</p>";
  const record = (type: string, url: string, body: string) =>
    `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2023-01-01T00:00:00Z\r\n` +
    "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n" +
    `Content-Type: application/http; msgtype=${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
  const records = [
    record("request", "https://x.example/1", "GET / HTTP/1.1\r\n\r\n"),
    record("response", "https://x.example/1", answer),
    record("response", "https://x.example/p", answer.replace("text/html", "image/png")),
    record("response", "https://x.example/404", answer.replace("200 OK", "404 Not Found")),
    record("response", "https://x.example/long", answer + "a".repeat(5_000)),
    record("response", "https://x.example/2", answer),
  ].map((text) => Buffer.from(text, "latin1"));

  it.each([
    ["plain", Buffer.concat(records)],
    ["packed record by record", Buffer.concat(records.map((part) => gzipSync(part)))],
  ])("reads the pages of a WARC file that is %s", async (_name, bytes) => {
    expect(shown(await read("warc", inPieces(bytes)))).toMatchObject([
      { type: "html", html: "<p>Zürich</p>", url: "https://x.example/1" },
      ["https://x.example/long", "INPUT_TOO_LARGE"],
      { type: "html", url: "https://x.example/2" },
    ]);
  });

  it("says that a file is no WARC file", async () => {
    await expect(read("warc", inPieces("It rained.\n"))).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });

  it("tells formats by name and by content", () => {
    expect(["a.CSV", "a.tsv.gz", "a.ndjson", "a.warc.gz", "a.txt"].map(tableFormatOf)).toEqual([
      "csv",
      "tsv",
      "jsonl",
      "warc",
      null,
    ]);
    expect(sniffTable(Buffer.from('{"text": 1}'))).toBe("jsonl");
    expect(sniffTable(Buffer.from("WARC/1.1\r\n"))).toBe("warc");
    expect(sniffTable(Buffer.from("It rained."))).toBeNull();
    expect(() => parseColumns("headline")).toThrow("which column");
    expect(() => parseColumns("nonsense=body")).toThrow("which column");
  });
});
