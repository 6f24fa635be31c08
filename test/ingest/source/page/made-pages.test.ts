import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readPage } from "../../../../ingest/source/page/read-page.js";
import { STUB_NOTE } from "../../../../ingest/source/page/recognise-stub.js";

const MADE = join(import.meta.dirname, "../../../fixtures/pages/made");

interface Expected {
  readonly url: string;
  readonly text?: readonly string[];
  readonly metadata?: Readonly<Record<string, string | null>>;
  readonly stub?: boolean;
  readonly wall?: string;
}

const PAGES = readdirSync(MADE)
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const expected = JSON.parse(readFileSync(join(MADE, name.replace(/html$/u, "json")), "utf8")) as Expected;
    return [name.slice(0, -5), expected] as const;
  });
const ARTICLES = PAGES.filter(([, expected]) => expected.text !== undefined);
const WALLS = PAGES.filter(([, expected]) => expected.wall !== undefined);

function read(name: string, url: string): ReturnType<typeof readPage> {
  const html = readFileSync(join(MADE, `${name}.html`), "utf8");
  return readPage({ source: url, html, url, given: NO_METADATA });
}

describe("the made pages", () => {
  it("are at least sixty", () => {
    expect(PAGES.length).toBeGreaterThanOrEqual(60);
    expect(WALLS.length).toBeGreaterThanOrEqual(10);
  });

  it.each(ARTICLES)("%s: the article and nothing else", (name, { url, text }) => {
    const page = read(name, url);
    const shown = page.blocks.filter(({ role }) => role !== "headline");
    expect(shown.map(({ start, end }) => page.text.slice(start, end))).toEqual(text);
  });

  it.each(ARTICLES)("%s: metadata", (name, { url, metadata }) => {
    expect(read(name, url)).toMatchObject(metadata ?? {});
  });

  it.each(ARTICLES)("%s: noted as a stub only when it is one", (name, { url, stub }) => {
    expect(read(name, url).notes).toEqual(stub === true ? [STUB_NOTE] : undefined);
  });

  it.each(WALLS)("%s: refused", (name, { url, wall }) => {
    expect(() => read(name, url)).toThrow(
      expect.objectContaining({ code: "INPUT_UNREADABLE", details: { source: url, wall } }) as Error,
    );
  });
});
