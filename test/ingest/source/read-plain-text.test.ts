import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../ingest/source/article-metadata.js";
import { readPlainText } from "../../../ingest/source/read-plain-text.js";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { startProcessorClock } from "../../support/processor-time.js";

function read(text: string): ReturnType<typeof readPlainText> {
  return readPlainText({ source: "article.txt", text, given: NO_METADATA });
}

function rolesOf(text: string): [string, string][] {
  const document = read(text);
  return document.blocks.map(({ start, end, role }) => [role, document.text.slice(start, end)]);
}

function sentencesOf(text: string): string[] {
  const document = read(text);
  return findSentences(document).map(({ start, end }) => document.text.slice(start, end));
}

/** An article as somebody copies it from a page, with the page's words around it. */
const COPIED = [
  "Mayor of Riverton opens new bridge",
  "By Ann Sample",
  "March 3, 2021",
  "3 min read",
  "Mayor of Riverton opens new bridge | Riverton Post",
  "The mayor of Riverton, John Doe, opened a bridge on Tuesday.",
  "Photo",
  "“It took two years,” he said. Subscribers of the old ferry were invited.",
  "Read also:",
  "Northfield University names first woman as rector",
  "Dairy exports to Westland double",
  "The bridge cost 40 million crowns. Copyright law was not touched.",
  "Follow the Riverton Post on Telegram",
  "Source: Riverton Post",
  "© 2021 Riverton Post. All rights reserved.",
  "2 comments",
  "A reader: Ann Sample should resign at once, and so should the whole council of this town.",
].join("\n\n");

