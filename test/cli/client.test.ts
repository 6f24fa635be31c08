import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { readEvents } from "../../src/cli/client/follow-remote-job.js";
import { createHttpClient } from "../../src/cli/client/http-client.js";
import { runPool } from "../../src/cli/client/run-pool.js";
import { QueryError, StoreError } from "../../src/graph/errors.js";

async function* pieces(...parts: string[]): AsyncIterable<string> {
  for (const part of parts) yield await Promise.resolve(part);
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("readEvents", () => {
  const cases: [string, string[], string[]][] = [
    ["an event", ["data: 1\n\n"], ["1"]],
    ["an event in pieces", ["da", "ta: 1", "\n", "\ndata:2\n", "\n"], ["1", "2"]],
    ["comments and other fields", [": here\n\nid: ended\nevent: x\ndata: 1\n\n"], ["1"]],
    ["several lines and CRLF", ["data: 1\r\ndata: 2\r\n\r\n"], ["1\n2"]],
    ["an unfinished event, which does not count", ["data: 1\n\ndata: 2\n"], ["1"]],
  ];
  it.each(cases)("reads %s", async (_, parts, events) => {
    expect(await collect(readEvents(pieces(...parts)))).toEqual(events);
  });
});

describe("runPool", () => {
  it("runs everything, no more than so many at a time", async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await runPool([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, item));
      running--;
      done.push(item);
    });
    expect([most, done.toSorted()]).toEqual([2, [1, 2, 3, 4, 5]]);
  });

  it("begins nothing more after a failure, and waits for what runs", async () => {
    const begun: number[] = [];
    const pool = runPool([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (item === 1) throw new Error("one");
    });
    await expect(pool).rejects.toThrow("one");
    expect(begun.length).toBeLessThan(5);
  });
});

describe("the HTTP client", () => {
  async function serve(status: number, body: string): Promise<string> {
    const server = createServer((_request, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  }

  it("gives an error of the server the class it had there", async () => {
    const error = {
      code: "QUERY_TIMEOUT",
      message: "Too long.",
      hint: "Shorter.",
      details: { timeoutMs: 5 },
    };
    const http = createHttpClient(await serve(408, JSON.stringify({ error })));
    const failure: unknown = await http.json("/api/cypher").catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(QueryError);
    expect(failure).toMatchObject(error);
  });

  it("says so when something else answers, or nothing does", async () => {
    const other = createHttpClient(await serve(500, "<html>"));
    await expect(other.json("/")).rejects.toThrow(StoreError);
    const nobody = createHttpClient("http://127.0.0.1:9");
    await expect(nobody.json("/")).rejects.toThrow(/stopped answering/u);
  });
});
