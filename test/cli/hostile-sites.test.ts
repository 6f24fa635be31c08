import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { hasEnded } from "../../src/jobs/job-queue.js";
import type { JobView } from "../../src/api/job-view.js";
import { startNewsgraph } from "../support/run-newsgraph.js";
import { scratchFolder } from "../support/scratch-folder.js";

const HOOK = pathToFileURL(join(import.meta.dirname, "..", "support", "allow-loopback.mjs")).href;
const STORY = "The president of Belarus, Alexander Lukashenko, met Kassym-Jomart Tokayev in Minsk.";
const BOMB = gzipSync(Buffer.alloc(20_000_000, "<p>a"));
const HTML = { "content-type": "text/html" };

const answers: Readonly<Record<string, RequestListener>> = {
  "/metadata": (_, response) =>
    response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end(),
  "/inside": (_, response) => response.writeHead(302, { location: "http://10.0.0.1/" }).end(),
  "/bomb": (_, response) => response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(BOMB),
  "/endless": (_, response) => {
    response.writeHead(200, HTML);
    const more = () => {
      while (!response.destroyed && response.write("<p>It rained.</p>".repeat(1_000)));
      response.once("drain", more);
    };
    more();
  },
  "/binary": (_, response) => response.writeHead(200, HTML).end(Buffer.alloc(5_000, "\0\u0001\u0002")),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/broken": (_, response) => response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end("no gzip"),
  "/feed-bomb": (_, response) => {
    const lines = Array.from(
      { length: 20 },
      (_line, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};">`,
    );
    response
      .writeHead(200, { "content-type": "application/rss+xml" })
      .end(
        `<!DOCTYPE rss [<!ENTITY e0 "ha">${lines.join("")}]><rss version="2.0"><channel><title>&e20;</title></channel></rss>`,
      );
  },
};

async function openHostileSite(): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it("a file is taken in over the API, and hostile sites leave what is stored as it was", async () => {
  const env = { NODE_OPTIONS: `--import ${HOOK}` };
  const running = startNewsgraph(["serve", "--port", "0", "--data", scratchFolder()], { env });
  onTestFinished(async () => {
    running.process.kill("SIGTERM");
    await running.ended;
  });
  const [, address = ""] = await running.output(/Newsgraph is at (http:\S+)/u);
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const sent = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    };
    return (await fetch(address + path, body === undefined ? {} : sent)).json();
  };
  const add = async (body: object): Promise<JobView> => {
    let job = (await ask("/api/articles", body)) as JobView;
    while (!hasEnded(job)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      job = (await ask(`/api/jobs/${job.id}`)) as JobView;
    }
    return job;
  };
  const stored = async () => (await fetch(`${address}/api/export?format=jsonl`)).text();

  const page = `<!doctype html><title>Talks</title><article><h1>Talks</h1><p>${STORY}</p></article>`;
  const base64 = Buffer.from(page).toString("base64");
  const good = await add({ base64, source: "talks.html", publisher: "Riverton Post" });
  expect(good.items[0]?.outcome, JSON.stringify(good)).toMatchObject({ status: "added", title: "Talks" });
  expect(good.report?.articles).toMatchObject({ added: 1 });
  const before = await stored();
  expect(before).toContain(STORY);

  const site = await openHostileSite();
  const jobs = await Promise.all(Object.keys(answers).map((path) => add({ url: site + path })));
  const endings = jobs.map(({ items }) => [items[0]?.source.slice(site.length), items[0]?.error?.code]);
  expect(Object.fromEntries(endings)).toEqual({
    "/metadata": "FETCH_REFUSED",
    "/inside": "FETCH_REFUSED",
    "/bomb": "INPUT_TOO_LARGE",
    "/endless": "INPUT_TOO_LARGE",
    "/binary": "INPUT_UNSUPPORTED",
    "/loop": "FETCH_FAILED",
    "/broken": "FETCH_FAILED",
    "/feed-bomb": "INPUT_UNREADABLE",
  });
  expect(await stored()).toBe(before);
});
