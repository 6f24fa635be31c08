import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ArticleList } from "../../../../ingest/source/feed/article-list.js";
import { findFeedLink } from "../../../../ingest/source/feed/find-feed-link.js";
import { listKindOf } from "../../../../ingest/source/feed/is-list-document.js";
import { readArticleList } from "../../../../ingest/source/feed/read-article-list.js";

const URL = "https://post.example/feeds/all.xml";

function read(content: string | Buffer, url = URL): ArticleList {
  return readArticleList({ url, bytes: Buffer.from(content), format: null, charset: null }, 1_000_000);
}

const RSS = `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand --><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Riverton &amp; Post</title><link>https://post.example/</link><language>en-gb</language>
<item><title>Rain &amp;amp; &lt;b&gt;wind&lt;/b&gt;</title><link>/a?x=1&amp;y=2#top</link><guid isPermaLink="false">g1</guid>
  <pubDate>Tue, 03 Jan 2023 10:00:00 GMT</pubDate><dc:creator>Jane Doe</dc:creator></item>
<item><title>Sun</title><guid>https://post.example/b</guid><pubDate>Wed, 04 Jan 2023 10:00:00 GMT</pubDate></item>
<item><title>No link</title><guid isPermaLink="false">g3</guid><description>&lt;p&gt;It rained.&lt;/p&gt;</description>
  <pubDate>Mon, 02 Jan 2023 10:00:00 GMT</pubDate></item>
<item><title>Nothing at all</title><pubDate>Mon, 02 Jan 2023 10:00:00 GMT</pubDate></item></channel></rss>`;

