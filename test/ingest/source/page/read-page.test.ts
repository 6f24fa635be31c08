import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../../../ingest/source/article-metadata.js";
import { readPage } from "../../../../ingest/source/page/read-page.js";
import { readMarkdown } from "../../../../ingest/source/read-markdown.js";
import { findSentences } from "../../../../ingest/text/find-sentences.js";

const EXAMPLES = join(import.meta.dirname, "../../../../examples");

function read(html: string, url: string | null = null): ReturnType<typeof readPage> {
  return readPage({ source: "page.html", html, url, given: NO_METADATA });
}

const PROSE = [
  "The mayor of Riverton, John Doe, opened a bridge on Tuesday, two years after the old one was closed.",
  "“It took two years,” he said at the ceremony, which several hundred people of the town attended.",
  "The bridge cost 40 million crowns, most of which the county paid, according to the town council.",
];
const BODY = PROSE.map((sentence) => `<p>${sentence}</p>`).join("");

describe("the example pages", () => {
  it.each(["1-tokayev-appeals-to-csto", "4-lukashenko-meets-peacekeepers"])(
    "%s holds its article and nothing else",
    (name) => {
      const page = read(readFileSync(join(EXAMPLES, "html", `${name}.html`), "utf8"));
      const article = readMarkdown({
        source: name,
        text: readFileSync(join(EXAMPLES, `${name}.md`), "utf8"),
        given: NO_METADATA,
      });
      expect(page.text).toBe(`${article.title ?? ""}\n\n${article.text.trim()}`);
      expect(findSentences(page)).toHaveLength(findSentences(article).length + 1);
      expect(page).toMatchObject({
        title: article.title,
        publisher: article.publisher,
        publishedAt: article.publishedAt,
        language: "en",
        canonicalUrl: `https://newsgraph.example/${name}`,
      });
    },
  );
});

describe("readPage", () => {
  it("finds the article among the page's furniture", () => {
    const html = `<html lang="en"><head><title>Bridge opens | Riverton Post</title></head><body>
      <nav><a href="/">Home</a></nav><h1>Bridge opens</h1><div class="share">Share this on Facebook</div>
      <div class="story">${BODY}<div class="related"><p>Rector of Northfield named. She is the first.</p></div>
      <p><a href="/x">Dairy exports to Westland double in a year</a></p><p>Subscribe to our newsletter</p></div>
      <div class="comments"><p>A reader says that the bridge is ugly. He is right.</p></div><footer>© Riverton Post</footer></body></html>`;
    const document = read(html);
    expect(document.text).toBe(["Bridge opens", ...PROSE].join("\n\n"));
    expect(document.title).toBe("Bridge opens");
  });

  it("keeps an article that sits in a form or under a misleading class", () => {
    for (const wrapper of ["form", 'div class="has-comments social"', "aside", 'section id="sidebar"']) {
      expect(read(`<${wrapper}>${BODY}</${wrapper.split(" ")[0] ?? ""}>`).text).toContain(PROSE[1]);
    }
  });

  it("finds a short article among longer texts about others", () => {
    const teaser =
      "<div><a href='/x'>Something else</a><p>A text about something else, which is long, and has commas, as such texts have.</p></div>";
    const html = `<body><main><h1>Bridge opens</h1><p>${PROSE[0] ?? ""}</p><p>${PROSE[1] ?? ""}</p></main><div>${teaser.repeat(10)}</div></body>`;
    expect(read(html).text).toBe(["Bridge opens", PROSE[0], PROSE[1]].join("\n\n"));
  });

  it("reads a page of tables and line breaks", () => {
    const links = '<a href="/x">A link to something else in town</a><br>'.repeat(20);
    const html = `<html><head><title>Bridge opens</title></head><body><center><table><tr><td>${links}</td><td><b>Bridge opens</b><br><br>${PROSE.join("<br><br>")}<br><br>Source: Post</td></tr></table><hr>Copyright 1999 Post</center></body></html>`;
    expect(read(html).text).toBe(["Bridge opens", ...PROSE].join("\n\n"));
  });

  it("decodes entities, also in a page without an html element", () => {
    expect(
      read(
        "<body><p>Caf&eacute; owners &amp; others&nbsp;met in Z&uuml;rich, &ldquo;happy&rdquo; &#8211; said one.</p></body>",
      ).text,
    ).toBe("Café owners & others met in Zürich, “happy” – said one.");
  });

  it("takes the credit off a caption", () => {
    const figure =
      "<figure><img src='a.png'><figcaption>John Doe at the bridge. Photo: Ann Sample/Post</figcaption></figure>";
    expect(read(`<article><h1>Bridge</h1>${figure}${BODY}</article>`).text).toContain(
      "\n\nJohn Doe at the bridge.\n\n",
    );
  });

  it("parts headings, list items and captions", () => {
    const list = "<ul><li>Stone from <a href='/q'>Quarryville</a></li><li>Steel from Northfield</li></ul>";
    const figure = "<figure><img src='a.png'><figcaption>The new bridge of Riverton</figcaption></figure>";
    const { blocks, text } = read(
      `<article>${BODY}<h2>Where it came from</h2>${list}${figure}${BODY.replaceAll("bridge", "road")}</article>`,
    );
    const pieces = blocks.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`);
    expect(pieces).toContain("heading: Where it came from");
    expect(pieces).toContain("listItem: Stone from Quarryville");
    expect(pieces).toContain("caption: The new bridge of Riverton");
  });

  it("reads a page without html, head or body elements", () => {
    expect(read(BODY).text).toBe(PROSE.join("\n\n"));
  });

  it("yields no block for a page without text", () => {
    expect(read("<html><body><script>render()</script></body></html>").blocks).toEqual([]);
  });

  it("reads the article that a page built by scripts states in JSON-LD", () => {
    const article = {
      "@type": "NewsArticle",
      headline: "Bridge opens",
      articleBody: `${PROSE.join("\n\n")}\n\nVideo`,
    };
    const html = `<html><head><script type="application/ld+json">${JSON.stringify(article)}</script></head><body><div id="app">Loading</div></body></html>`;
    expect(read(html).text).toBe(["Bridge opens", ...PROSE].join("\n\n"));
    const shown = PROSE.map((sentence) => `<p>${sentence.replaceAll("bridge", "road")}</p>`).join("");
    expect(read(html.replace("Loading", shown)).text).not.toContain("a bridge");
  });

  it("ignores hidden elements", () => {
    const hidden =
      '<p style="display:none">Nobody may read this sentence, since it is hidden.</p><p hidden>Nor may anybody read this one.</p>';
    expect(read(`<article>${BODY}${hidden}</article>`).text).not.toMatch(/Nobody may|Nor may/u);
  });

  it("keeps the address that the page came from, and resolves the canonical one", () => {
    const html = `<html><head><link rel="canonical" href="/a#x"></head><body>${BODY}</body></html>`;
    expect(read(html, "https://example.org/b?c#d")).toMatchObject({
      url: "https://example.org/b?c",
      canonicalUrl: "https://example.org/a",
    });
  });
});
