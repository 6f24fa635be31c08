import type { ArticleFormat } from "../article-format.js";
import { type FetchedBytes, fetchBytes, type FetchOptions } from "./fetch-bytes.js";
import { fetchFailed } from "./fetch-errors.js";

export interface FetchedPage {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** What the Content-Type header promises; null when only the content can tell. */
  readonly format: ArticleFormat | null;
  /** The encoding that the Content-Type header names; null when it names none. */
  readonly charset: string | null;
}

const FORMATS: ReadonlyMap<string, ArticleFormat | null> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["message/rfc822", "mail"],
  // Feeds and sitemaps, and what servers call a file that they do not know.
  ...[
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/json",
    "application/xml",
    "text/xml",
    "application/gzip",
    "application/x-gzip",
    "application/octet-stream",
    "binary/octet-stream",
  ].map((type) => [type, null] as const),
]);

/**
 * Fetches a page, a document, a feed or a sitemap from the public internet.
 * @throws FetchError FETCH_FAILED when the answer is no success or of another type; what fetchBytes throws
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  return toPage(await fetchBytes(address, options));
}

/**
 * The page in an answer.
 * @throws FetchError FETCH_FAILED
 */
export function toPage({ url, status, headers, bytes }: FetchedBytes): FetchedPage {
  if (status < 200 || status > 299) throw fetchFailed(url, `answered with status ${status}`);
  const contentType = headers.get("content-type") ?? "text/html";
  const format = FORMATS.get(contentType.split(";")[0]?.trim().toLowerCase() ?? "");
  if (format === undefined || bytes.length === 0) {
    const what = format === undefined ? `holds ${contentType.slice(0, 80)}, not a page of text` : "is empty";
    throw fetchFailed(url, what);
  }
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType)?.[1] ?? null;
  return { url, bytes, format, charset };
}
