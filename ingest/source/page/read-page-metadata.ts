import { cleanLanguage, cleanLine, cleanUrl, mergeMetadata } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { PageDocument, PageElement } from "./page-node.js";
import { readJsonLd } from "./read-json-ld.js";

/** Names of meta elements, best first: Open Graph, then Dublin Core and what news systems use. */
const META = {
  title: ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"],
  byline: [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "byl",
  ],
  publisher: ["og:site_name", "dc.publisher", "dcterms.publisher", "application-name"],
  publishedAt: [
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publishdate",
    "publication_date",
    "article.published",
  ],
  updatedAt: [
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "article.updated",
  ],
  language: ["og:locale", "dc.language", "language", "content-language"],
  canonicalUrl: ["og:url"],
} as const;

/**
 * Reads what a page says about its article. JSON-LD goes before Open Graph and other meta elements,
 * these before what the page shows (`<time>`, `<h1>`, `<title>`).
 * @param base the address that the page came from, for relative links; null when unknown
 */
export function readPageMetadata(document: PageDocument, base: string | null): ArticleMetadata {
  const stated = mergeMetadata(
    { canonicalUrl: cleanUrl(document.querySelector('link[rel~="canonical"]')?.getAttribute("href"), base) },
    readJsonLd(document, base),
    readMeta(document, base),
    readShown(document),
  );
  const title = stated.title ?? cleanLine(document.querySelector("title")?.textContent);
  return {
    ...stated,
    title: title === null ? null : withoutSiteName(title, stated),
    byline: withoutBy(stated.byline),
  };
}

function readMeta(document: PageDocument, base: string | null): Partial<ArticleMetadata> {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll("meta")) {
    const name =
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      meta.getAttribute("http-equiv");
    const content = cleanLine(meta.getAttribute("content"));
    const key = name?.trim().toLowerCase();
    if (key !== undefined && content !== null && !values.has(key)) values.set(key, content);
  }
  const first = (names: readonly string[]): string | null =>
    names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
  const date = (names: readonly string[]): string | null =>
    names.map((name) => parsePublicationDate(values.get(name) ?? "")).find((value) => value !== null) ?? null;
  const author = META.byline
    .map((name) => values.get(name))
    .find((value) => value !== undefined && !/^https?:/u.test(value));
  return {
    title: first(META.title),
    byline: author ?? null,
    publisher: first(META.publisher),
    publishedAt: date(META.publishedAt),
    updatedAt: date(META.updatedAt),
    language:
      cleanLanguage(
        document.documentElement.getAttribute("lang") ??
          document.querySelector("html[lang]")?.getAttribute("lang"),
      ) ?? cleanLanguage(first(META.language)),
    canonicalUrl: cleanUrl(first(META.canonicalUrl), base),
  };
}

function readShown(document: PageDocument): Partial<ArticleMetadata> {
  const headings = [...document.querySelectorAll("h1")]
    .map((heading) => cleanLine(heading.textContent))
    .filter((text) => text !== null);
  return {
    title: headings.length === 1 ? (headings[0] ?? null) : null,
    byline: cleanLine(
      document.querySelector('[itemprop="author"] [itemprop="name"], [rel="author"]')?.textContent,
    ),
    publishedAt: shownDate(document, [
      '[itemprop="datePublished"]',
      "time[pubdate]",
      "article time",
      "main time",
      "time",
    ]),
    updatedAt: shownDate(document, ['[itemprop="dateModified"]']),
  };
}

function shownDate(document: PageDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element: PageElement | null = document.querySelector(selector);
    const text =
      element?.getAttribute("datetime") ?? element?.getAttribute("content") ?? element?.textContent ?? "";
    const date = parsePublicationDate(text);
    if (date !== null) return date;
  }
  return null;
}

/** "Talks go on | Daily Post" is the headline and the site's name, when the site is known or a bar parts them. */
function withoutSiteName(title: string, { publisher }: ArticleMetadata): string {
  const parts = /^(.+\S)\s+([|–—-]|::)\s+([^|]+)$/u.exec(title);
  const [, headline, bar, site] = parts ?? [];
  if (headline === undefined || site === undefined) return title;
  const isSite = publisher !== null && site.trim().toLowerCase() === publisher.toLowerCase();
  const isShort = bar === "|" && site.split(" ").length <= 4 && headline.split(" ").length >= 3;
  return isSite || isShort ? headline : title;
}

function withoutBy(byline: string | null): string | null {
  return cleanLine(byline?.replace(/^by:?\s+/iu, ""));
}
