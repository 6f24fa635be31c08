import { createConnection } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { StoreError } from "../../src/graph/errors.js";
import type { GraphRecord } from "../../src/graph/records.js";
import { toContribution } from "../../src/graph/to-contribution.js";
import { listen } from "../../src/server/listen.js";
import { annotate } from "../support/fake-reader.js";
import { createFakeStore } from "../support/fake-store.js";
import { startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer | undefined;
afterEach(() => server?.close());

/** An article of about `size` characters. */
function article(index: number, size: number): GraphRecord {
  const { article } = toContribution(annotate(`Ann leads Norway. ${String(index).padEnd(size, "x")}`));
  const counts = { sentences: 1, entities: 2, facts: 1 };
  return { type: "article", article: { ...article, ...counts, ingestedAt: "2022-01-05T00:00:00.000Z" } };
}

describe("an export", () => {
  it.each([
    { format: "jsonl", type: "application/x-ndjson; charset=utf-8", begins: '{"' },
    { format: "graphml", type: "application/graphml+xml; charset=utf-8", begins: "<?xml" },
    { format: "gexf", type: "application/gexf+xml; charset=utf-8", begins: "<?xml" },
    { format: "cypher", type: "text/plain; charset=utf-8", begins: "" },
  ])("$format is a file of its type", async ({ format, type, begins }) => {
    server = await startTestServer();
    await server.add("Ann leads Norway.");
    const { status, headers, text } = await server.ask(`/api/export?format=${format}`);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe(type);
    expect(headers["content-disposition"]).toBe(`attachment; filename="newsgraph.${format}"`);
    expect(text.startsWith(begins)).toBe(true);
    expect(text).toContain("Norway");
  });

  it("that fails at once is an error in the one shape", async () => {
    const records = async function* (): AsyncGenerator<GraphRecord> {
      await Promise.reject(new StoreError("STORE_UNAVAILABLE", "Gone."));
      yield article(0, 1);
    };
    server = await startTestServer({ store: createFakeStore({ records }) });
    expect(await server.ask("/api/export?format=jsonl")).toMatchObject({
      status: 503,
      body: { error: { code: "STORE_UNAVAILABLE" } },
    });
  });

  it("that fails later is broken off, so that nobody takes the half for the whole", async () => {
    const records = async function* (): AsyncGenerator<GraphRecord> {
      for (let i = 0; i < 100; i += 1) yield await Promise.resolve(article(i, 10_000));
      throw new StoreError("STORE_UNAVAILABLE", "Gone.");
    };
    server = await startTestServer({ store: createFakeStore({ records }) });
    const address = await listen(server.server, { host: "127.0.0.1", port: 0 });
    const response = await fetch(`${address}/api/export?format=jsonl`);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(server.log.entries.filter((entry) => entry.level === "error")).toHaveLength(1);
  });

  it("reads no further than its reader does, and stops when the reader leaves", async () => {
    let read = 0;
    let leave: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    const records = async function* (): AsyncGenerator<GraphRecord> {
      try {
        for (; read < 5_000; read += 1) yield await Promise.resolve(article(read, 20_000));
      } finally {
        leave();
      }
    };
    server = await startTestServer({ store: createFakeStore({ records }) });
    const address = new URL(await listen(server.server, { host: "127.0.0.1", port: 0 }));
    const socket = createConnection(Number(address.port), "127.0.0.1");
    socket.write("GET /api/export?format=jsonl HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    socket.pause();
    await sleep(300);
    const before = read;
    await sleep(300);
    expect(read).toBe(before);
    expect(read).toBeLessThan(5_000);
    socket.destroy();
    await left;
  });
});
