import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ArticleDocument } from "../../../ingest/article-document.js";
import type { ArticleSource, LoadOptions } from "../../../ingest/source/article-source.js";
import { DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { expandPaths } from "../../../ingest/source/expand-paths.js";
import { loadDocument } from "../../../ingest/source/load-document.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsgraph-load-"));
});
afterAll(() => rm(folder, { recursive: true }));

function load(source: ArticleSource, options: Partial<LoadOptions> = {}): Promise<ArticleDocument> {
  return loadDocument(source, {
    signal: new AbortController().signal,
    limits: DEFAULT_SOURCE_LIMITS,
    ...options,
  });
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const stdinOf = (text: string) => ({
  stdin: (async function* () {
    for (const byte of Buffer.from(text)) yield await Promise.resolve(Buffer.from([byte]));
  })(),
});

describe("loadDocument", () => {
  it("reads a text file unchanged", async () => {
    const text = "\ufeffRain\r\n\r\nIt rained.\r\n";
    const path = await file("a.txt", text);
    expect(await load({ type: "file", path })).toMatchObject({ source: path, text, title: "Rain" });
  });

  it("reads Markdown and HTML files by their names", async () => {
    expect((await load({ type: "file", path: await file("a.MD", "# Rain\n\nIt rained.\n") })).title).toBe(
      "Rain",
    );
    expect(
      (await load({ type: "file", path: await file("a.htm", "<title>Rain</title><p>It rained.</p>") })).text,
    ).toContain("It rained.");
  });

  it("says when it had to guess the encoding", async () => {
    const document = await load({
      type: "file",
      path: await file("old.txt", Buffer.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x2e])),
    });
    expect(document.text).toBe("Zürich.");
    expect(document.notes?.[0]).toContain("windows-1252");
  });

  it("reads text and pages from standard input", async () => {
    expect(
      await load({ type: "file", path: "-" }, { effects: stdinOf("It rained in Zürich.") }),
    ).toMatchObject({
      source: "-",
      text: "It rained in Zürich.",
    });
    expect(
      (await load({ type: "file", path: "-" }, { effects: stdinOf("<!DOCTYPE html><p>It rained.</p>") }))
        .text,
    ).toBe("It rained.");
  });

  it("reads text and pages in hand, with what the sender knows", async () => {
    const metadata = {
      source: "form",
      title: "Rain",
      publishedAt: "March 3, 2021",
      url: "https://example.org/rain",
    };
    const expected = {
      source: "form",
      title: "Rain",
      publishedAt: "2021-03-03",
      url: "https://example.org/rain",
    };
    expect(await load({ type: "text", text: "It rained.", metadata })).toMatchObject(expected);
    expect(await load({ type: "html", html: "<p>It rained.</p>", url: null, metadata })).toMatchObject(
      expected,
    );
  });

  it("reads an address", async () => {
    const server = createServer((_request, response) =>
      response.setHeader("content-type", "text/html").end("<title>Rain</title><p>It rained.</p>"),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rain`;
    const document = await load({ type: "url", url }, { effects: { allowAddress: () => true } });
    expect(document).toMatchObject({ source: url, url, title: "Rain" });
    server.close();
  });

  it.each([
    ["missing.txt", null, "INPUT_NOT_FOUND", "does not exist"],
    ["empty.txt", "", "INPUT_UNREADABLE", "is empty"],
    ["blank.txt", " \n\n ", "INPUT_UNREADABLE", "No article text"],
    ["furniture.txt", "Video\n\nShare this\n", "INPUT_UNREADABLE", "No article text"],
    ["script.html", "<script>render()</script>", "INPUT_UNREADABLE", "No article text"],
    ["binary.txt", "PK\u0003\u0004\u0000\u0000", "INPUT_UNSUPPORTED", "binary"],
    ["paper.odt", "PK\u0003\u0004", "INPUT_UNSUPPORTED", "(.odt)"],
    ["paper.pdf", "%PDF-1.7", "INPUT_UNREADABLE", "damaged"],
    ["paper.docx", "PK\u0003\u0004", "INPUT_UNREADABLE", "broken"],
    ["large.txt", "a".repeat(2_000), "INPUT_TOO_LARGE", "larger than"],
  ])("refuses %s, with its path and what to do", async (name, content, code, words) => {
    const path = content === null ? join(folder, name) : await file(name, content);
    const failure: unknown = await load(
      { type: "file", path },
      { limits: { ...DEFAULT_SOURCE_LIMITS, maxBytes: 1_000 } },
    ).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "InputError", code });
    expect(failure).toHaveProperty("hint", expect.stringMatching(/.{10}/u));
    expect(String(failure)).toContain(words);
    expect(String(failure)).toContain(path);
  });

  it("refuses a folder", async () => {
    await expect(load({ type: "file", path: folder })).rejects.toMatchObject({ code: "INPUT_UNSUPPORTED" });
  });

  it("refuses text over the limit, wherever it comes from", async () => {
    const limits = { ...DEFAULT_SOURCE_LIMITS, maxBytes: 10 };
    const tooLarge = { code: "INPUT_TOO_LARGE" };
    const metadata = { source: "form" };
    await expect(
      load({ type: "text", text: "It rained today.", metadata }, { limits }),
    ).rejects.toMatchObject(tooLarge);
    await expect(
      load({ type: "html", html: "<p>It rained.</p>", url: null, metadata }, { limits }),
    ).rejects.toMatchObject(tooLarge);
    await expect(
      load({ type: "file", path: "-" }, { limits, effects: stdinOf("It rained today.") }),
    ).rejects.toMatchObject(tooLarge);
  });

  it("refuses a date that cannot be read", async () => {
    const metadata = { source: "form", publishedAt: "last week" };
    await expect(load({ type: "text", text: "It rained.", metadata })).rejects.toMatchObject({
      code: "INPUT_INVALID",
    });
  });

  it("does nothing once cancelled", async () => {
    await expect(
      load({ type: "file", path: "x.txt" }, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: "CANCELLED" });
  });
});

describe("expandPaths", () => {
  it("takes folders apart, in order, and leaves the rest as it is", async () => {
    const root = join(folder, "tree");
    await mkdir(join(root, "b", ".hidden"), { recursive: true });
    for (const name of ["c.txt", "a.md", "README.md", "z.odt", "b/x.html", "b/.hidden/y.txt"])
      await writeFile(join(root, name), "x");
    expect(await expandPaths(["https://example.org/a", root, "-", "missing.txt"])).toEqual([
      { type: "url", url: "https://example.org/a" },
      ...["a.md", "b/x.html", "c.txt"].map((name) => ({ type: "file", path: join(root, name) })),
      { type: "file", path: "-" },
      { type: "file", path: "missing.txt" },
    ]);
  });

  it("refuses a folder without articles", async () => {
    const empty = join(folder, "empty");
    await mkdir(empty);
    await expect(expandPaths([empty])).rejects.toMatchObject({ code: "INPUT_NOT_FOUND" });
  });
});
