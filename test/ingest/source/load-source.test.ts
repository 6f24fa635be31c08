import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ArticleSource, DEFAULT_SOURCE_LIMITS } from "../../../ingest/source/article-source.js";
import { type LoadedSource, loadSource } from "../../../ingest/source/load-source.js";
import { scratchFolder } from "../../support/scratch-folder.js";

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Riverton Post</title>
<item><title>Rain</title><link>https://post.example/rain</link></item>
<item><title>Wind</title><link>/wind</link></item>
<item><title>File</title><link>file:///etc/passwd</link></item></channel></rss>`;

function load(source: ArticleSource): Promise<LoadedSource> {
  return loadSource(source, { signal: new AbortController().signal, limits: DEFAULT_SOURCE_LIMITS });
}

describe("loadSource", () => {
  it("takes a feed that is a file, or was sent as one, for a list, by its whole addresses alone", async () => {
    const path = join(scratchFolder(), "feed.xml");
    await writeFile(path, FEED);
    const sent = {
      type: "bytes",
      base64: Buffer.from(FEED).toString("base64"),
      metadata: { source: "feed.rss" },
    } as const;
    for (const source of [{ type: "file", path } as const, sent]) {
      const loaded = await load(source);
      expect(loaded).toMatchObject({ type: "list", list: { title: "Riverton Post" } });
      const entries = loaded.type === "list" ? loaded.list.entries : [];
      expect(entries.map((entry) => entry.source)).toEqual([
        {
          type: "url",
          url: "https://post.example/rain",
          known: { title: "Rain", publisher: "Riverton Post" },
        },
      ]);
    }
  });

  it("takes a page for a page though it speaks of feeds", async () => {
    const path = join(scratchFolder(), "page.html");
    await writeFile(
      path,
      `<!doctype html><title>On RSS</title><article><p>${FEED}</p><p>It rained.</p></article>`,
    );
    expect(await load({ type: "file", path })).toMatchObject({ type: "article" });
  });
});
