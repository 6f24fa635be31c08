import { InputError } from "../../../src/graph/errors.js";
import { decodePage } from "../page/decode-page.js";
import type { FetchedPage } from "../web/fetch-page.js";
import type { ArticleList } from "./article-list.js";
import { listKindOf } from "./is-list-document.js";
import { unpackList } from "./list-bytes.js";
import { readFeed } from "./read-feed.js";
import { readSitemap } from "./read-sitemap.js";

/**
 * Reads a feed or sitemap that was fetched.
 * @param maxBytes most bytes that it may unpack to
 * @throws InputError INPUT_UNSUPPORTED when it is neither, INPUT_UNREADABLE when it is broken, INPUT_TOO_LARGE
 */
export function readArticleList(page: FetchedPage, maxBytes: number): ArticleList {
  const { url } = page;
  const bytes = unpackList(page.bytes, url, maxBytes);
  const kind = listKindOf(bytes);
  if (kind === null) {
    throw new InputError("INPUT_UNSUPPORTED", `${url} is no feed and no sitemap.`, {
      hint: "Give the address of an RSS, Atom or JSON feed, or of a sitemap.",
      details: { source: url },
    });
  }
  const { text } = decodePage(bytes, page.charset);
  return kind === "feed" ? readFeed(text, url) : readSitemap(text, url);
}
