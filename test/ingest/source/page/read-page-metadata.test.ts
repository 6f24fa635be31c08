import { describe, expect, it } from "vitest";
import { openPage } from "../../../../ingest/source/page/open-page.js";
import { readPageMetadata } from "../../../../ingest/source/page/read-page-metadata.js";

function metadataOf(head: string, body = "", lang = ""): ReturnType<typeof readPageMetadata> {
  return readPageMetadata(
    openPage(`<!doctype html><html${lang}><head>${head}</head><body>${body}</body></html>`),
    "https://example.org/",
  );
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("readPageMetadata", () => {
  it.each([
    ["alone", { "@type": "NewsArticle", headline: "Rain", datePublished: "2021-03-03" }],
    [
      "in a list",
      [
        { "@type": "WebPage" },
        { "@type": ["Thing", "ReportageNewsArticle"], headline: "Rain", datePublished: "2021-03-03" },
      ],
    ],
    [
      "in a graph",
      {
        "@graph": [
          { "@type": "Organization" },
          { "@type": "BlogPosting", headline: "Rain", datePublished: "2021-03-03" },
        ],
      },
    ],
    [
      "inside a page",
      {
        "@type": "WebPage",
        mainEntity: { "@type": "Article", headline: "Rain", datePublished: "2021-03-03" },
      },
    ],
  ])("reads JSON-LD %s", (_name, value) => {
    expect(metadataOf(jsonLd(value))).toMatchObject({ title: "Rain", publishedAt: "2021-03-03" });
  });

  it("reads every field of JSON-LD", () => {
    const article = {
      "@type": "NewsArticle",
      headline: "Rain",
      author: [{ "@type": "Person", name: "Ann Sample" }, "John Doe", "https://example.org/x"],
      publisher: { name: "Riverton Post" },
      datePublished: "2021-03-03T10:00:00Z",
      dateModified: "2021-03-04",
      inLanguage: "en-GB",
      mainEntityOfPage: { "@id": "/rain" },
    };
    expect(metadataOf(jsonLd(article))).toEqual({
      title: "Rain",
      byline: "Ann Sample, John Doe",
      publisher: "Riverton Post",
      publishedAt: "2021-03-03T10:00:00Z",
      updatedAt: "2021-03-04",
      language: "en-GB",
      canonicalUrl: "https://example.org/rain",
      url: null,
    });
  });

  it("passes over JSON-LD that is broken or about something else", () => {
    const head = `<script type="application/ld+json">{"@type":</script>${jsonLd({ "@type": "Recipe", headline: "Soup" })}<title>Rain</title>`;
    expect(metadataOf(head).title).toBe("Rain");
  });

  it("reads Open Graph and meta elements", () => {
    const head = `<meta property="og:title" content="Rain"><meta property="og:site_name" content="Post"><meta name="author" content="By Ann Sample">
      <meta property="article:published_time" content="2021-03-03T10:00:00+01:00"><meta property="article:modified_time" content="2021-03-04">
      <meta property="og:locale" content="de_DE"><meta property="og:url" content="https://example.org/rain">`;
    expect(metadataOf(head)).toMatchObject({
      title: "Rain",
      publisher: "Post",
      byline: "Ann Sample",
      publishedAt: "2021-03-03T10:00:00+01:00",
      updatedAt: "2021-03-04",
      language: "de-DE",
      canonicalUrl: "https://example.org/rain",
    });
  });

  it.each([
    ["the time element", "", '<article><time datetime="2021-03-03">today</time></article>', "2021-03-03"],
    ["the words of the time element", "", "<time>March 3, 2021</time>", "2021-03-03"],
    ["no other element", "", "<p>March 3, 2021</p>", null],
    ["no meta element that holds no date", '<meta name="date" content="today">', "", null],
  ])("reads the date from %s", (_name, head, body, expected) => {
    expect(metadataOf(head, body).publishedAt).toBe(expected);
  });

  it.each([
    ["Rain comes at last | Riverton Post", "", "Rain comes at last"],
    ["Rain - Riverton Post", '<meta property="og:site_name" content="Riverton Post">', "Rain"],
    ["Rain - and then sun", "", "Rain - and then sun"],
  ])("takes the site's name off the title %s", (title, meta, expected) => {
    expect(metadataOf(`<title>${title}</title>${meta}`).title).toBe(expected);
  });

  it("takes the page's language before that of the site, and no false one", () => {
    expect(metadataOf('<meta property="og:locale" content="ru_RU">', "", ' lang="en"').language).toBe("en");
    expect(metadataOf("", "", ' lang="%%%"').language).toBeNull();
  });
});