describe("readPlainText", () => {
  it("reads the article and leaves the page around it", () => {
    expect(sentencesOf(COPIED)).toEqual([
      "Mayor of Riverton opens new bridge",
      "The mayor of Riverton, John Doe, opened a bridge on Tuesday.",
      "“It took two years,” he said.",
      "Subscribers of the old ferry were invited.",
      "The bridge cost 40 million crowns.",
      "Copyright law was not touched.",
    ]);
  });

  it("finds title, author and date", () => {
    expect(read(COPIED)).toMatchObject({
      title: "Mayor of Riverton opens new bridge",
      byline: "Ann Sample",
      publishedAt: "2021-03-03",
      publisher: "Riverton Post",
      language: null,
    });
  });

  it.each([
    ["a final period", "It rained.\n\nNobody came."],
    ["no blank line after it", "It rained\nNobody came."],
    ["nothing after it", "It rained"],
    ["too many words", `${"word ".repeat(40)}\n\nNobody came.`],
    ["a list marker", "- It rained\n\nNobody came."],
  ])("takes no first line with %s for the title", (_name, text) => {
    expect(read(text).title).toBeNull();
  });

  it("finds the title of a copy without blank lines", () => {
    const prose =
      "The mayor of Riverton, John Doe, opened a bridge on Tuesday, two years after the old one was closed. ".repeat(
        3,
      );
    expect(read(`Bridge opens in Riverton\nMarch 3, 2021\n${prose}\n${prose}`)).toMatchObject({
      title: "Bridge opens in Riverton",
      publishedAt: "2021-03-03",
    });
  });

  it("reads front matter as metadata and keeps it in the text", () => {
    const text =
      "---\ntitle: Rain at last\nauthor: [Ann Sample, John Doe]\ndate: 2021-03-03\nlang: en_GB\nurl: https://example.org/a\n---\nIt rained.\n";
    const document = read(text);
    expect(document).toMatchObject({
      text,
      title: "Rain at last",
      byline: "Ann Sample, John Doe",
      publishedAt: "2021-03-03",
      language: "en-GB",
      url: "https://example.org/a",
    });
    expect(rolesOf(text)).toEqual([
      ["metadata", text.slice(0, text.indexOf("It rained"))],
      ["paragraph", "It rained."],
    ]);
  });

  it("gives what the sender says before what the text says", () => {
    const given = { ...NO_METADATA, title: "Given", publishedAt: "2020" };
    const text = "---\ntitle: Said\ndate: 2021-03-03\npublisher: Post\n---\nIt rained.";
    expect(readPlainText({ source: "-", text, given })).toMatchObject({
      title: "Given",
      publishedAt: "2020",
      publisher: "Post",
    });
  });

  it.each([
    ["no mapping", "---\njust words\n---\nIt rained."],
    ["broken YAML", "---\na: [b\n---\nIt rained."],
    ["no end", "---\ntitle: x\n\nIt rained."],
    ["nested a thousand deep", `---\n${"? ".repeat(1_000)}\n---\nIt rained.`],
    ["flow nested a thousand deep", `---\n${"{a, ".repeat(1_000)}\n---\nIt rained.`],
  ])("takes front matter with %s for text", (_name, text) => {
    const elapsed = startProcessorClock();
    expect(read(text).blocks.some((block) => block.role === "metadata")).toBe(false);
    expect(elapsed()).toBeLessThan(1_000);
  });

  it("joins the lines of a wrapped paragraph, and no others", () => {
    const wrapped =
      "The council of Riverton met on Monday in the old hall near the\nriver, and nobody was surprised when the mayor said that it was\nover.\nVideo\nHe left.";
    expect(rolesOf(wrapped).map(([role, text]) => [role, text.split("\n").length])).toEqual([
      ["paragraph", 3],
      ["furniture", 1],
      ["paragraph", 1],
    ]);
  });

  it("reads list items without their marks", () => {
    expect(rolesOf("Three things:\n\n- one\n* two\n3. three\n• four")).toEqual([
      ["heading", "Three things:"],
      ["listItem", "one"],
      ["listItem", "two"],
      ["listItem", "three"],
      ["listItem", "four"],
    ]);
  });

  it.each([
    ["a byte-order mark", "\ufeffIt rained. Nobody came."],
    ["Windows line ends", "Rain\r\n\r\nIt rained.\r\nNobody came."],
    ["right-to-left text", "هطل المطر اليوم. لم يأت أحد."],
    ["control characters", "It rained.\u0000\u0007 Nobody came."],
  ])("keeps %s, and offsets hold", (_name, text) => {
    const document = read(text);
    expect(document.text).toBe(text);
    for (const { start, end } of findSentences(document)) {
      expect(text.slice(start, end)).toMatch(/^[\p{L}].*[\p{L}.]$/u);
    }
  });

  it("refuses a text with a line for each of millions of values", () => {
    expect(() => read("1\n".repeat(500_000))).toThrow(
      expect.objectContaining({ code: "INPUT_UNREADABLE" }) as Error,
    );
  });

  it("takes linear time over two megabytes", () => {
    const elapsed = startProcessorClock();
    read(`${"word ".repeat(15)}\n`.repeat(30_000));
    expect(elapsed()).toBeLessThan(8_000);
  });

  it("keeps text, order and bounds whatever the text", () => {
    const line = fc.constantFrom(
      "It rained.",
      "Video",
      "- item",
      "---",
      "title: x",
      "Leave a Reply",
      "Related",
      "",
      " ",
      "He left",
      "\ufeff",
    );
    const lines = fc.array(line, { maxLength: 30 }).map((parts) => parts.join("\n"));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), lines), (text) => {
        const document = read(text);
        expect(document.text).toBe(text);
        let at = 0;
        for (const block of document.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(at);
          expect(block.end).toBeGreaterThan(block.start);
          at = block.end;
        }
        let sentenceAt = 0;
        for (const { start, end } of findSentences(document)) {
          expect(start).toBeGreaterThanOrEqual(sentenceAt);
          expect(text.slice(start, end).trim()).not.toBe("");
          sentenceAt = end;
        }
        expect(Math.max(at, sentenceAt)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