describe("readArticleList", () => {
  it("reads RSS: newest first, addresses in full, titles as text, what has no link by its content", () => {
    const { title, entries } = read(RSS);
    expect(title).toBe("Riverton & Post");
    expect(entries.map(({ id }) => id)).toEqual(["https://post.example/b", "g1", "g3"]);
    expect(entries[1]).toEqual({
      id: "g1",
      version: "2023-01-03T10:00:00Z",
      source: {
        type: "url",
        url: "https://post.example/a?x=1&y=2",
        known: {
          title: "Rain & wind",
          byline: "Jane Doe",
          publisher: "Riverton & Post",
          publishedAt: "2023-01-03T10:00:00Z",
          language: "en-GB",
        },
      },
    });
    expect(entries[2]?.source).toMatchObject({ type: "html", html: "<p>It rained.</p>" });
  });

  it("reads Atom with its base, authors and changes", () => {
    const { entries } =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://b.example/x/">
      <title>B</title><entry><id>urn:1</id><title type="html">T &lt;i&gt;x&lt;/i&gt;</title><link rel="self" href="/no"/>
      <link href="one.html"/><published>2023-01-03T10:00:00Z</published><updated>2023-01-05T09:00:00Z</updated>
      <author><name>Ann</name></author><author><name>Bob</name></author></entry></feed>`);
    expect(entries[0]).toMatchObject({
      id: "urn:1",
      version: "2023-01-05T09:00:00Z",
      source: {
        url: "https://b.example/x/one.html",
        known: { title: "T x", byline: "Ann, Bob", language: "de" },
      },
    });
  });

  it("reads JSON Feed and RSS 1.0", () => {
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      items: [
        { id: "1", url: "/1", title: "x", date_published: "2023-01-03T10:00:00Z" },
        { id: "2", content_text: "It rained." },
      ],
    };
    const { entries } = read(JSON.stringify(json));
    expect(entries.map(({ source }) => source.type)).toEqual(["url", "text"]);
    const rdf =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r"><title>R</title></channel>
      <item rdf:about="https://r/1"><title>t</title><link>https://r.example/1</link><dc:date>2023-01-01</dc:date></item></rdf:RDF>`);
    expect(rdf.entries[0]?.source).toMatchObject({
      url: "https://r.example/1",
      known: { publishedAt: "2023-01-01" },
    });
  });

  const NEWS = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n" xmlns:image="i">
    <url><loc>https://post.example/old</loc><lastmod>2023-01-01</lastmod></url>
    <url><loc>https://post.example/new?a=1&amp;b=2</loc><image:image><image:loc>https://post.example/p.jpg</image:loc></image:image>
      <news:news><news:publication><news:name>Riverton Post</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2023-01-04T08:00:00Z</news:publication_date><news:title>Rain &amp; wind</news:title></news:news></url>
    <url><loc>javascript:alert(1)</loc></url></urlset>`;

  it("reads a news sitemap, packed or not, and takes no picture for an article", () => {
    const known = {
      title: "Rain & wind",
      publisher: "Riverton Post",
      language: "en",
      publishedAt: "2023-01-04T08:00:00Z",
    };
    for (const content of [Buffer.from(NEWS), gzipSync(NEWS)]) {
      const { entries } = read(content);
      expect(entries.map(({ source }) => (source.type === "url" ? source.url : ""))).toEqual([
        "https://post.example/new?a=1&b=2",
        "https://post.example/old",
      ]);
      expect(entries[0]?.source).toMatchObject({ known });
    }
  });

  it("reads an index of sitemaps: its entries may be lists again", () => {
    const { entries } = read(
      "<sitemapindex><sitemap><loc>https://post.example/s1.xml</loc></sitemap></sitemapindex>",
    );
    expect(entries[0]?.source).toEqual({ type: "url", url: "https://post.example/s1.xml" });
  });

  it("finds the feed that a page names, and none that is not its own or no address", () => {
    const link = (rel: string, type: string, href: string) =>
      `<link rel="${rel}" type="${type}" href="${href}">`;
    const page = (...links: string[]) => `<!doctype html><html><head>${links.join("")}</head><body></body>`;
    const find = (html: string) => findFeedLink(html, "https://post.example/news/");
    const rss = link("alternate", "application/rss+xml", "../feed.xml");
    expect(
      find(page(link("stylesheet", "text/css", "/x"), link("alternate", "text/html", "/de"), rss, rss)),
    ).toBe("https://post.example/feed.xml");
    expect(find(page('<base href="https://cdn.example/">', rss))).toBe("https://cdn.example/feed.xml");
    expect(find(page(link("home Alternate", "application/ATOM+XML; charset=utf-8", "/a")))).toBe(
      "https://post.example/a",
    );
    expect(find(page(link("alternate", "application/rss+xml", "javascript:alert(1)")))).toBeNull();
    expect(find(`<p>${page(rss).replaceAll("<", "&lt;")}</p>`)).toBeNull();
  });

  it("expands no entity that a feed defines itself", () => {
    const lines = Array.from(
      { length: 20 },
      (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};&e${i};">`,
    );
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "ha">${lines.join("")}]><rss version="2.0"><channel><title>&e20;</title>
      <item><title>&e20;</title><link>https://x.example/</link></item></channel></rss>`;
    const outcome = (() => {
      try {
        return JSON.stringify(read(bomb)).length;
      } catch (error) {
        return error;
      }
    })();
    if (typeof outcome === "number") expect(outcome).toBeLessThan(1_000);
    else expect(outcome).toMatchObject({ name: "InputError" });
  });

  it.each([
    ["<!doctype html><html><body><rss>", null],
    ['{"title": "no feed"}', null],
    ["It rained.", null],
    ["  <feed xmlns='http://www.w3.org/2005/Atom'>", "feed"],
    ['<!DOCTYPE rss [<!ENTITY e0 "ha"><!ENTITY e1 "&e0;">]><rss version="2.0">', "feed"],
    ["<?xml version='1.0'?><?xml-stylesheet href='x'?><urlset>", "sitemap"],
  ])("tells what %s is", (content, kind) => {
    expect(listKindOf(Buffer.from(content))).toBe(kind);
  });
});
