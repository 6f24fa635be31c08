import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWarc } from "../../../../ingest/source/table/read-warc.js";

const PAGE = "<p>It rained.</p>";

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

function record(body: Buffer | string, headers: readonly string[] = [], version = "WARC/1.1"): Buffer {
  const block = Buffer.from(body);
  const lines = [
    version,
    "warc-type: response",
    "WARC-Target-URI: <https://x.example/1>",
    `Content-Length: ${block.length}`,
    ...headers,
  ];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), block, Buffer.from("\r\n\r\n")]);
}

function answer(body: Buffer | string, headers: readonly string[] = []): Buffer {
  const head = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", ...headers].join("\r\n");
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}

async function read(file: Buffer, { size = 7, maxBytes = 1_000 } = {}): Promise<readonly string[]> {
  const shown: string[] = [];
  for await (const item of readWarc(inPieces(file, size), { file: "t", maxBytes })) {
    if (item.type === "failed") shown.push(item.error.code);
    else if (item.source.type === "html") shown.push(item.source.html);
  }
  return shown;
}

/** In chunks of five bytes, as HTTP/1.1 sends what it does not know the length of. */
function chunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 5) {
    const part = bytes.subarray(at, at + 5);
    parts.push(Buffer.from(`${part.length.toString(16)};x=1\r\n`), part, Buffer.from("\r\n"));
  }
  return Buffer.concat([...parts, Buffer.from("0\r\n\r\n")]);
}

describe("readWarc", () => {
  const gzip = gzipSync(PAGE);
  it.each([
    ["as it is", answer(PAGE)],
    ["in chunks", answer(chunked(Buffer.from(PAGE)), ["Transfer-Encoding: chunked"])],
    ["packed", answer(gzip, ["Content-Encoding: gzip"])],
    ["packed and in chunks", answer(chunked(gzip), ["content-encoding: gzip", "transfer-encoding: chunked"])],
    ["as deflate", answer(deflateSync(PAGE), ["Content-Encoding: deflate"])],
    ["as raw deflate", answer(deflateRawSync(PAGE), ["Content-Encoding: deflate"])],
    ["as brotli", answer(brotliCompressSync(PAGE), ["Content-Encoding: br"])],
    ["decoded below old headers", answer(PAGE, ["Content-Encoding: gzip", "Transfer-Encoding: chunked"])],
  ])("reads a page that was sent %s", async (_name, block) => {
    expect(await read(Buffer.concat([record(block), record(block, [], "WARC/1.0")]))).toEqual([PAGE, PAGE]);
  });

  it("gives the same in pieces of any size, with headers on several lines and no Content-Length trusted twice", async () => {
    const file = Buffer.concat([
      record("software: x\r\n", ["WARC-Note: one", "\ttwo"]),
      record(answer(PAGE)),
      record("no answer at all"),
      record(answer("<p>Sun</p>")),
    ]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: file.length }), async (size) => {
        expect(await read(file, { size })).toEqual([PAGE, "<p>Sun</p>"]);
      }),
      { numRuns: 30 },
    );
  });

  it("refuses what is too large, packed or not, and what is damaged, and goes on", async () => {
    const file = Buffer.concat([
      record(answer(gzipSync("a".repeat(100_000)), ["Content-Encoding: gzip"])),
      record(answer("a".repeat(200_000))),
      record(answer(gzip.subarray(0, 12), ["Content-Encoding: gzip"])),
      record(answer(PAGE)),
    ]);
    expect(await read(file, { size: 4096 })).toEqual([
      "INPUT_TOO_LARGE",
      "INPUT_TOO_LARGE",
      "INPUT_UNREADABLE",
      PAGE,
    ]);
  });

  it.each([
    ["cut off in a page", record(answer(PAGE)).subarray(0, -10)],
    ["cut off in the headers", Buffer.from("WARC/1.1\r\nWARC-Type: response\r\n")],
    ["without a length", Buffer.from("WARC/1.1\r\nWARC-Type: response\r\n\r\n")],
    ["with a length that is none", Buffer.from("WARC/1.1\r\nContent-Length: -1\r\n\r\n")],
    ["one endless line", Buffer.alloc(200_000, "a")],
    ["empty", Buffer.alloc(0)],
  ])("reads what came before the damage of a file that is %s", async (_name, rest) => {
    const seen: string[] = [];
    const file = rest.length === 0 ? rest : Buffer.concat([record(answer(PAGE)), rest]);
    const reading = (async () => {
      for await (const item of readWarc(inPieces(file, 4096), { file: "t", maxBytes: 1_000 }))
        seen.push(item.type);
    })();
    await expect(reading).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    expect(seen).toEqual(rest.length === 0 ? [] : ["article"]);
  });

  it("never fails in another way on any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const outcome = await read(record(answer(Buffer.from(bytes), ["Transfer-Encoding: chunked"]))).then(
          (shown) => shown.length,
          (error: unknown) => (error instanceof Error ? error.name : "?"),
        );
        expect([1, "InputError"]).toContain(outcome);
      }),
      { numRuns: 100 },
    );
  });
});
