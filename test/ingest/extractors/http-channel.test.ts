import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { createExternalExtractor } from "../../../ingest/extractors/external-extractor.js";
import { createHttpChannel } from "../../../ingest/extractors/http-channel.js";
import type { Annotations } from "../../../src/graph/annotations.js";
import { articleSaying } from "./scripted-extractor.js";

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

async function serve(handle: Handle): Promise<string> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/extract`;
}

function read(url: string, signal = new AbortController().signal, timeoutMs = 5000): Promise<Annotations> {
  const channel = createHttpChannel(url, { timeoutMs, maxAnswerBytes: 10_000 });
  return createExternalExtractor(channel)(articleSaying("Some text."), { signal, onStage: () => undefined });
}

describe("an external address", () => {
  it("is sent one line and answers with one object, on as many lines as it likes", async () => {
    let type: string | undefined;
    const url = await serve(async (request, response) => {
      type = `${request.method ?? ""} ${request.headers["content-type"] ?? ""}`;
      const body = await text(request);
      expect(body.indexOf("\n")).toBe(body.length - 1);
      const { id } = JSON.parse(body) as { id: string };
      response.end(JSON.stringify({ id, extractor: "service@2", language: "en" }, null, 2));
    });
    expect(await read(url)).toMatchObject({
      extractor: "service@2",
      language: "en",
      text: "Some text.",
      facts: [],
    });
    expect(type).toBe("POST application/x-ndjson");
  });

  it.each<[string, Handle, RegExp]>([
    [
      "another status",
      (_, response) => void response.writeHead(503).end("loading\nmodel"),
      /status 503: loading \/ model/u,
    ],
    [
      "a redirect",
      (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:9/" }).end(),
      /status 302/u,
    ],
    ["no JSON", (_, response) => void response.end("<html>"), /its answer is not JSON/u],
    ["too much", (_, response) => void response.end("x".repeat(20_000)), /more than 10000 bytes/u],
    [
      "a broken connection",
      (_, response) => void response.socket?.destroy(),
      /failed: .*(?:socket hang up|ECONNRESET)/u,
    ],
    [
      "half an answer",
      (_, response) => {
        response.writeHead(200, { "content-length": 100 });
        response.write("{");
        setTimeout(() => response.socket?.destroy(), 20);
      },
      /broke its answer off|failed/u,
    ],
    ["nothing", () => undefined, /did not answer within 0.3 s/u],
  ])("fails with %s", async (name, handle, message) => {
    const url = await serve(handle);
    const failure = await read(url, undefined, name === "nothing" ? 300 : 5000).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      code: "EXTRACTOR_FAILED",
      message: expect.stringMatching(message) as string,
    });
  });

  it("fails when nobody listens", async () => {
    await expect(read("http://127.0.0.1:1/")).rejects.toThrow(/failed: .*ECONNREFUSED/u);
  });

  it("breaks the request off when the article is cancelled", async () => {
    const cancel = new AbortController();
    const closed = new Promise<void>((resolve) => {
      void serve((request) => void request.socket.on("close", () => resolve())).then((url) => {
        void read(url, cancel.signal).catch(() => undefined);
        setTimeout(() => cancel.abort(), 50);
      });
    });
    await closed;
    await expect(read("http://127.0.0.1:1/", cancel.signal)).rejects.toMatchObject({ code: "CANCELLED" });
  });
});
