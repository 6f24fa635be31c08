import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readPage } from "../../../../ingest/source/page/read-page.js";

/** Pages that were written before the rules were tried on them, in the markup of further kinds of site. */
const LATER = join(import.meta.dirname, "../../../fixtures/pages/later");

interface Expected {
  readonly url: string;
  readonly text: readonly string[];
  readonly metadata: Readonly<Record<string, string>>;
}

const PAGES = readdirSync(LATER)
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const expected = JSON.parse(
      readFileSync(join(LATER, name.replace(/html$/u, "json")), "utf8"),
    ) as Expected;
    const html = readFileSync(join(LATER, name), "utf8");
    return [name.slice(0, -5), { ...expected, html }] as const;
  });

/** What is still read wrong: a title in a video player looks like a subhead; a standfirst without a name was not found. */
const WRONG: Readonly<Record<string, { readonly added?: string; readonly missed?: string }>> = {
  "local-tv": { added: "Teacher of the year wins a trip to Omaha" },
  "regional-promos": { missed: "The judges came to laugh" },
};

describe("pages of further kinds", () => {
  it.each(PAGES)("%s: the article and nothing else", (name, { url, html, text }) => {
    const page = readPage({ source: url, html, url, given: NO_METADATA });
    const shown = page.blocks.filter(({ role }) => role !== "headline");
    const { added, missed } = WRONG[name] ?? {};
    const blocks = shown.map(({ start, end }) => page.text.slice(start, end));
    if (added !== undefined) expect(blocks).toContain(added);
    expect(blocks.filter((block) => block !== added)).toEqual(text.filter((block) => block !== missed));
  });

  it.each(PAGES)("%s: metadata", (_, { url, html, metadata }) => {
    expect(readPage({ source: url, html, url, given: NO_METADATA })).toMatchObject(metadata);
  });
});
