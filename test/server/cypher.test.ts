import { afterEach, describe, expect, it, vi } from "vitest";
import { CancelledError } from "../../src/graph/errors.js";
import { withinLimits } from "../../src/server/routes/cypher-routes.js";
import { listen } from "../../src/server/listen.js";
import { DEFAULT_LIMITS } from "../../src/server/server-limits.js";
import type { CypherOptions, GraphStore } from "../../src/store/graph-store.js";
import { createFakeStore } from "../support/fake-store.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer | undefined;
afterEach(() => server?.close());

const answer = { columns: [], rows: [], truncated: false, ms: 1, notices: ["from the store"] };

describe("limits", () => {
  it.each([
    { request: {}, limit: 1_000, timeoutMs: 10_000, said: [] },
    { request: { limit: 100_000, timeoutMs: 60_000 }, limit: 100_000, timeoutMs: 60_000, said: [] },
    { request: { limit: 100_001 }, limit: 100_000, timeoutMs: 10_000, said: ["from 100001 to 100000 rows"] },
    {
      request: { limit: 1e9, timeoutMs: 1e9 },
      limit: 100_000,
      timeoutMs: 60_000,
      said: ["from 1000000000 to 100000 rows", "from 1000000000 to 60000 ms"],
    },
  ])("$request becomes $limit rows and $timeoutMs ms", ({ request, limit, timeoutMs, said }) => {
    const { options, notices } = withinLimits({ query: "RETURN 1", ...request }, DEFAULT_LIMITS);
    expect(options).toEqual({ parameters: {}, limit, timeoutMs, allowWrites: false });
    expect(notices).toHaveLength(said.length);
    said.forEach((words, i) => expect(notices[i]).toContain(words));
  });

  it("that were lowered are said before what the store says", async () => {
    server = await startTestServer({ store: createFakeStore({ runCypher: () => Promise.resolve(answer) }) });
    const { body } = await server.ask(post("/api/cypher", { query: "RETURN 1", limit: 200_000 }));
    expect(body).toMatchObject({ notices: [expect.stringContaining("lowered"), "from the store"] });
  });
});

describe("writes", () => {
  it.each([
    { allowWrites: false, write: false, status: 200, passed: false },
    { allowWrites: true, write: false, status: 200, passed: false },
    { allowWrites: true, write: true, status: 200, passed: true },
    { allowWrites: false, write: true, status: 403, passed: null },
  ])("server $allowWrites, request $write: $status", async ({ allowWrites, write, status, passed }) => {
    const runCypher = vi.fn<GraphStore["runCypher"]>(() => Promise.resolve(answer));
    server = await startTestServer({ store: createFakeStore({ runCypher }), allowWrites });
    expect((await server.ask(post("/api/cypher", { query: "CREATE (n)", write }))).status).toBe(status);
    expect(runCypher.mock.calls[0]?.[1].allowWrites ?? null).toBe(passed);
  });
});

describe("a query that runs long", () => {
  /** A store whose queries end only when they are aborted. */
  const endless = () => {
    const begun: CypherOptions[] = [];
    const runCypher: GraphStore["runCypher"] = (_query, options) => {
      begun.push(options);
      return new Promise((_, reject) => {
        options.signal?.addEventListener("abort", () =>
          reject(new CancelledError("CANCELLED", "Cancelled.")),
        );
      });
    };
    return { store: createFakeStore({ runCypher }), begun };
  };
  const request = (signal?: AbortSignal): RequestInit => ({
    method: "POST",
    body: JSON.stringify({ query: "RETURN 1" }),
    headers: { "content-type": "application/json" },
    ...(signal === undefined ? {} : { signal }),
  });

  it("is stopped when its caller goes away, and the server goes on", async () => {
    const { store, begun } = endless();
    server = await startTestServer({ store });
    const address = await listen(server.server, { host: "127.0.0.1", port: 0 });
    const gone = new AbortController();
    const answered = fetch(`${address}/api/cypher`, request(gone.signal)).catch(() => "gone");
    await vi.waitFor(() => expect(begun).toHaveLength(1));
    expect(begun[0]?.signal?.aborted).toBe(false);
    gone.abort();
    await vi.waitFor(() => expect(begun[0]?.signal?.aborted).toBe(true));
    expect(await answered).toBe("gone");
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect(server.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
  });

  it("is not stopped by its own answer", async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const runCypher: GraphStore["runCypher"] = (_query, { signal }) => {
      signals.push(signal);
      return Promise.resolve(answer);
    };
    server = await startTestServer({ store: createFakeStore({ runCypher }) });
    const address = await listen(server.server, { host: "127.0.0.1", port: 0 });
    await (await fetch(`${address}/api/cypher`, request())).json();
    expect(signals[0]?.aborted).toBe(false);
  });

  it("is stopped when the server closes", async () => {
    const { store, begun } = endless();
    server = await startTestServer({ store });
    const address = await listen(server.server, { host: "127.0.0.1", port: 0 });
    const answered = fetch(`${address}/api/cypher`, request()).then((response) => response.status);
    await vi.waitFor(() => expect(begun).toHaveLength(1));
    const begunAt = performance.now();
    await server.server.close();
    expect(performance.now() - begunAt).toBeLessThan(2_000);
    expect(await answered).toBe(499);
  });
});
