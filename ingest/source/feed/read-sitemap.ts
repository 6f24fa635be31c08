import { Parser } from "htmlparser2";
import { cleanLanguage, cleanLine, cleanUrl } from "../article-metadata.js";
import type { KnownMetadata } from "../article-source.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { ArticleList, ListEntry } from "./article-list.js";
import { newestFirst } from "./newest-first.js";

/** A sitemap has at most 50,000 addresses, says https://www.sitemaps.org/protocol.html; beyond that nothing is read. */
const MOST_ENTRIES = 50_000;
const LONGEST_FIELD = 4_000;

/** The fields of one `<url>` or `<sitemap>`, by element name. */
type Fields = Partial<Record<(typeof READ_ELEMENTS)[number], string>>;

const READ_ELEMENTS = [
  "loc",
  "lastmod",
  "news:name",
  "news:language",
  "news:publication_date",
  "news:title",
] as const;

function isRead(name: string): name is (typeof READ_ELEMENTS)[number] {
  return (READ_ELEMENTS as readonly string[]).includes(name);
}

/**
 * Reads a sitemap, with the fields of news sitemaps, or an index of sitemaps, whose entries are sitemaps again.
 * @see https://www.sitemaps.org/protocol.html and
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 * @param url the address of the sitemap
 */
export function readSitemap(text: string, url: string): ArticleList {
  const { isIndex, items } = parse(text);
  const entries = items.flatMap((fields) => toEntry(fields, url, isIndex) ?? []);
  return { source: url, title: null, entries: newestFirst(entries, ({ version }) => version) };
}

function toEntry(fields: Fields, base: string, isIndex: boolean): ListEntry | null {
  const url = cleanUrl(fields.loc, base);
  if (url === null) return null;
  const published = parsePublicationDate(fields["news:publication_date"] ?? "");
  const version = parsePublicationDate(fields.lastmod ?? "") ?? published ?? "";
  if (isIndex) return { id: url, version, source: { type: "url", url } };
  const about = {
    title: cleanLine(fields["news:title"]),
    publisher: cleanLine(fields["news:name"]),
    language: cleanLanguage(fields["news:language"]),
    publishedAt: published,
  };
  const known: KnownMetadata = Object.fromEntries(
    Object.entries(about).filter((field): field is [string, string] => field[1] !== null),
  );
  return { id: url, version, source: { type: "url", url, known } };
}

function parse(text: string): { readonly isIndex: boolean; readonly items: readonly Fields[] } {
  const items: Fields[] = [];
  let isIndex = false;
  let item: Fields | null = null;
  let field: keyof Fields | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        const local = withoutPrefix(name);
        if (local === "sitemapindex") isIndex = true;
        else if (local === "url" || local === "sitemap") item = {};
        else field = isRead(local) ? local : null;
      },
      ontext(piece) {
        if (item === null || field === null) return;
        item[field] = ((item[field] ?? "") + piece).slice(0, LONGEST_FIELD);
      },
      onclosetag(name) {
        field = null;
        const local = withoutPrefix(name);
        if ((local !== "url" && local !== "sitemap") || item === null) return;
        if (items.length < MOST_ENTRIES) items.push(item);
        item = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return { isIndex, items };
}

/** Elements of pictures and videos have a `loc` too, so prefixes stay; only one for the sitemap itself is taken off. */
function withoutPrefix(name: string): string {
  return name.replace(/^(?:sm|sitemap|s|ns\d?):/iu, "").toLowerCase();
}
