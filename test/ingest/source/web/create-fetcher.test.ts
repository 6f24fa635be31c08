import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_SOURCE_LIMITS } from "../../../../ingest/source/article-source.js";
import { createFetcher, type FetcherOptions } from "../../../../ingest/source/web/create-fetcher.js";
import { retryAfterMs } from "../../../../ingest/source/web/retry-after.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Site {
  readonly origin: string;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Most requests that were under way at once. */
  readonly most: () => number;
}

/** @param robots its robots.txt, or the status with which that is answered */
async function site(robots: string | number, listener: RequestListener = page): Promise<Site> {
  const asked: string[] = [];
  let now = 0;
  let most = 0;
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    most = Math.max(most, ++now);
    response.on("close", () => now--);
    if (request.url !== "/robots.txt") listener(request, response);
    else if (typeof robots === "number") response.writeHead(robots).end();
    else response.end(robots);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, most: () => most };
}

const page: RequestListener = (_, response) => {
  setTimeout(() => response.setHeader("content-type", "text/html").end("<p>It rained."), 5);
};

function fetcher(options: Partial<FetcherOptions> = {}) {
  return createFetcher({
    limits: DEFAULT_SOURCE_LIMITS,
    ignoreRobots: false,
    hostPauseMs: 0,
    firstWaitMs: 1,
    effects: { allowAddress: (address) => address === "127.0.0.1" },
    ...options,
  });
}

const { signal } = new AbortController();

describe("createFetcher", () => {
  it("keeps to robots.txt, which it asks for once, and says how to get around it", async () => {
    const { origin, asked } = await site(
      "User-agent: *\nDisallow: /private\n\nUser-agent: Other\nDisallow: /\n",
    );
    const polite = fetcher();
    await polite.fetch(`${origin}/a`, signal);
    await expect(polite.fetch(`${origin}/private/b`, signal)).rejects.toMatchObject({
      name: "FetchError",
      code: "FETCH_DISALLOWED",
      hint: expect.stringContaining("--ignore-robots") as string,
    });
    expect(asked).toEqual(["/robots.txt", "/a"]);
  });

  it("keeps to rules that name it", async () => {
    const { origin } = await site("User-agent: *\nAllow: /\n\nUser-agent: newsgraph\nDisallow: /\n");
    await expect(fetcher().fetch(`${origin}/a`, signal)).rejects.toMatchObject({ code: "FETCH_DISALLOWED" });
  });

  it("asks for no rules when told to ignore them", async () => {
    const { origin, asked } = await site("User-agent: *\nDisallow: /\n");
    await fetcher({ ignoreRobots: true }).fetch(`${origin}/a`, signal);
    expect(asked).toEqual(["/a"]);
  });

  it("checks the rules again where a redirect leads", async () => {
    const { origin } = await site("User-agent: *\nDisallow: /private\n", (_, response) =>
      response.writeHead(302, { location: "/private" }).end(),
    );
    await expect(fetcher().fetch(`${origin}/a`, signal)).rejects.toMatchObject({ code: "FETCH_DISALLOWED" });
  });

  it("takes a site without rules as open, and leaves one alone whose rules cannot be read", async () => {
    await fetcher().fetch(`${(await site(404)).origin}/a`, signal);
    const { origin, asked } = await site(503);
    await expect(fetcher().fetch(`${origin}/a`, signal)).rejects.toMatchObject({ code: "FETCH_DISALLOWED" });
    expect(asked).toEqual(["/robots.txt"]);
  });

  it("follows no rules that would cost seconds to compare", async () => {
    const rules = `User-agent: *\n${`Disallow: /${"*a".repeat(50)}b$\n`.repeat(1_000)}`;
    const { origin } = await site(rules);
    await expect(fetcher().fetch(`${origin}/${"a".repeat(5_000)}`, signal)).rejects.toMatchObject({
      code: "FETCH_DISALLOWED",
    });
  });

  it("asks one host one thing at a time", async () => {
    const { origin, asked, most } = await site(404);
    const polite = fetcher();
    await Promise.all(["/a", "/b", "/c", "/d"].map((path) => polite.fetch(origin + path, signal)));
    expect(asked).toHaveLength(5);
    expect(most()).toBe(1);
  });

  it("goes on with the next when one that waits is cancelled", async () => {
    const { origin } = await site(404);
    const polite = fetcher();
    const cancelled = new AbortController();
    const first = polite.fetch(`${origin}/a`, signal);
    const second = polite.fetch(`${origin}/b`, cancelled.signal);
    const third = polite.fetch(`${origin}/c`, signal);
    cancelled.abort();
    await expect(second).rejects.toMatchObject({ code: "CANCELLED" });
    await Promise.all([first, third]);
  });

  it("waits as it is told when the server is busy, and gives up when that is too long", async () => {
    let refusals = 2;
    const busyAtFirst = await site(404, (request, response) => {
      if (refusals-- > 0) response.writeHead(refusals === 1 ? 429 : 503, { "retry-after": "0" }).end();
      else page(request, response);
    });
    expect((await fetcher().fetch(`${busyAtFirst.origin}/a`, signal)).bytes.length).toBeGreaterThan(0);
    const busy = await site(404, (_, response) => response.writeHead(429, { "retry-after": "3600" }).end());
    await expect(fetcher().fetch(`${busy.origin}/a`, signal)).rejects.toMatchObject({
      code: "FETCH_FAILED",
      message: expect.stringContaining("3600 s") as string,
    });
    const always = await site(404, (_, response) => response.writeHead(503).end());
    await expect(fetcher().fetch(`${always.origin}/a`, signal)).rejects.toMatchObject({
      code: "FETCH_FAILED",
    });
    expect(always.asked).toHaveLength(4);
  });

  it("asks only for what has changed", async () => {
    const { origin } = await site(404, (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', "content-type": "text/html" }).end("<p>x");
    });
    const first = await fetcher().fetchUnlessSame(origin, { etag: null, lastModified: null }, signal);
    expect(first).toMatchObject({ validators: { etag: '"1"' } });
    expect(await fetcher().fetchUnlessSame(origin, first.validators, signal)).toMatchObject({ page: null });
  });
});

describe("retryAfterMs", () => {
  it.each([
    ["120", 120_000],
    ["Tue, 03 Jan 2023 10:00:30 GMT", 30_000],
    ["Tue, 03 Jan 2023 09:00:00 GMT", 0],
    ["soon", null],
    [null, null],
  ])("reads %s", (value, ms) => {
    expect(retryAfterMs(value, Date.parse("2023-01-03T10:00:00Z"))).toBe(ms);
  });
});
