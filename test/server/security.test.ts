import { afterEach, describe, expect, it } from "vitest";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
afterEach(() => server.close());

describe("the host name of a request", () => {
  it.each([
    ["localhost:7474", 200],
    ["LOCALHOST", 200],
    ["127.0.0.1:7474", 200],
    ["127.8.8.8", 200],
    ["[::1]:7474", 200],
    ["evil.example:7474", 403],
    ["localhost.evil.example", 403],
    ["127.0.0.1.evil.example", 403],
    ["192.168.1.5:7474", 403],
  ])("%s gets %i from a server on loopback", async (host, status) => {
    server = await startTestServer();
    for (const url of ["/api/health", "/api/docs", "/"]) {
      const answer = await server.ask({ url, headers: { host } });
      if (status === 403)
        expect(answer).toMatchObject({ status, body: { error: { code: "REQUEST_REFUSED" } } });
      else expect(answer.status).not.toBe(403);
    }
  });

  it("may be any when the server was told to listen to a network", async () => {
    server = await startTestServer({ host: "0.0.0.0" });
    expect((await server.ask({ url: "/api/health", headers: { host: "news.example" } })).status).toBe(200);
  });
});

describe("a request of another site", () => {
  const host = "127.0.0.1:7474";
  const query = { query: "RETURN 1" };

  it.each([
    { headers: {}, status: 200 },
    { headers: { origin: "http://127.0.0.1:7474" }, status: 200 },
    { headers: { origin: "http://127.0.0.1:7474", "sec-fetch-site": "same-origin" }, status: 200 },
    { headers: { "sec-fetch-site": "none" }, status: 200 },
    { headers: { origin: "https://evil.example" }, status: 403 },
    { headers: { origin: "http://127.0.0.1:8080" }, status: 403 },
    { headers: { origin: "null" }, status: 403 },
    { headers: { "sec-fetch-site": "cross-site" }, status: 403 },
    { headers: { "sec-fetch-site": "same-site" }, status: 403 },
  ])("with $headers gets $status for a POST and a DELETE", async ({ headers, status }) => {
    server = await startTestServer();
    const sent = { host, ...Object.fromEntries(Object.entries(headers)) };
    expect((await server.ask(post("/api/cypher", query, sent))).status).toBe(status);
    const removal = await server.ask({ method: "DELETE", url: "/api/articles/a-0", headers: sent });
    expect(removal.status).toBe(status);
  });

  it("is never allowed to read the answer", async () => {
    server = await startTestServer();
    const headers = { origin: "https://evil.example", "access-control-request-method": "POST" };
    for (const method of ["GET", "OPTIONS"] as const) {
      const answer = await server.ask({ method, url: "/api/graph", headers });
      expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
      expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
    }
  });
});

describe("the headers of an answer", () => {
  const strict = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self' blob:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];

  it.each(["/api/health", "/api/nothing", "/", "/api/docsx"])("%s carries the strict policy", async (url) => {
    server = await startTestServer();
    const { headers } = await server.ask(url);
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toEqual(expect.arrayContaining(strict));
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
    });
  });

  it("relaxes styles, and nothing else, for the page of the API's documentation", async () => {
    server = await startTestServer();
    const { headers } = await server.ask("/api/docs");
    const policy = String(headers["content-security-policy"]).split("; ");
    const relaxed = strict.map((rule) =>
      rule.startsWith("style-src") ? "style-src 'self' 'unsafe-inline'" : rule,
    );
    expect(policy).toEqual(expect.arrayContaining(relaxed));
  });
});
