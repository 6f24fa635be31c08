import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import {
  DEEPEST_NESTING,
  MOST_ELEMENTS,
  MOST_TEXTS,
} from "../../../../ingest/source/page/check-page-size.js";
import { readPage } from "../../../../ingest/source/page/read-page.js";
import { findSentences } from "../../../../ingest/text/find-sentences.js";
import { startProcessorClock } from "../../../support/processor-time.js";

const SENTENCE = "The council of Riverton met on Monday, and nobody was surprised, said the mayor. ";
const PARAGRAPH = `<p>${SENTENCE.repeat(4)}</p>`;

function read(html: string): ReturnType<typeof readPage> {
  return readPage({ source: "page.html", html, url: null, given: NO_METADATA });
}

const inside = (count: number, tag: string, end = "") => `${`<${tag}>`.repeat(count)}${PARAGRAPH}${end}`;

/** Pages that are refused with a clear error, in bounded time. */
const REFUSED: readonly (readonly [string, string])[] = [
  ["100,000 nested divs", inside(100_000, "div")],
  ["100,000 unclosed spans", inside(100_000, "span")],
  ["100,000 nested tables", inside(100_000, "table><tr><td")],
  ["250,000 empty elements", "<br>".repeat(250_000)],
  ["500 kB of open angle brackets", `${PARAGRAPH}<p>${"<".repeat(500_000)}</p>`],
  ["one class attribute of 500 kB", `<p class="${"share ".repeat(100_000)}">x</p>${PARAGRAPH}`],
  ["one style attribute of 500 kB", `<p style="${"a:b;".repeat(120_000)}">x</p>${PARAGRAPH}`],
];

/** Pages that are read, in bounded time. */
const READ: readonly (readonly [string, string])[] = [
  ["as deep as allowed", inside(DEEPEST_NESTING - 10, "div")],
  [
    "as deep and as many as allowed",
    PARAGRAPH + inside(DEEPEST_NESTING - 10, "div", "</div>".repeat(DEEPEST_NESTING - 10)).repeat(95),
  ],
  ["as many elements as allowed", PARAGRAPH + "<p>It rained.</p>".repeat(MOST_ELEMENTS - 100)],
  ["as many named elements as allowed", PARAGRAPH + '<i class="related">x</i>'.repeat(MOST_ELEMENTS - 100)],
  [
    "as many links as allowed",
    `${PARAGRAPH}<div>${'<a href="/x">Go on</a> '.repeat(MOST_ELEMENTS - 100)}</div>`,
  ],
  ["one attribute of 500 kB", `<p title="${"a".repeat(500_000)}">x</p>${PARAGRAPH}`],
  [
    "20,000 attributes",
    `<p ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ")}>x</p>${PARAGRAPH}`,
  ],
  ["500 kB in one paragraph", `<p>${SENTENCE.repeat(6_000)}</p>`],
  ["as many pieces of text as allowed", `${PARAGRAPH}<p>${"<".repeat(MOST_TEXTS - 1_000)}</p>`],
  ["500 kB without a space", `<p>${"a".repeat(500_000)}</p>${PARAGRAPH}`],
  ["500 kB of white space", `<p>${" \n".repeat(250_000)}</p>${PARAGRAPH}`],
  ["500 kB of comments", `<!--${"x".repeat(500_000)}-->${PARAGRAPH}`],
  ["an open comment", `${PARAGRAPH}<!-- ${"x".repeat(250_000)}`],
  ["500 kB of ampersands", `${PARAGRAPH}<p>${"&".repeat(500_000)}</p>`],
  [
    "broken JSON-LD of 250 kB",
    `<script type="application/ld+json">${"[".repeat(250_000)}</script>${PARAGRAPH}`,
  ],
  [
    "JSON-LD nested deep",
    `<script type="application/ld+json">${"[".repeat(3_000)}${"]".repeat(3_000)}</script>${PARAGRAPH}`,
  ],
  ["a title of 500 kB", `<title>${"Big ".repeat(120_000)}</title>${PARAGRAPH}`],
];

describe("hostile pages", { timeout: 60_000 }, () => {
  it.each(REFUSED)("%s: refused", (_name, html) => {
    const elapsed = startProcessorClock();
    expect(() => read(html)).toThrow(
      expect.objectContaining({
        code: "INPUT_UNREADABLE",
        hint: "Save the article's text in a text file and give that.",
      }) as Error,
    );
    expect(elapsed()).toBeLessThan(10_000);
  });

  it.each(READ)("%s: read in bounded time", (_name, html) => {
    const elapsed = startProcessorClock();
    const document = read(html);
    const sentences = findSentences(document);
    expect(elapsed()).toBeLessThan(30_000);
    expect(sentences.length).toBeGreaterThan(0);
    expect(document.text).toContain(SENTENCE.trim());
  });

  it("takes no script, style or handler into the text", () => {
    const { text } = read(
      `<p onclick="steal()">${SENTENCE}</p><script>steal()</script><style>p{}</style><img src=x onerror="steal()">` +
        `<a href="javascript:steal()">${SENTENCE}</a><p>${SENTENCE}<svg><script>steal()</script></svg></p><template>steal()</template>`,
    );
    expect(text).not.toContain("steal");
  });
});
