import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A news site on this machine. */
export interface NewsSite {
  readonly origin: string;
  /** Paths that were asked for, in order, without robots.txt; `304` behind those that had not changed. */
  readonly asked: string[];
  /** Puts an article into the feed. */
  publish(id: number, text: string): void;
}

/**
 * Serves `/` (a page that names the feed), `/feed.xml` with an ETag, and `/story/<id>`. It is closed when the test ends.
 */
export async function openNewsSite(): Promise<NewsSite> {
  const stories = new Map<string, string>();
  const asked: string[] = [];
  const origin = await listen((request, response) => {
    const { url = "/" } = request;
    if (url === "/robots.txt") return void response.writeHead(404).end();
    const etag = `"${stories.size}"`;
    if (url === "/feed.xml" && isSame(request, etag)) {
      asked.push(`${url} 304`);
      return void response.writeHead(304).end();
    }
    asked.push(url);
    if (url === "/feed.xml") {
      response.writeHead(200, { "content-type": "application/rss+xml", etag }).end(feed(stories, origin));
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(url === "/" ? HOME : story(stories.get(url) ?? ""));
  });
  return { origin, asked, publish: (id, text) => void stories.set(`/story/${id}`, text) };
}

const HOME =
  '<!doctype html><title>Post</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"><p>Home</p>';

function isSame(request: IncomingMessage, etag: string): boolean {
  return request.headers["if-none-match"] === etag;
}

function feed(stories: ReadonlyMap<string, string>, origin: string): string {
  const items = [...stories.keys()].map(
    (path) =>
      `<item><title>Story ${path.split("/").at(-1) ?? ""}</title><link>${origin}${path}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Riverton Post</title>${items.join("")}</channel></rss>`;
}

function story(text: string): string {
  const filler =
    "It rained in the valley, and the river rose until the evening, as it does every year in spring.";
  return `<!doctype html><title>A story</title><article><h1>A story</h1><p>${text}</p><p>${filler}</p></article>`;
}

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
