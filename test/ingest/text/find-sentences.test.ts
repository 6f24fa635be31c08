import { describe, expect, it } from "vitest";
import type { ArticleDocument, TextBlock } from "../../../ingest/article-document.js";
import { NO_METADATA } from "../../../ingest/source/article-metadata.js";
import { findSentences } from "../../../ingest/text/find-sentences.js";
import { readableText } from "../../../ingest/text/readable-text.js";

/** A document whose blocks are the given pieces, parted by blank lines. */
function documentOf(...pieces: readonly [TextBlock["role"], string][]): ArticleDocument {
  const blocks: TextBlock[] = [];
  let text = "";
  for (const [role, piece] of pieces) {
    blocks.push({ start: text.length, end: text.length + piece.length, role });
    text += `${piece}\n\n`;
  }
  return { ...NO_METADATA, source: "-", text, blocks };
}

const sentencesOf = (document: ArticleDocument) =>
  findSentences(document).map(({ start, end }) => document.text.slice(start, end));

describe("findSentences", () => {
  it("ends a sentence where a block ends", () => {
    const document = documentOf(
      ["headline", "Rain at last"],
      ["paragraph", "It rained. Nobody came"],
      ["listItem", "one"],
      ["caption", "A cloud"],
    );
    expect(sentencesOf(document)).toEqual(["Rain at last", "It rained.", "Nobody came", "one", "A cloud"]);
  });

  it("reads neither furniture nor metadata nor what no block covers", () => {
    const document = documentOf(
      ["metadata", "title: x."],
      ["furniture", "Subscribe."],
      ["paragraph", "It rained."],
    );
    const text = `${document.text}Not covered.`;
    expect(sentencesOf({ ...document, text })).toEqual(["It rained."]);
    expect(readableText({ ...document, text }).trim()).toBe("It rained.");
  });

  it("finds no sentence in markup", () => {
    const text = "See [here](https://example.org/A.B. C). It rained.";
    const start = text.indexOf("](");
    const end = text.indexOf(" It") - 1;
    const document = { ...documentOf(["paragraph", text]), markup: [{ start, end }] };
    expect(sentencesOf(document)).toEqual([text.slice(0, end + 1), "It rained."]);
    expect(readableText(document)).toHaveLength(document.text.length);
  });

  it("finds nothing in a document without text", () => {
    expect(findSentences(documentOf())).toEqual([]);
  });
});
