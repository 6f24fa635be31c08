import type { SourceEffects, SourceLimits } from "../article-source.js";
import { type FetchedBytes, fetchBytes } from "./fetch-bytes.js";
import { fetchFailed } from "./fetch-errors.js";
import { type FetchedPage, toPage } from "./fetch-page.js";
import { createHostTurns } from "./host-turns.js";
import { retryAfterMs } from "./retry-after.js";
import { createRobots, disallowed, ROBOTS_BYTES } from "./robots.js";

/** What a server gave to tell whether a page has changed since (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** An answer: the page, or nothing when it is the same as before. */
export interface FetchResult {
  readonly page: FetchedPage | null;
  readonly validators: Validators;
}

/** Fetches pages as a guest should: one for the whole process, since it is what spaces the requests to a host. */
export interface Fetcher {
  /**
   * @throws FetchError FETCH_DISALLOWED when robots.txt forbids it; what fetchBytes throws
   */
  fetch(url: string, signal: AbortSignal): Promise<FetchedPage>;
  /** The same, unless the page is the one that had these validators. */
  fetchUnlessSame(url: string, since: Validators, signal: AbortSignal): Promise<FetchResult>;
}

export interface FetcherOptions {
  readonly limits: SourceLimits;
  /** Fetch also what robots.txt forbids. */
  readonly ignoreRobots: boolean;
  /** Shortest pause between two requests to one host, in ms. */
  readonly hostPauseMs?: number;
  /** Wait before a request is made again that was refused for being one too many, in ms; it doubles. */
  readonly firstWaitMs?: number;
  readonly effects?: SourceEffects;
}

/** A second apart, as crawlers of good manners do where robots.txt says nothing. */
const HOST_PAUSE_MS = 1_000;
const FIRST_WAIT_MS = 2_000;
const MOST_TRIES = 3;
/** A server that asks for a longer wait is taken at its word: the address fails, and somebody may try later. */
const LONGEST_WAIT_MS = 60_000;

const BUSY: ReadonlySet<number> = new Set([429, 503]);

/** @see docs/sources.md for what is promised to the sites */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { limits, effects = {}, hostPauseMs = HOST_PAUSE_MS, firstWaitMs = FIRST_WAIT_MS } = options;
  const turns = createHostTurns();
  const takeTurn = <T>(url: URL, pauseMs: number, signal: AbortSignal, request: () => Promise<T>) =>
    turns.take(url.host, { pauseMs: Math.max(hostPauseMs, pauseMs), signal }, request);
  const robots = createRobots({
    now: Date.now,
    // Rules are wanted by everybody who asks for a page of the site, so no one of them can cancel it.
    fetch: (url) => {
      const { signal } = new AbortController();
      const step = <T>(at: URL, request: () => Promise<T>) => takeTurn(at, 0, signal, request);
      return fetchBytes(url, {
        signal,
        limits: { ...limits, maxBytes: ROBOTS_BYTES },
        effects,
        step,
        cut: true,
      });
    },
  });

  const askOnce = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) =>
    fetchBytes(url, {
      signal,
      limits,
      effects,
      headers,
      step: async (at, request) => {
        if (options.ignoreRobots) return takeTurn(at, 0, signal, request);
        const rules = await robots.rulesFor(at);
        if (!rules.allows(at.href)) throw disallowed(at.href);
        return takeTurn(at, rules.crawlDelayMs, signal, request);
      },
    });

  const ask = async (
    url: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<FetchedBytes> => {
    for (let tries = 1; ; tries++) {
      const answer = await askOnce(url, headers, signal);
      if (!BUSY.has(answer.status)) return answer;
      const wait =
        retryAfterMs(answer.headers.get("retry-after"), Date.now()) ?? firstWaitMs * 2 ** (tries - 1);
      if (tries >= MOST_TRIES || wait > LONGEST_WAIT_MS) throw busy(answer, wait);
      turns.rest(new URL(answer.url).host, wait);
    }
  };

  return {
    fetch: async (url, signal) => toPage(await ask(url, {}, signal)),
    async fetchUnlessSame(url, since, signal) {
      const answer = await ask(url, conditionsOf(since), signal);
      if (answer.status === 304) return { page: null, validators: since };
      const validators = {
        etag: answer.headers.get("etag"),
        lastModified: answer.headers.get("last-modified"),
      };
      return { page: toPage(answer), validators };
    },
  };
}

function conditionsOf({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function busy({ url, status }: FetchedBytes, waitMs: number) {
  const seconds = Math.round(waitMs / 1000);
  return fetchFailed(url, `is busy (status ${status}) and asks to be left alone for ${seconds} s`);
}
