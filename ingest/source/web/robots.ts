import { FetchError } from "../../../src/graph/errors.js";
import { type FetchedBytes, USER_AGENT } from "./fetch-bytes.js";
import { parseRobots } from "./robots-library.js";

/** What a site's robots.txt says to us. */
export interface RobotsRules {
  /** @throws FetchError FETCH_DISALLOWED when the rules are too costly to follow */
  allows(url: string): boolean;
  /** Pause between two requests that it asks for, in ms; 0 when it asks for none. */
  readonly crawlDelayMs: number;
}

/** Most of a robots.txt that is read, in bytes; RFC 9309 asks for at least 500 KiB. */
export const ROBOTS_BYTES = 512 * 1024;
/** How long rules are kept: what the site says, within these bounds. RFC 9309 allows a day at most. */
const SHORTEST_KEPT_MS = 5 * 60_000;
const LONGEST_KEPT_MS = 24 * 3_600_000;
/** A Crawl-delay beyond this would make a feed of thirty articles last an hour; the site is asked this seldom instead. */
const LONGEST_CRAWL_DELAY_MS = 10_000;
const MOST_SITES = 1_000;
/** Wildcards times characters of an address: what a hostile robots.txt can make us compare, here less than a second. */
const MOST_STEPS = 20_000_000;

const PRODUCT = USER_AGENT.split("/")[0] ?? USER_AGENT;
const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelayMs: 0 };

export interface RobotsOptions {
  /** Fetches a robots.txt, at most ROBOTS_BYTES of it; whatever the status, it is an answer. */
  readonly fetch: (url: string) => Promise<FetchedBytes>;
  /** In ms since the epoch. */
  readonly now: () => number;
}

export interface Robots {
  /**
   * The rules of the site that an address belongs to, fetched once and kept as long as the site says.
   * @throws FetchError FETCH_DISALLOWED when the site fails to say its rules; what fetching them throws
   */
  rulesFor(url: URL): Promise<RobotsRules>;
}

/** robots.txt as RFC 9309 has it: https://www.rfc-editor.org/rfc/rfc9309 */
export function createRobots({ fetch, now }: RobotsOptions): Robots {
  const kept = new Map<string, { readonly rules: Promise<RobotsRules>; until: number }>();
  return {
    rulesFor({ origin }) {
      const known = kept.get(origin);
      if (known !== undefined && known.until > now()) return known.rules;
      if (kept.size >= MOST_SITES) kept.clear();
      const address = `${origin}/robots.txt`;
      const fetched = fetch(address);
      const entry = { rules: fetched.then((answer) => readRules(address, answer)), until: Infinity };
      kept.set(origin, entry);
      fetched.then(
        (answer) => (entry.until = now() + keptMs(answer)),
        () => kept.delete(origin),
      );
      return entry.rules;
    },
  };
}

/** A site without rules allows all; one whose server fails must be left alone. */
function readRules(address: string, { status, bytes }: FetchedBytes): RobotsRules {
  if (status === 429 || status >= 500) throw unknownRules(address, `status ${status}`);
  if (status < 200 || status > 299) return ALLOW_ALL;
  const text = Buffer.from(bytes).toString("utf8");
  const wildcards = text.split("*").length;
  const rules = parseRobots(address, text);
  const delay = rules.getCrawlDelay(PRODUCT) ?? 0;
  return {
    allows(url) {
      if (wildcards * url.length > MOST_STEPS) throw unknownRules(address, "too many wildcards");
      return rules.isAllowed(url, PRODUCT) !== false;
    },
    crawlDelayMs: Math.min(LONGEST_CRAWL_DELAY_MS, Math.max(0, delay * 1000)),
  };
}

function keptMs({ status, headers }: FetchedBytes): number {
  const age = /max-age\s*=\s*(\d{1,9})/iu.exec(headers.get("cache-control") ?? "")?.[1];
  const wanted =
    status >= 500 || status === 429 ? 0 : age === undefined ? LONGEST_KEPT_MS : Number(age) * 1000;
  return Math.min(LONGEST_KEPT_MS, Math.max(SHORTEST_KEPT_MS, wanted));
}

const OVERRIDE =
  "Save the page and give the file instead, or, if you may fetch it all the same, use --ignore-robots.";

function unknownRules(address: string, why: string): FetchError {
  return new FetchError(
    "FETCH_DISALLOWED",
    `The site's rules for programs, ${address}, cannot be read (${why}), so nothing of it is fetched.`,
    { hint: `Try again later. ${OVERRIDE}`, details: { address, why } },
  );
}

/** The error for an address that the site does not want programs to fetch. */
export function disallowed(url: string): FetchError {
  return new FetchError(
    "FETCH_DISALLOWED",
    `The site asks programs not to fetch ${url}: its robots.txt disallows it.`,
    { hint: OVERRIDE, details: { address: url } },
  );
}
