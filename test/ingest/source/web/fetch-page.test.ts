import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { SourceEffects, SourceLimits } from "../../../../ingest/source/article-source.js";
import { DEFAULT_SOURCE_LIMITS } from "../../../../ingest/source/article-source.js";
import { fetchPage } from "../../../../ingest/source/web/fetch-page.js";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LOCAL: SourceEffects = { allowAddress: (address) => address === "127.0.0.1" };

interface Options {
  readonly effects?: SourceEffects;
  readonly limits?: Partial<SourceLimits>;
  readonly signal?: AbortSignal;
}

function fetchFrom(
  url: string,
  { effects = LOCAL, limits = {}, signal }: Options = {},
): ReturnType<typeof fetchPage> {
  return fetchPage(url, {
    signal: signal ?? new AbortController().signal,
    limits: { ...DEFAULT_SOURCE_LIMITS, ...limits },
    effects,
  });
}

const html: RequestListener = (_request, response) => {
  response.setHeader("content-type", "text/html; charset=windows-1251").end("<p>It rained.</p>");
};

describe("fetchPage", () => {
  it("fetches a page and says who asks", async () => {
    let asked: IncomingMessage["headers"] = {};
    const origin = await serve((request, response) => {
      asked = request.headers;
      html(request, response);
    });
    const page = await fetchFrom(`${origin}/a#part`);
    expect(page).toMatchObject({ url: `${origin}/a`, format: "html", charset: "windows-1251" });
    expect(Buffer.from(page.bytes).toString()).toBe("<p>It rained.</p>");
    expect(asked["user-agent"]).toMatch(/^Newsgraph\/\d+\.\d+\.\d+/u);
    expect(asked.cookie).toBeUndefined();
  });

  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0.0.0.0/",
    "http://10.0.0.1/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fe80::1]/",
    "http://[fc00::1]/",
    "http://[ff02::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[2001:0:7f00:1::]/",
    "ftp://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "example.org",
    "http://user:secret@example.org/",
  ])("refuses %s", async (url) => {
    await expect(fetchFrom(url, { effects: {} })).rejects.toMatchObject({
      name: "FetchError",
      code: "FETCH_REFUSED",
    });
  });

  it("refuses a name of which one answer is private", async () => {
    const effects = { resolve: () => Promise.resolve(["93.184.216.34", "10.0.0.1"]) };
    await expect(fetchFrom("http://news.example/", { effects })).rejects.toMatchObject({
      code: "FETCH_REFUSED",
      message: "The address news.example leads to 10.0.0.1, which is not on the public internet.",
    });
  });

  it("connects to the address that was checked, whatever the name answers later", async () => {
    const origin = await serve(html);
    let asked = 0;
    const effects: SourceEffects = {
      ...LOCAL,
      resolve: () => Promise.resolve([asked++ === 0 ? "127.0.0.1" : "10.0.0.1"]),
    };
    const page = await fetchFrom(origin.replace("127.0.0.1", "news.example"), { effects });
    expect(page.bytes.length).toBeGreaterThan(0);
    expect(asked).toBe(1);
  });

  it("follows redirects and tells where they led", async () => {
    const origin = await serve((request, response) => {
      if (request.url === "/new") html(request, response);
      else response.writeHead(302, { location: "/new" }).end();
    });
    expect((await fetchFrom(`${origin}/old`)).url).toBe(`${origin}/new`);
  });

  it.each(["http://127.0.0.2/", "http://[::1]/", "file:///etc/passwd", "http://10.0.0.1/"])(
    "checks a redirect to %s",
    async (location) => {
      const origin = await serve((_request, response) => response.writeHead(302, { location }).end());
      await expect(fetchFrom(origin)).rejects.toMatchObject({ code: "FETCH_REFUSED" });
    },
  );

  it("gives up after too many redirects", async () => {
    let count = 0;
    const origin = await serve((_request, response) =>
      response.writeHead(302, { location: `/${++count}` }).end(),
    );
    await expect(fetchFrom(origin)).rejects.toMatchObject({ code: "FETCH_FAILED" });
    expect(count).toBe(6);
  });

  it("stops at the size limit, also when the page is compressed", async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000, "a"));
    const origin = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb);
    });
    await expect(fetchFrom(origin, { limits: { maxBytes: 1_000_000 } })).rejects.toMatchObject({
      code: "INPUT_TOO_LARGE",
    });
  });

  it("stops an endless page at the size limit", async () => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const timer = setInterval(() => response.write("a".repeat(100_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    await expect(fetchFrom(origin, { limits: { maxBytes: 1_000_000 } })).rejects.toMatchObject({
      code: "INPUT_TOO_LARGE",
    });
  });

  it.each([
    ["that never answers", (() => undefined) satisfies RequestListener],
    [
      "that never ends",
      ((_request, response) =>
        response.writeHead(200, { "content-type": "text/html" }).write("a")) satisfies RequestListener,
    ],
  ])("stops waiting for a server %s", async (_name, listener) => {
    const origin = await serve(listener);
    await expect(fetchFrom(origin, { limits: { fetchTimeoutMs: 200 } })).rejects.toMatchObject({
      code: "FETCH_TIMEOUT",
    });
  });

  it("stops when it is cancelled", async () => {
    const origin = await serve(() => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(fetchFrom(origin, { signal: controller.signal })).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });

  it.each([
    ["a missing page", 404, "text/html", "answered with status 404"],
    ["a picture", 200, "image/png", "holds image/png, not a page of text"],
  ])("says that it found %s", async (_name, status, type, words) => {
    const origin = await serve((_request, response) =>
      response.writeHead(status, { "content-type": type }).end("x"),
    );
    const failure = await fetchFrom(origin).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "FETCH_FAILED" });
    expect(String(failure)).toContain(words);
  });

  it("says that nobody listens and that a name does not exist", async () => {
    await expect(fetchFrom("http://127.0.0.1:9/")).rejects.toMatchObject({ code: "FETCH_FAILED" });
    const resolve = () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" }));
    await expect(fetchFrom("http://news.invalid/", { effects: { resolve } })).rejects.toThrow(
      "names a host that cannot be found",
    );
  });
});
