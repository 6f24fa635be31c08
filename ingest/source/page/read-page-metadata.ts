import { cleanLanguage, cleanLine, cleanUrl, mergeMetadata } from "../article-metadata.js";
import type { ArticleMetadata } from "../article-metadata.js";
import { chooseCanonical } from "./choose-canonical.js";
import { cleanByline } from "./clean-byline.js";
import { cleanTitle } from "./clean-title.js";
import { readPageDate } from "./page-date.js";
import { META } from "./page-meta-names.js";
import type { PageDocument, PageElement } from "./page-node.js";
import { readJsonLd } from "./read-json-ld.js";

/**
 * Reads what a page says about its article. JSON-LD goes before Open Graph and other meta elements,
 * these before what the page shows (`<time>`, `<h1>`, `<title>`).
 * @param base the address that the page came from, for relative links; null when unknown
 */
export function readPageMetadata(document: PageDocument, base: string | null): ArticleMetadata {
  const headings = headingsOf(document);
  const fromJsonLd = readJsonLd(document, base);
  const fromMeta = readMeta(document, base);
  const stated = mergeMetadata(fromJsonLd, fromMeta, readShown(document, headings));
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute("href");
  const title = stated.title ?? cleanLine(document.querySelector("title")?.textContent);
  const sites = [fromMeta.publisher ?? null, stated.publisher, hostOf(base)];
  return {
    ...stated,
    title: title === null ? null : cleanTitle(title, { headings, sites }),
    byline: cleanByline(stated.byline, stated.publisher),
    canonicalUrl: chooseCanonical(
      [cleanUrl(link, base), fromJsonLd.canonicalUrl, fromMeta.canonicalUrl],
      base,
    ),
  };
}

function hostOf(base: string | null): string | null {
  return base === null ? null : new URL(base).hostname.replace(/^www\./u, "");
}

/** The texts of the first headings of the first rank. */
function headingsOf(document: PageDocument): readonly string[] {
  return [...document.querySelectorAll("h1")]
    .slice(0, 5)
    .map((heading) => cleanLine(heading.textContent))
    .filter((text) => text !== null);
}

function readMeta(document: PageDocument, base: string | null): Partial<ArticleMetadata> {
  const values = metaValues(document);
  const first = (names: readonly string[]): string | null =>
    names.map((name) => values.get(name)?.[0]).find((value) => value !== undefined) ?? null;
  const date = (names: readonly string[]): string | null =>
    names.map((name) => readPageDate(values.get(name)?.[0] ?? "")).find((value) => value !== null) ?? null;
  const authors = META.byline
    .map((name) => values.get(name)?.filter((value) => !/^https?:/u.test(value)) ?? [])
    .find((found) => found.length > 0);
  return {
    title: first(META.title),
    byline: authors === undefined ? null : [...new Set(authors)].slice(0, 20).join(", "),
    publisher: first(META.publisher),
    publishedAt: date(META.publishedAt),
    updatedAt: date(META.updatedAt),
    language: languageOf(document) ?? cleanLanguage(first(META.language)),
    canonicalUrl: cleanUrl(first(META.canonicalUrl), base),
  };
}

/** The contents of the meta elements by their name in lower case, in the order of the page. */
function metaValues(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta")) {
    const names =
      meta.getAttribute("property") ??
      meta.getAttribute("name") ??
      meta.getAttribute("itemprop") ??
      meta.getAttribute("http-equiv");
    const content = cleanLine(meta.getAttribute("content"));
    if (names === null || content === null) continue;
    for (const name of names.trim().toLowerCase().split(/\s+/u)) {
      values.set(name, [...(values.get(name) ?? []).slice(0, 19), content]);
    }
  }
  return values;
}

function languageOf(document: PageDocument): string | null {
  const root = document.documentElement;
  const stated =
    root.getAttribute("lang") ??
    root.getAttribute("xml:lang") ??
    document.querySelector("html[lang]")?.getAttribute("lang");
  return cleanLanguage(stated) ?? cleanLanguage(document.querySelector("body[lang]")?.getAttribute("lang"));
}

function readShown(document: PageDocument, headings: readonly string[]): Partial<ArticleMetadata> {
  return {
    title: headings.length === 1 ? (headings[0] ?? null) : null,
    byline: shownAuthors(document),
    publishedAt: shownDate(document, [
      '[itemprop="datePublished"]',
      "time[pubdate]",
      "article header time",
      "article time",
      "main time",
      "time",
    ]),
    updatedAt: shownDate(document, ['[itemprop="dateModified"]', "time.updated"]),
  };
}

/** Where pages show who wrote an article, surest first. */
const AUTHORS = [
  '[itemprop="author"] [itemprop="name"]',
  '[rel~="author"]',
  '[itemprop="author"]',
  ".byline a, .byline__name, .author-name, .article-author a",
  ".byline",
  '[class$="authors"] a',
  ".node__submitted .field--name-uid, .submitted .username",
];
const MOST_AUTHORS = 10;
const LONGEST_AUTHOR = 120;

function shownAuthors(document: PageDocument): string | null {
  for (const selector of AUTHORS) {
    const names = [...document.querySelectorAll(selector)]
      .slice(0, MOST_AUTHORS)
      .map((element) => cleanLine(element.textContent ?? element.getAttribute("content")))
      .filter((name) => name !== null && name.length <= LONGEST_AUTHOR);
    if (names.length > 0) return cleanLine([...new Set(names)].join(", "));
  }
  return null;
}

function shownDate(document: PageDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element: PageElement | null = document.querySelector(selector);
    const text =
      element?.getAttribute("datetime") ??
      element?.getAttribute("content") ??
      (element?.localName === "abbr" ? element.getAttribute("title") : null) ??
      element?.textContent ??
      "";
    const date = readPageDate(text);
    if (date !== null) return date;
  }
  return null;
}
