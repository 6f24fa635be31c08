import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../ingest/source/article-metadata.js";
import { readMarkdown } from "../../../ingest/source/read-markdown.js";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { readableText } from "../../../ingest/text/readable-text.js";
import { startProcessorClock } from "../../support/processor-time.js";

function read(text: string): ReturnType<typeof readMarkdown> {
  return readMarkdown({ source: "article.md", text, given: NO_METADATA });
}

function sentencesOf(text: string): string[] {
  const document = read(text);
  return findSentences(document).map(({ start, end }) => document.text.slice(start, end));
}

describe("readMarkdown", () => {
  it("takes the text after the front matter, unchanged", () => {
    const body = "# Rain\n\nIt *rained*.  \nNobody came.\n";
    const document = read(
      `---\ntitle: "Rain: at last"\npublisher: Post\ndate: 2021-03-03\nlanguage: en\n---\n\n${body}`,
    );
    expect(document).toMatchObject({
      text: body,
      title: "Rain: at last",
      publisher: "Post",
      publishedAt: "2021-03-03",
      language: "en",
    });
  });

  it("finds headings, paragraphs, list items and quotations", () => {
    const text = "# Rain\n\nIt rained.\n\n## Why\n\n- a cloud\n- no wind\n\n> Nobody knew.\n\n1. first\n";
    const document = read(text);
    expect(document.title).toBe("Rain");
    expect(document.blocks.map(({ start, end, role }) => [role, text.slice(start, end)])).toEqual([
      ["headline", "Rain"],
      ["paragraph", "It rained."],
      ["heading", "Why"],
      ["listItem", "a cloud"],
      ["listItem", "no wind"],
      ["paragraph", "Nobody knew."],
      ["listItem", "first"],
    ]);
  });

  it("reads neither code nor pictures nor raw HTML", () => {
    const text =
      "It rained.\n\n```\nIt snowed.\n```\n\n    It froze.\n\n<div>It hailed.</div>\n\n![It thawed.](a.png)\n";
    expect(sentencesOf(text)).toEqual(["It rained."]);
  });

  it("names link targets and emphasis marks as markup, at offsets of the text", () => {
    const text = "The **mayor** met [Ann Sample](https://example.org/Riverton) and `code` left.\n";
    const readable = readableText(read(text));
    expect(readable).toHaveLength(text.length);
    expect(readable.replace(/ +/gu, " ").trim()).toBe("The mayor met Ann Sample and left.");
    expect(readable.indexOf("Ann Sample")).toBe(text.indexOf("Ann Sample"));
  });

  it("marks furniture", () => {
    expect(sentencesOf("# Rain\n\nIt rained.\n\nSubscribe to our newsletter\n\nRain\n\nVideo\n")).toEqual([
      "Rain",
      "It rained.",
    ]);
  });

  it.each([
    ["emphasis", "*a_ ".repeat(100_000)],
    ["links", "[a](".repeat(100_000)],
    ["quotations", `${">".repeat(100_000)} a`],
    ["deep lists", Array.from({ length: 2_000 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n\n")],
  ])("reads Markdown made of %s as plain text, in bounded time, and says so", (_name, text) => {
    const elapsed = startProcessorClock();
    expect(read(`It rained.\n\n${text}`).notes).toHaveLength(1);
    expect(elapsed()).toBeLessThan(3_000);
  });
});
