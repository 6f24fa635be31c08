import type { InjectOptions } from "fastify";
import Value from "typebox/value";
import { afterEach, describe, expect, it } from "vitest";
import type { ErrorCode } from "../../src/graph/errors.js";
import { ErrorBodySchema } from "../../src/server/schemas/common-schemas.js";
import { DEFAULT_LIMITS } from "../../src/server/server-limits.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
afterEach(() => server.close());

type Request = InjectOptions | string;
const json = { "content-type": "application/json" };
const raw = (payload: string, headers: Record<string, string> = json): Request => ({
  method: "POST",
  url: "/api/cypher",
  payload,
  headers,
});
const remove = (url: string): Request => ({ method: "DELETE", url });
const query = (body: unknown) => post("/api/cypher", body);
const article = (body: unknown) => post("/api/articles", body);

/** What is asked, the code and status of the answer, and what its text must say. */
const WRONG: readonly (readonly [string, Request, ErrorCode, number, RegExp])[] = [
  ["unknown path", "/api/nothing", "INPUT_NOT_FOUND", 404, /GET \/api\/nothing/],
  ["unknown path outside the API", "/x", "INPUT_NOT_FOUND", 404, /GET \/x/],
  ["wrong method", remove("/api/graph"), "INPUT_NOT_FOUND", 404, /DELETE/],
  ["HEAD of a stream", { method: "HEAD", url: "/api/export?format=jsonl" }, "INPUT_NOT_FOUND", 404, /HEAD/],
  ["broken address", "/api/%zz", "INPUT_INVALID", 400, /address/],
  ["long id", `/api/entities/${"x".repeat(101)}`, "INPUT_INVALID", 400, /too long/],
  ["fraction", "/api/graph?maxNodes=1.5", "INPUT_INVALID", 400, /\/maxNodes must be integer/],
  ["empty number", "/api/graph?maxNodes=", "INPUT_INVALID", 400, /\/maxNodes/],
  ["limit over its most", "/api/articles?limit=1001", "INPUT_INVALID", 400, /\/limit must be <= 1000/],
  ["number given twice", "/api/articles?limit=1&limit=2", "INPUT_INVALID", 400, /\/limit/],
  ["misspelt field", "/api/graph?maxnodes=5", "INPUT_INVALID", 400, /\/maxnodes is not a field/],
  [
    "field of the prototype",
    "/api/graph?constructor=5",
    "INPUT_INVALID",
    400,
    /\/constructor is not a field/,
  ],
  ["missing field", "/api/entities", "INPUT_INVALID", 400, /lacks q/],
  [
    "unknown kind",
    "/api/entities?q=a&kind=Person&kind=Robot",
    "INPUT_INVALID",
    400,
    /\/kind\/1 must be one of Person/,
  ],
  ["unknown format", "/api/export?format=pdf", "INPUT_INVALID", 400, /one of jsonl, graphml, gexf, cypher/],
  ["`and` alone", "/api/facts?and=e-1", "INPUT_INVALID", 400, /`about`/],
  ["unknown article", "/api/articles/a-0", "INPUT_NOT_FOUND", 404, /article a-0/],
  ["unknown entity", "/api/entities/e-0", "INPUT_NOT_FOUND", 404, /entity e-0/],
  ["unknown job", "/api/jobs/j-0", "INPUT_NOT_FOUND", 404, /job j-0/],
  ["events of an unknown job", "/api/jobs/j-0/events", "INPUT_NOT_FOUND", 404, /job j-0/],
  ["cancelling an unknown job", remove("/api/jobs/j-0"), "INPUT_NOT_FOUND", 404, /job j-0/],
  ["no JSON", raw("{"), "INPUT_INVALID", 400, /not valid JSON/],
  ["empty body", raw(""), "INPUT_INVALID", 400, /empty/],
  ["no body", { method: "POST", url: "/api/cypher" }, "INPUT_INVALID", 400, /body/],
  ["poisoned prototype", raw('{"query":"x","__proto__":{"a":1}}'), "INPUT_INVALID", 400, /JSON/],
  ["text body", raw("x", { "content-type": "text/plain" }), "INPUT_UNSUPPORTED", 415, /JSON/],
  [
    "form body",
    raw("a=b", { "content-type": "application/x-www-form-urlencoded" }),
    "INPUT_UNSUPPORTED",
    415,
    /JSON/,
  ],
  ["number as query", query({ query: 5 }), "INPUT_INVALID", 400, /\/query must be string/],
  [
    "list as parameters",
    query({ query: "x", parameters: [] }),
    "INPUT_INVALID",
    400,
    /\/parameters must be object/,
  ],
  ["no rows wanted", query({ query: "x", limit: 0 }), "INPUT_INVALID", 400, /\/limit/],
  [
    "write where none is allowed",
    query({ query: "x", write: true }),
    "QUERY_REFUSED",
    403,
    /change the graph/,
  ],
  ["no article", article({ title: "x" }), "INPUT_INVALID", 400, /no article/],
  ["two articles", article({ text: "a", html: "b" }), "INPUT_INVALID", 400, /both/],
  [
    "a file of the server",
    article({ url: "file:///etc/passwd" }),
    "INPUT_INVALID",
    400,
    /http:\/\/ or https/,
  ],
  [
    "a file by type",
    article({ type: "file", path: "/etc/passwd" }),
    "INPUT_INVALID",
    400,
    /\/type is not a field/,
  ],
  [
    "a date in words",
    article({ text: "a", publishedAt: "yesterday" }),
    "INPUT_INVALID",
    400,
    /\/publishedAt must be a date/,
  ],
];

describe("a request that is wrong", () => {
  it.each(WRONG)("%s", async (_name, request, code, status, says) => {
    server = await startTestServer();
    const answer = await server.ask(request);
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(server.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
    if (typeof request !== "string" && request.method === "HEAD") return;
    expect(answer.body).toMatchObject({ error: { code } });
    expect(Value.Errors(ErrorBodySchema, answer.body)).toEqual([]);
    expect(answer.text).toMatch(says);
  });

  it("names the place in the details", async () => {
    server = await startTestServer();
    const { body } = await server.ask(post("/api/cypher", { query: 5 }));
    expect(body).toMatchObject({ error: { details: { part: "body", path: "/query" } } });
  });

  it("is refused when its body is too large", async () => {
    server = await startTestServer({ limits: { ...DEFAULT_LIMITS, bodyBytes: 1_000 } });
    const { status, body } = await server.ask(post("/api/articles", { text: "x".repeat(1_001) }));
    expect(status).toBe(413);
    expect(body).toMatchObject({ error: { code: "INPUT_TOO_LARGE" } });
  });
});
