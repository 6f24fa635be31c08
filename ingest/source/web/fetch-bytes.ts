import { isIP } from "node:net";
import { Agent, fetch, type Headers, type Response } from "undici";
import { CancelledError, FetchError, isNewsgraphError } from "../../../src/graph/errors.js";
import type { LoadOptions } from "../article-source.js";
import { readStream } from "../read-bytes.js";
import { parseAddress } from "./check-address.js";
import { checkedLookup, resolvePublic } from "./checked-lookup.js";
import { fetchFailed, fetchTimedOut, toFetchError } from "./fetch-errors.js";
import { PRODUCT_VERSION } from "./product-version.js";

export interface FetchedBytes {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Empty unless the status is a success. */
  readonly bytes: Uint8Array;
}

export interface FetchOptions extends LoadOptions {
  /** Wraps each single request, redirects included: to wait for its turn, or to refuse it. Waiting takes none of the time limit. */
  readonly step?: <T>(url: URL, request: () => Promise<T>) => Promise<T>;
  /** More headers of the request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Keep the first `maxBytes` of an answer that is longer, instead of refusing it. */
  readonly cut?: boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const LONGEST_HEADERS_BYTES = 64 * 1024;
const ACCEPTED =
  "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/pdf;q=0.9," +
  "text/plain;q=0.8,text/markdown;q=0.8,application/xml;q=0.8,text/xml;q=0.8";

/** The name under which we ask: what robots.txt and the logs of a site call us. */
export const USER_AGENT = `Newsgraph/${PRODUCT_VERSION}`;

/**
 * Fetches what is at an address of the public internet. Each address on the way is checked, and connected to as
 * checked; redirects are followed and counted.
 * @throws FetchError FETCH_REFUSED, FETCH_FAILED or FETCH_TIMEOUT; InputError INPUT_TOO_LARGE when the answer is over
 * the limit, decompressed; CancelledError after `options.signal`; what `options.step` throws
 */
export async function fetchBytes(address: string, options: FetchOptions): Promise<FetchedBytes> {
  const { limits, signal } = options;
  const agent = new Agent({
    connect: { lookup: checkedLookup(options.effects ?? {}), timeout: limits.fetchTimeoutMs },
    maxHeaderSize: LONGEST_HEADERS_BYTES,
  });
  try {
    return await follow(parseAddress(address), { ...options, agent });
  } catch (error) {
    if (signal.aborted) throw new CancelledError("CANCELLED", `Fetching ${address} was cancelled.`);
    throw toFetchError(address, error);
  } finally {
    await agent.destroy();
  }
}

type Fetching = FetchOptions & { readonly agent: Agent };

async function follow(first: URL, fetching: Fetching): Promise<FetchedBytes> {
  const { limits, step = atOnce } = fetching;
  let url = first;
  let leftMs = limits.fetchTimeoutMs;
  for (let redirects = 0; redirects <= limits.maxRedirects; redirects++) {
    const here = url;
    const answer = await step(here, async () => {
      const began = performance.now();
      const result = await ask(here, leftMs, fetching);
      leftMs -= performance.now() - began;
      return result;
    });
    if (!(answer instanceof URL)) return answer;
    url = answer;
  }
  throw fetchFailed(first.href, `redirects more than ${limits.maxRedirects} times`);
}

function atOnce<T>(_url: URL, request: () => Promise<T>): Promise<T> {
  return request();
}

/** One request: its answer, or where it redirects to. */
async function ask(url: URL, leftMs: number, fetching: Fetching): Promise<FetchedBytes | URL> {
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(leftMs)));
  const signal = AbortSignal.any([fetching.signal, timeout]);
  try {
    // A host that is an address itself is never looked up, so it is checked here.
    if (isIP(url.hostname.replace(/^\[|\]$/gu, "")) !== 0)
      await resolvePublic(url.hostname, fetching.effects);
    const response = await request(url, signal, fetching);
    const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return await readAnswer(url, response, signal, fetching);
    await response.body?.cancel();
    return parseAddress(location, url.href);
  } catch (error) {
    throw timeout.aborted && !isNewsgraphError(error) ? fetchTimedOut(url.href, fetching.limits) : error;
  }
}

function request(url: URL, signal: AbortSignal, { agent, headers }: Fetching): Promise<Response> {
  return fetch(url, {
    dispatcher: agent,
    signal,
    redirect: "manual",
    headers: {
      "user-agent": USER_AGENT,
      accept: ACCEPTED,
      "accept-language": "en,*;q=0.5",
      ...headers,
    },
  });
}

async function readAnswer(
  url: URL,
  response: Response,
  signal: AbortSignal,
  { limits: { maxBytes }, cut = false }: Fetching,
): Promise<FetchedBytes> {
  const { status, headers, body, ok } = response;
  const answer = { url: url.href, status, headers };
  if (!ok || body === null) {
    await body?.cancel();
    return { ...answer, bytes: new Uint8Array() };
  }
  try {
    return { ...answer, bytes: await readStream(body, { signal, maxBytes, cut, what: url.href }) };
  } catch (error) {
    if (isNewsgraphError(error) || signal.aborted) throw error;
    throw new FetchError("FETCH_FAILED", `The answer of ${url.href} is broken and cannot be read in full.`, {
      hint: "Try again, or save the page and give the file instead.",
      details: { address: url.href },
      cause: error,
    });
  }
}
