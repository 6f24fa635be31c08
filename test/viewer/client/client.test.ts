import { afterEach, describe, expect, it, vi } from "vitest";

import { createApi } from "../../../viewer/client/api.js";
import { type ApiError, toApiError } from "../../../viewer/client/api-error.js";
import { queryString } from "../../../viewer/client/request.js";

function answer(status: number, body: string): void {
  vi.stubGlobal(
    "fetch",
    vi.fn(() => Promise.resolve(new Response(body, { status }))),
  );
}

async function failure(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call;
  } catch (error) {
    return toApiError(error);
  }
  throw new Error("The call should have failed.");
}

const api = createApi("api");

afterEach(() => vi.unstubAllGlobals());

describe("the client", () => {
  it("asks for what is wanted, with ids and texts escaped", async () => {
    answer(200, '{"items": []}');
    await api.search("a&b", 5, new AbortController().signal);
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe("api/entities?q=a%26b&limit=5");
    answer(200, '{"nodes": [], "edges": [], "totalNodes": 0, "totalEdges": 0, "truncated": false}');
    await api.neighbours({ id: "e/1", limit: 50, relation: "LEADS", direction: "out" });
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe(
      "api/entities/e%2F1/neighbours?limit=50&relation=LEADS&direction=out",
    );
  });

  it("passes on the server's code, message and hint", async () => {
    const error = { code: "QUERY_SYNTAX", message: "No.", hint: "Yes.", details: { line: 1 } };
    answer(400, JSON.stringify({ error }));
    const caught = await failure(api.schema());
    expect(caught).toMatchObject({ ...error });
  });

  it("says when the server is away, speaks gibberish or has another version", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(() => Promise.reject(new TypeError("fetch failed"))),
    );
    expect((await failure(api.health())).code).toBe("UNREACHABLE");
    answer(502, "<html>Bad gateway</html>");
    expect((await failure(api.health())).message).toMatch(/502/u);
    answer(200, '{"hello": "world"}');
    expect((await failure(api.overview({ all: false, maxNodes: 200, maxEdges: 1000 }))).code).toBe(
      "UNEXPECTED_ANSWER",
    );
  });

  it("lets a caller stop a request without calling it a fault of the server", async () => {
    const abort = new DOMException("stopped", "AbortError");
    vi.stubGlobal(
      "fetch",
      vi.fn(() => Promise.reject(abort)),
    );
    await expect(api.cypher({ query: "RETURN 1" }, new AbortController().signal)).rejects.toBe(abort);
  });
});

describe("queryString", () => {
  it("leaves out what is not given", () => {
    expect(queryString({})).toBe("");
    expect(queryString({ a: undefined, b: "", c: 0, d: false })).toBe("?c=0&d=false");
  });
});
