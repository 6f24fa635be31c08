import { Parser } from "htmlparser2";
import { cleanUrl } from "../article-metadata.js";

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\s*(?:;|$)/iu;
/** How much of a page is looked at, in UTF-16 code units: its head. */
const LONGEST = 500_000;

/**
 * The feed that a page names as its own, `<link rel="alternate" type="application/rss+xml" href="…">`: the first, which
 * is that of the whole site where there are several.
 * @see https://blog.whatwg.org/feed-autodiscovery
 * @param url the address of the page
 */
export function findFeedLink(html: string, url: string): string | null {
  let found: string | null = null;
  let base = url;
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "" }) {
      if (name === "base") base = cleanUrl(href, url) ?? url;
      if (name !== "link" || found !== null || !FEED_TYPE.test(type.trim())) return;
      if (rel.toLowerCase().split(/\s+/u).includes("alternate")) found = cleanUrl(href, base);
    },
  });
  parser.end(html.slice(0, LONGEST));
  return found;
}
