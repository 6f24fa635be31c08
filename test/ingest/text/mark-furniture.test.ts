import { describe, expect, it } from "vitest";
import type { TextBlock } from "../../../ingest/article-document.js";
import { markFurniture } from "../../../ingest/text/mark-furniture.js";

/** The lines that are left when the furniture among them is taken away. */
function readLines(lines: readonly string[], title: string | null = null): string[] {
  const text = lines.join("\n");
  let at = 0;
  const blocks = lines.map((line): TextBlock => {
    const start = at;
    at += line.length + 1;
    return {
      start,
      end: start + line.length,
      role: line === title && start === 0 ? "headline" : "paragraph",
    };
  });
  const marked = markFurniture(blocks, { text, title });
  expect(marked.map(({ start, end }) => ({ start, end }))).toEqual(
    blocks.map(({ start, end }) => ({ start, end })),
  );
  return marked.filter((block) => block.role !== "furniture").map(({ start, end }) => text.slice(start, end));
}

const FIRST = "The council of Riverton met on Monday.";
const SECOND = "Nobody was surprised when it ended early.";

describe("markFurniture", () => {
  it("takes the title once, with or without the site's name", () => {
    expect(
      readLines(
        ["Rain comes", FIRST, "Rain comes", "RAIN COMES!", "Rain comes | Riverton Post"],
        "Rain comes",
      ),
    ).toEqual(["Rain comes", FIRST]);
  });

  it("keeps a title that reads like furniture", () => {
    expect(readLines(["Share this", FIRST], "Share this")).toEqual(["Share this", FIRST]);
  });

  it("takes a repeated paragraph once", () => {
    expect(readLines([FIRST, SECOND, FIRST])).toEqual([FIRST, SECOND]);
  });

  it("passes over a list of other articles, until prose begins again", () => {
    const list = ["Related stories", "Rector of Northfield named", "Dairy exports double"];
    expect(readLines([FIRST, ...list, SECOND, "What comes next"])).toEqual([
      FIRST,
      SECOND,
      "What comes next",
    ]);
  });

  it("ends the article at the comments", () => {
    expect(
      readLines([FIRST, SECOND, "Leave a Reply", "A reader: it rained on Monday, and the mayor lied."]),
    ).toEqual([FIRST, SECOND]);
    expect(readLines([FIRST, SECOND, "2 thoughts on “Rain”", "I saw the mayor there."])).toEqual([
      FIRST,
      SECOND,
    ]);
  });

  it("reads on after a comment link at the top of the page", () => {
    expect(readLines(["Leave a comment", FIRST, SECOND])).toEqual([FIRST, SECOND]);
  });
});
