import { readArticleList } from "../../../ingest/source/feed/read-article-list.js";
import type { Fetcher } from "../../../ingest/source/web/create-fetcher.js";
import { InputError } from "../../graph/errors.js";
import type { WatchedSource } from "./watched-source.js";

/** A feed or news sitemap, asked for only when it has changed. */
export function watchedFeed(
  url: string,
  {
    fetcher,
    maxBytes,
    everyMs,
  }: { readonly fetcher: Fetcher; readonly maxBytes: number; readonly everyMs: number },
): WatchedSource {
  return {
    name: url,
    everyMs,
    async look({ etag, lastModified }, signal) {
      const { page, validators } = await fetcher.fetchUnlessSame(url, { etag, lastModified }, signal);
      if (page === null) return { entries: null, ...validators };
      const { entries } = readArticleList(page, maxBytes);
      const [first] = entries;
      if (first?.source.type === "url" && first.source.known === undefined) {
        throw new InputError("INPUT_UNSUPPORTED", `${url} is an index of sitemaps.`, {
          hint: `Watch one of them, best the one for news, such as ${first.source.url}.`,
          details: { source: url },
        });
      }
      return { entries, ...validators };
    },
  };
}
