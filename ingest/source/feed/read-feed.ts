import { parseFeed } from "feedsmith";
import { InputError } from "../../../src/graph/errors.js";
import { cleanLanguage, cleanLine, cleanUrl } from "../article-metadata.js";
import type { ArticleSource, KnownMetadata } from "../article-source.js";
import { parsePublicationDate } from "../parse-publication-date.js";
import type { ArticleList, ListEntry } from "./article-list.js";
import { plainLine } from "./feed-text.js";
import { newestFirst } from "./newest-first.js";

/** Entries of a feed beyond these are not looked at; feeds have tens. */
const MOST_ENTRIES = 5_000;

/** What is read of an entry, in whatever dialect it was written. */
interface Entry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly html: string | null;
  /** The content, when it is not written in HTML. */
  readonly text?: string | null;
}

interface Channel {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
}

type Parsed = ReturnType<typeof parseFeed>;

/**
 * Reads an RSS, RDF, Atom or JSON feed. Each entry is the page that it links to, with what the feed says about it; an
 * entry without a link is the text that it holds.
 * @param url the address of the feed, for relative links
 * @throws InputError INPUT_UNREADABLE when it cannot be read
 */
export function readFeed(text: string, url: string): ArticleList {
  const channel = readChannel(parse(text, url), url);
  const entries = newestFirst(channel.entries, ({ publishedAt, updatedAt }) => publishedAt ?? updatedAt);
  return {
    source: url,
    title: channel.title,
    entries: entries.flatMap((entry) => toListEntry(entry, channel, url) ?? []),
  };
}

function parse(text: string, source: string): Parsed {
  try {
    return parseFeed(text, { maxItems: MOST_ENTRIES });
  } catch (cause) {
    throw new InputError("INPUT_UNREADABLE", `The feed ${source} is broken and cannot be read.`, {
      hint: "Check it with a feed validator, or give the addresses of its articles.",
      details: { source },
      cause,
    });
  }
}

function toListEntry(entry: Entry, channel: Channel, feed: string): ListEntry | null {
  const about = {
    title: entry.title,
    byline: entry.byline,
    publisher: entry.publisher ?? channel.publisher ?? channel.title,
    publishedAt: entry.publishedAt,
    language: channel.language,
  };
  const known: KnownMetadata = Object.fromEntries(
    Object.entries(about).filter((field): field is [string, string] => field[1] !== null),
  );
  const version = entry.updatedAt ?? entry.publishedAt ?? "";
  if (entry.url !== null) {
    return { id: entry.id ?? entry.url, version, source: { type: "url", url: entry.url, known } };
  }
  const id = entry.id ?? entry.title;
  const content = id === null ? null : inHand(entry, `${feed}#${id.slice(0, 200)}`, known);
  return id === null || content === null ? null : { id, version, source: content };
}

function inHand({ html, text = null }: Entry, source: string, known: KnownMetadata): ArticleSource | null {
  const metadata = { ...known, source };
  if (html !== null) return { type: "html", html, url: null, metadata };
  return text === null ? null : { type: "text", text, metadata };
}

function readChannel(parsed: Parsed, base: string): Channel {
  switch (parsed.format) {
    case "rss":
      return readRss(parsed.feed, base);
    case "rdf":
      return readRdf(parsed.feed, base);
    case "atom":
      return readAtom(parsed.feed, base);
    case "json":
      return readJson(parsed.feed, base);
  }
}

type FeedOf<Format extends Parsed["format"]> = Extract<Parsed, { readonly format: Format }>["feed"];

function readRss(feed: FeedOf<"rss">, base: string): Channel {
  return {
    title: plainLine(feed.title),
    publisher: plainLine(feed.dc?.publishers?.[0]),
    language: cleanLanguage(feed.language),
    entries: (feed.items ?? []).map((item) => {
      const permalink = item.guid?.isPermaLink === false ? undefined : item.guid?.value;
      return {
        id: cleanLine(item.guid?.value),
        url: cleanUrl(item.link, base) ?? cleanUrl(permalink, null),
        title: plainLine(item.title),
        byline: names(item.dc?.creators ?? item.authors?.map(({ name }) => name)),
        publisher: plainLine(item.source?.title ?? item.dc?.publishers?.[0]),
        publishedAt: firstDate(item.pubDate, item.dc?.dates?.[0]),
        updatedAt: firstDate(item.atom?.updated),
        html: item.content?.encoded ?? item.description ?? null,
      };
    }),
  };
}

function readRdf(feed: FeedOf<"rdf">, base: string): Channel {
  return {
    title: plainLine(feed.title),
    publisher: plainLine(feed.dc?.publishers?.[0]),
    language: cleanLanguage(feed.dc?.languages?.[0]),
    entries: (feed.items ?? []).map((item) => ({
      id: cleanLine(item.rdf?.about),
      url: cleanUrl(item.link, base),
      title: plainLine(item.title),
      byline: names(item.dc?.creators),
      publisher: plainLine(item.dc?.publishers?.[0]),
      publishedAt: firstDate(item.dc?.dates?.[0]),
      updatedAt: null,
      html: item.content?.encoded ?? item.description ?? null,
    })),
  };
}

function readAtom(feed: FeedOf<"atom">, base: string): Channel {
  const from = cleanUrl(feed.xml?.base, base) ?? base;
  return {
    title: plainLine(feed.title?.value),
    publisher: null,
    language: cleanLanguage(feed.xml?.lang),
    entries: (feed.entries ?? []).map((entry) => {
      const links = entry.links ?? [];
      const link = links.find(({ rel }) => rel === undefined || rel === "alternate");
      return {
        id: cleanLine(entry.id),
        url: cleanUrl(link?.href, cleanUrl(entry.xml?.base, from) ?? from),
        title: plainLine(entry.title?.value),
        byline: names((entry.authors ?? feed.authors)?.map(({ name }) => name)),
        publisher: plainLine(entry.source?.title?.value),
        publishedAt: firstDate(entry.published),
        updatedAt: firstDate(entry.updated),
        html: entry.content?.value ?? entry.summary?.value ?? null,
      };
    }),
  };
}

function readJson(feed: FeedOf<"json">, base: string): Channel {
  return {
    title: plainLine(feed.title),
    publisher: null,
    language: cleanLanguage(feed.language),
    entries: (feed.items ?? []).map((item) => ({
      id: cleanLine(item.id),
      url: cleanUrl(item.url, base) ?? cleanUrl(item.external_url, base),
      title: cleanLine(item.title),
      byline: names((item.authors ?? feed.authors)?.map(({ name }) => name)),
      publisher: null,
      publishedAt: firstDate(item.date_published),
      updatedAt: firstDate(item.date_modified),
      html: item.content_html ?? null,
      text: item.content_text ?? item.summary ?? null,
    })),
  };
}

/** Several authors as a byline: "Jane Doe, Joe Bloggs". */
function names(authors: readonly (string | undefined)[] | undefined): string | null {
  const known = (authors ?? []).map(plainLine).filter((name) => name !== null);
  return cleanLine([...new Set(known)].join(", "));
}

/** The parser leaves dates as they are written, so that what cannot be read is no date and not a wrong one. */
function firstDate(...values: readonly unknown[]): string | null {
  const texts = values.filter((value) => typeof value === "string");
  return texts.map(parsePublicationDate).find((date) => date !== null) ?? null;
}
