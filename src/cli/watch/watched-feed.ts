import type { ArticleList } from "../../../ingest/source/feed/article-list.js";
import { isListDocument } from "../../../ingest/source/feed/is-list-document.js";
import { decodePage } from "../../../ingest/source/page/decode-page.js";
import type { Fetcher } from "../../../ingest/source/web/create-fetcher.js";
import type { FetchedPage } from "../../../ingest/source/web/fetch-page.js";
import { InputError } from "../../graph/errors.js";
import type { WatchedSource } from "./watched-source.js";

interface Options {
  readonly fetcher: Fetcher;
  readonly maxBytes: number;
  readonly everyMs: number;
}

/** A feed or news sitemap, asked for only when it has changed; or a page that names its feed. */
export function watchedFeed(url: string, { fetcher, maxBytes, everyMs }: Options): WatchedSource {
  return {
    name: url,
    everyMs,
    async look({ etag, lastModified, feed }, signal) {
      const known = feed === undefined ? {} : { feed };
      const first = await fetcher.fetchUnlessSame(feed ?? url, { etag, lastModified }, signal);
      if (first.page === null) return { entries: null, ...first.validators, ...known };
      const found = feed === undefined ? await feedOf(first.page) : null;
      if (found === null)
        return { ...(await entriesOf(first.page, maxBytes)), ...first.validators, ...known };
      const { page, validators } = await fetcher.fetchUnlessSame(found, NEVER_SEEN, signal);
      return {
        entries: null,
        ...(page === null ? {} : await entriesOf(page, maxBytes)),
        ...validators,
        feed: found,
      };
    },
  };
}

const NEVER_SEEN = { etag: null, lastModified: null };

/** The feed that a page names; null when it is a list itself, or names none. */
async function feedOf({ url, bytes, charset, format }: FetchedPage): Promise<string | null> {
  if (isListDocument(bytes) || (format !== "html" && format !== null)) return null;
  // Loaded when first needed, as the library of feeds below: the other commands should not wait for them.
  const { findFeedLink } = await import("../../../ingest/source/feed/find-feed-link.js");
  return findFeedLink(decodePage(bytes, charset).text, url);
}

/** An index of sitemaps is refused: it names the whole archive of a site, and only the site knows where the news is. */
async function entriesOf(page: FetchedPage, maxBytes: number): Promise<Pick<ArticleList, "entries">> {
  const { readArticleList } = await import("../../../ingest/source/feed/read-article-list.js");
  const { entries } = readArticleList(page, maxBytes);
  const [first] = entries;
  if (first?.source.type === "url" && first.source.known === undefined) {
    throw new InputError("INPUT_UNSUPPORTED", `${page.url} is an index of sitemaps.`, {
      hint: `Watch one of them, best the one for news, such as ${first.source.url}.`,
      details: { source: page.url },
    });
  }
  return { entries };
}
