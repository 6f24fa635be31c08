import { isIP } from "node:net";
import { Agent, fetch } from "undici";
import type { Response } from "undici";
import { CancelledError, FetchError, isNewsgraphError } from "../../../src/graph/errors.js";
import type { LoadOptions } from "../article-source.js";
import type { ArticleFormat } from "../article-format.js";
import { readStream } from "../read-bytes.js";
import { parseAddress } from "./check-address.js";
import { checkedLookup, resolvePublic } from "./checked-lookup.js";
import { PRODUCT_VERSION } from "./product-version.js";

export interface FetchedPage {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly format: ArticleFormat;
  /** The encoding that the Content-Type header names; null when it names none. */
  readonly charset: string | null;
}

const FORMATS: ReadonlyMap<string, ArticleFormat> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
]);

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const LONGEST_HEADERS_BYTES = 64 * 1024;

/**
 * Fetches a page from the public internet. Each address on the way is checked, and connected to as checked.
 * @throws FetchError FETCH_REFUSED, FETCH_FAILED or FETCH_TIMEOUT; InputError INPUT_TOO_LARGE when the
 * page is over the limit, decompressed; CancelledError after `options.signal`
 */
export async function fetchPage(address: string, options: LoadOptions): Promise<FetchedPage> {
  const timeout = AbortSignal.timeout(options.limits.fetchTimeoutMs);
  const signal = AbortSignal.any([options.signal, timeout]);
  const agent = new Agent({
    connect: { lookup: checkedLookup(options.effects ?? {}), timeout: options.limits.fetchTimeoutMs },
    maxHeaderSize: LONGEST_HEADERS_BYTES,
  });
  try {
    return await follow(parseAddress(address), { ...options, signal, agent });
  } catch (error) {
    if (options.signal.aborted) throw new CancelledError("CANCELLED", `Fetching ${address} was cancelled.`);
    throw timeout.aborted ? timedOut(address, options) : toFetchError(address, error);
  } finally {
    await agent.destroy();
  }
}

type Fetching = LoadOptions & { readonly agent: Agent };

async function follow(first: URL, fetching: Fetching): Promise<FetchedPage> {
  let url = first;
  for (let redirects = 0; redirects <= fetching.limits.maxRedirects; redirects++) {
    // A host that is an address itself is never looked up, so it is checked here.
    if (isIP(url.hostname.replace(/^\[|\]$/gu, "")) !== 0)
      await resolvePublic(url.hostname, fetching.effects);
    const response = await request(url, fetching);
    const location = REDIRECTS.has(response.status) ? response.headers.get("location") : null;
    if (location === null) return await readResponse(url, response, fetching);
    await response.body?.cancel();
    url = parseAddress(location, url.href);
  }
  throw failed(first.href, `redirects more than ${fetching.limits.maxRedirects} times`);
}

function request(url: URL, { agent, signal }: Fetching): Promise<Response> {
  return fetch(url, {
    dispatcher: agent,
    signal,
    redirect: "manual",
    headers: {
      "user-agent": `Newsgraph/${PRODUCT_VERSION}`,
      accept: "text/html,application/xhtml+xml,text/plain;q=0.8,text/markdown;q=0.8",
      "accept-language": "en,*;q=0.5",
    },
  });
}

async function readResponse(
  url: URL,
  response: Response,
  { limits, signal }: Fetching,
): Promise<FetchedPage> {
  if (!response.ok) {
    await response.body?.cancel();
    throw failed(url.href, `answered with status ${response.status}`);
  }
  const contentType = response.headers.get("content-type") ?? "text/html";
  const format = FORMATS.get(contentType.split(";")[0]?.trim().toLowerCase() ?? "");
  if (format === undefined || response.body === null) {
    await response.body?.cancel();
    throw failed(url.href, `holds ${contentType.slice(0, 80)}, not a page of text`);
  }
  const bytes = await readStream(response.body, { signal, maxBytes: limits.maxBytes, what: url.href });
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/iu.exec(contentType)?.[1] ?? null;
  return { url: url.href, bytes, format, charset };
}

function failed(address: string, why: string): FetchError {
  return new FetchError("FETCH_FAILED", `The address ${address} ${why}.`, {
    hint: "Open it in a browser; if it is there, save the page and give the file instead.",
    details: { address },
  });
}

function timedOut(address: string, { limits }: LoadOptions): FetchError {
  return new FetchError(
    "FETCH_TIMEOUT",
    `The address ${address} did not answer in full within ${limits.fetchTimeoutMs} ms.`,
    {
      hint: "Try again, or save the page and give the file instead.",
      details: { address, timeoutMs: limits.fetchTimeoutMs },
    },
  );
}

/** Our own errors come back wrapped by the client, at any depth. */
function toFetchError(address: string, error: unknown): Error {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isNewsgraphError(cause)) return cause;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const why =
    code === "ENOTFOUND" || code === "EAI_AGAIN"
      ? "names a host that cannot be found"
      : "could not be reached";
  return new FetchError("FETCH_FAILED", `The address ${address} ${why}${code === "" ? "" : ` (${code})`}.`, {
    hint: "Check the address and the network, or save the page and give the file instead.",
    details: { address, code },
    cause: error,
  });
}
