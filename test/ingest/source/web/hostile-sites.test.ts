import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_SOURCE_LIMITS, type SourceEffects } from "../../../../ingest/source/article-source.js";
import { loadSource } from "../../../../ingest/source/load-source.js";
import { createFetcher } from "../../../../ingest/source/web/create-fetcher.js";

const servers: (Server | SocketServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

/** A site that answers everything but its robots.txt as told. */
async function site(listener: RequestListener): Promise<string> {
  return listen(
    createServer((request, response) =>
      request.url === "/robots.txt" ? response.writeHead(404).end() : listener(request, response),
    ),
  );
}

/** A site that writes to the connection itself. */
async function rawSite(answer: string): Promise<string> {
  return listen(
    createSocketServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", (data) => {
        const isRobots = data.toString().startsWith("GET /robots.txt");
        socket.end(isRobots ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" : answer);
      });
    }),
  );
}

async function listen(server: Server | SocketServer): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const LIMITS = { ...DEFAULT_SOURCE_LIMITS, maxBytes: 500_000, fetchTimeoutMs: 1_000 };
/** The test's own server alone may be fetched though it is on this machine. */
const LOCAL: SourceEffects = { allowAddress: (address) => address === "127.0.0.1" };

/** As an article of a job is read: fetched politely, then read. */
async function read(url: string, effects = LOCAL) {
  const { signal } = new AbortController();
  const fetcher = createFetcher({ limits: LIMITS, ignoreRobots: false, hostPauseMs: 0, effects });
  const page = await fetcher.fetch(url, signal);
  return loadSource({ type: "fetched", source: { type: "url", url }, page }, { signal, limits: LIMITS });
}

const html = (type = "text/html") => ({ "content-type": type });
const BOMB = Buffer.alloc(20_000_000, "<p>a");
const STORY = "The mayor of Riverton said on Tuesday that the harbour would be closed for a week.";

describe("a hostile site", () => {
  const hostile: [string, string, RequestListener][] = [
    [
      "redirects to this machine",
      "FETCH_REFUSED",
      (_, r) => r.writeHead(302, { location: "http://127.0.0.2/" }).end(),
    ],
    [
      "redirects to the cloud's metadata",
      "FETCH_REFUSED",
      (_, r) => r.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
    ],
    [
      "redirects to a file",
      "FETCH_REFUSED",
      (_, r) => r.writeHead(301, { location: "file:///etc/passwd" }).end(),
    ],
    ["redirects for ever", "FETCH_FAILED", (q, r) => r.writeHead(302, { location: `${q.url ?? ""}x` }).end()],
    [
      "sends a body without end",
      "INPUT_TOO_LARGE",
      (_, r) => {
        r.writeHead(200, html());
        const timer = setInterval(() => r.write("a".repeat(50_000)), 1);
        r.on("close", () => clearInterval(timer));
      },
    ],
    [
      "drips a byte at a time",
      "FETCH_TIMEOUT",
      (_, r) => {
        r.writeHead(200, html());
        const timer = setInterval(() => r.write("a"), 20);
        r.on("close", () => clearInterval(timer));
      },
    ],
    ["never answers", "FETCH_TIMEOUT", () => undefined],
    [
      "sends a bomb packed with gzip",
      "INPUT_TOO_LARGE",
      (_, r) => r.writeHead(200, { ...html(), "content-encoding": "gzip" }).end(gzipSync(BOMB)),
    ],
    [
      "sends a bomb packed with Brotli",
      "INPUT_TOO_LARGE",
      (_, r) =>
        r
          .writeHead(200, { ...html(), "content-encoding": "br" })
          .end(brotliCompressSync(BOMB, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
    ],
    [
      "sends a bomb as a packed sitemap",
      "INPUT_TOO_LARGE",
      (_, r) =>
        r
          .writeHead(200, html("application/gzip"))
          .end(gzipSync(Buffer.concat([Buffer.from("<urlset>"), BOMB]))),
    ],
    [
      "says that it is packed and is not",
      "FETCH_FAILED",
      (_, r) => r.writeHead(200, { ...html(), "content-encoding": "gzip" }).end("<p>plain"),
    ],
    [
      "promises more than it sends",
      "FETCH_FAILED",
      (_, r) => {
        r.writeHead(200, { ...html(), "content-length": "100000" });
        r.write("<p>half", () => r.destroy());
      },
    ],
    [
      "declares a hundred megabytes",
      "INPUT_TOO_LARGE",
      (_, r) => {
        r.writeHead(200, { ...html(), "content-length": "104857600" });
        const piece = Buffer.alloc(65_536, "a");
        const send = () => {
          while (r.write(piece));
        };
        r.on("drain", send);
        send();
      },
    ],
    ["is empty", "FETCH_FAILED", (_, r) => r.writeHead(200, html()).end()],
    ["is a picture", "FETCH_FAILED", (_, r) => r.writeHead(200, html("image/png")).end("x")],
    ["breaks down", "FETCH_FAILED", (_, r) => r.writeHead(500).end()],
    ["sends a broken feed", "INPUT_UNREADABLE", (_, r) => r.writeHead(200, html()).end("<rss><channel>")],
  ];

  it.each(hostile)("that %s gives %s", async (_name, code, listener) => {
    await expect(read(await site(listener))).rejects.toMatchObject({ code });
  });

  const flood = Array.from({ length: 3_000 }, (_, i) => `X-Header-${i}: ${"a".repeat(40)}`).join("\r\n");
  it.each([
    ["floods headers", `HTTP/1.1 200 OK\r\n${flood}\r\n\r\n<p>x`],
    [
      "breaks its chunks",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>x\r\n",
    ],
    ["speaks no HTTP", "SSH-2.0-OpenSSH_9.6\r\n"],
  ])("that %s gives FETCH_FAILED", async (_name, answer) => {
    await expect(read(await rawSite(answer))).rejects.toMatchObject({ code: "FETCH_FAILED" });
  });

  it("whose name leads to a private address is refused, on the first answer and on a later one", async () => {
    const origin = await site((_, response) =>
      response.writeHead(302, { location: "http://inner.example/" }).end(),
    );
    const named = origin.replace("127.0.0.1", "news.example");
    const resolve = (host: string) => Promise.resolve([host === "news.example" ? "127.0.0.1" : "10.0.0.7"]);
    await expect(read("http://inner.example/", { ...LOCAL, resolve })).rejects.toMatchObject({
      code: "FETCH_REFUSED",
    });
    await expect(read(named, { ...LOCAL, resolve })).rejects.toMatchObject({ code: "FETCH_REFUSED" });
  });

  it("with a script in every field is read as text", async () => {
    const script = "<script>alert(1)</script>";
    const page = `<html><head><title>${script}Harbour closed</title><meta name="author" content='${script}'></head>
      <body><article><p>${STORY}${script}</p><p onclick="alert(1)">${STORY} It rained.</p></article></body></html>`;
    const loaded = await read(await site((_, response) => response.writeHead(200, html()).end(page)));
    expect(loaded.type === "article" ? loaded.document.text : "").toContain(STORY);
    expect(loaded.type === "article" ? loaded.document.text : "").not.toContain("alert(1)\n");
  });

  it("that names a wrong encoding is read all the same", async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><p>${STORY} Zürich.</p></body></html>`;
    const type = html("text/html; charset=no-such-thing");
    const loaded = await read(await site((_, response) => response.writeHead(200, type).end(page)));
    expect(loaded.type === "article" ? loaded.document.text : "").toContain("Zürich");
  });
});
