import { decodePage } from "../page/decode-page.js";
import { headOfList } from "./list-bytes.js";

export type ListKind = "feed" | "sitemap";

const PROLOG =
  /^(?:\s+|<\?[^>]{0,1000}\?>|<!--[\s\S]{0,2000}?-->|<!doctype[^>[]{0,1000}(?:\[[^\]]{0,4000}\]\s{0,100})?>)/iu;
const ROOT = /^<(?:[\w-]{1,40}:)?(rss|feed|RDF|urlset|sitemapindex)[\s>/]/iu;
const JSON_FEED = /^\s*\{[\s\S]*"version"\s*:\s*"https:\\?\/\\?\/jsonfeed\.org\\?\/version/u;
const LONGEST_PROLOG_PARTS = 50;

/**
 * Tells a feed (RSS, Atom, RDF, JSON Feed) or a sitemap by its root element, whatever its Content-Type says: many
 * servers call a feed a page. Null for everything else.
 */
export function listKindOf(bytes: Uint8Array): ListKind | null {
  const { text } = decodePage(headOfList(bytes), null);
  if (JSON_FEED.test(text)) return "feed";
  let rest = text;
  for (let part = 0; part < LONGEST_PROLOG_PARTS; part++) {
    const skipped = PROLOG.exec(rest)?.[0].length ?? 0;
    if (skipped === 0) break;
    rest = rest.slice(skipped);
  }
  const root = ROOT.exec(rest)?.[1]?.toLowerCase();
  if (root === undefined) return null;
  return root === "urlset" || root === "sitemapindex" ? "sitemap" : "feed";
}

/** True for a feed or a sitemap. */
export function isListDocument(bytes: Uint8Array): boolean {
  return listKindOf(bytes) !== null;
}
