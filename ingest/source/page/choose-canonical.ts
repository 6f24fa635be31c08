/** A last part of a path this long names one article. */
const SHORTEST_SLUG = 10;
/** Second-level labels under which names are given out, as in "example.co.uk". */
const PUBLIC_LABELS = new Set(["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "gob", "gouv"]);

/**
 * Takes the first address that can be the article's own. A page may name any address as its canonical
 * one, so it must be of the same site, or lead to an article of the same name; a home page is none.
 * @param candidates absolute addresses, best first
 * @param address where the page came from; null when unknown
 */
export function chooseCanonical(
  candidates: readonly (string | null | undefined)[],
  address: string | null,
): string | null {
  const page = address === null ? null : new URL(address);
  for (const candidate of candidates) {
    if (candidate === null || candidate === undefined) continue;
    const url = new URL(candidate);
    if (isHome(url) && !(page !== null && isHome(page))) continue;
    if (page === null || isSameSite(url, page) || slugOf(url) === slugOf(page)) return candidate;
  }
  return null;
}

function isHome(url: URL): boolean {
  return /^\/(?:index\.\w+)?$/u.test(url.pathname) && url.search === "";
}

function isSameSite(one: URL, other: URL): boolean {
  return (
    siteOf(one.hostname) === siteOf(other.hostname) ||
    other.href.includes(one.hostname.replace(/^www\./u, ""))
  );
}

/** "news.example.co.uk" is of the site "example"; an address of numbers is itself. */
function siteOf(host: string): string {
  if (/^[\d.]+$|:/u.test(host)) return host;
  const labels = host.split(".").slice(0, -1);
  if (labels.length > 1 && PUBLIC_LABELS.has(labels.at(-1) ?? "")) labels.pop();
  return labels.at(-1) ?? host;
}

/** The last part of a path; each address without a long one is only like itself. */
function slugOf(url: URL): string {
  const slug = url.pathname.split("/").findLast((part) => part !== "") ?? "";
  return slug.length >= SHORTEST_SLUG ? slug.replace(/\.\w{1,5}$/u, "") : url.href;
}
