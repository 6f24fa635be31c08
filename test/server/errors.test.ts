import Value from "typebox/value";
import type { InjectOptions } from "fastify";
import { afterEach, describe, expect, it } from "vitest";
import {
  CancelledError,
  FetchError,
  InputError,
  type NewsgraphError,
  QueryError,
  StoreError,
} from "../../src/graph/errors.js";
import { ErrorBodySchema } from "../../src/server/schemas/common-schemas.js";
import { DEFAULT_LIMITS } from "../../src/server/server-limits.js";
import { createFakeStore } from "../support/fake-store.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
afterEach(() => server.close());

describe("a request that is wrong", () => {
  const json = { "content-type": "application/json" };
  const cases: readonly {
    name: string;
    request: InjectOptions | string;
    status: number;
    code: string;
    says: RegExp;
  }[] = [
    {
      name: "unknown path",
      request: "/api/nothing",
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /GET \/api\/nothing/,
    },
    {
      name: "unknown path outside the API",
      request: "/x",
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /GET \/x/,
    },
    {
      name: "wrong method",
      request: { method: "DELETE", url: "/api/graph" },
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /DELETE/,
    },
    { name: "broken address", request: "/api/%zz", status: 400, code: "INPUT_INVALID", says: /address/ },
    {
      name: "long id",
      request: `/api/entities/${"x".repeat(101)}`,
      status: 400,
      code: "INPUT_INVALID",
      says: /too long/,
    },
    {
      name: "fraction",
      request: "/api/graph?maxNodes=1.5",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/maxNodes must be integer/,
    },
    {
      name: "empty number",
      request: "/api/graph?maxNodes=",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/maxNodes/,
    },
    {
      name: "limit over its most",
      request: "/api/articles?limit=1001",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/limit must be <= 1000/,
    },
    {
      name: "number given twice",
      request: "/api/articles?limit=1&limit=2",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/limit/,
    },
    {
      name: "misspelt field",
      request: "/api/graph?maxnodes=5",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/maxnodes is not a field/,
    },
    { name: "missing field", request: "/api/entities", status: 400, code: "INPUT_INVALID", says: /lacks q/ },
    {
      name: "unknown kind",
      request: "/api/entities?q=a&kind=Person&kind=Robot",
      status: 400,
      code: "INPUT_INVALID",
      says: /\/kind\/1 must be one of Person, Org/,
    },
    {
      name: "unknown format",
      request: "/api/export?format=pdf",
      status: 400,
      code: "INPUT_INVALID",
      says: /one of jsonl, graphml, gexf, cypher/,
    },
    {
      name: "`and` alone",
      request: "/api/facts?and=e-1",
      status: 400,
      code: "INPUT_INVALID",
      says: /`about`/,
    },
    {
      name: "unknown article",
      request: "/api/articles/a-0",
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /article a-0/,
    },
    {
      name: "unknown entity",
      request: "/api/entities/e-0",
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /entity e-0/,
    },
    { name: "unknown job", request: "/api/jobs/j-0", status: 404, code: "INPUT_NOT_FOUND", says: /job j-0/ },
    {
      name: "events of an unknown job",
      request: "/api/jobs/j-0/events",
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /job j-0/,
    },
    {
      name: "cancelling an unknown job",
      request: { method: "DELETE", url: "/api/jobs/j-0" },
      status: 404,
      code: "INPUT_NOT_FOUND",
      says: /job j-0/,
    },
    {
      name: "no JSON",
      request: { method: "POST", url: "/api/cypher", payload: "{", headers: json },
      status: 400,
      code: "INPUT_INVALID",
      says: /not valid JSON/,
    },
    {
      name: "empty body",
      request: { method: "POST", url: "/api/cypher", payload: "", headers: json },
      status: 400,
      code: "INPUT_INVALID",
      says: /empty/,
    },
    {
      name: "no body",
      request: { method: "POST", url: "/api/cypher" },
      status: 400,
      code: "INPUT_INVALID",
      says: /body/,
    },
    {
      name: "poisoned prototype",
      request: {
        method: "POST",
        url: "/api/cypher",
        payload: '{"query":"x","__proto__":{"a":1}}',
        headers: json,
      },
      status: 400,
      code: "INPUT_INVALID",
      says: /./,
    },
    {
      name: "text body",
      request: {
        method: "POST",
        url: "/api/cypher",
        payload: "x",
        headers: { "content-type": "text/plain" },
      },
      status: 415,
      code: "INPUT_UNSUPPORTED",
      says: /JSON/,
    },
    {
      name: "form body",
      request: {
        method: "POST",
        url: "/api/articles",
        payload: "text=x",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      },
      status: 415,
      code: "INPUT_UNSUPPORTED",
      says: /JSON/,
    },
    {
      name: "number as query",
      request: post("/api/cypher", { query: 5 }),
      status: 400,
      code: "INPUT_INVALID",
      says: /\/query must be string/,
    },
    {
      name: "list as parameters",
      request: post("/api/cypher", { query: "x", parameters: [] }),
      status: 400,
      code: "INPUT_INVALID",
      says: /\/parameters must be object/,
    },
    {
      name: "no rows wanted",
      request: post("/api/cypher", { query: "x", limit: 0 }),
      status: 400,
      code: "INPUT_INVALID",
      says: /\/limit/,
    },
    {
      name: "write where none is allowed",
      request: post("/api/cypher", { query: "x", write: true }),
      status: 403,
      code: "QUERY_REFUSED",
      says: /change the graph/,
    },
    {
      name: "no article",
      request: post("/api/articles", { title: "x" }),
      status: 400,
      code: "INPUT_INVALID",
      says: /no article/,
    },
    {
      name: "two articles",
      request: post("/api/articles", { text: "a", html: "b" }),
      status: 400,
      code: "INPUT_INVALID",
      says: /both/,
    },
    {
      name: "a file of the server",
      request: post("/api/articles", { url: "file:///etc/passwd" }),
      status: 400,
      code: "INPUT_INVALID",
      says: /http:\/\/ or https/,
    },
    {
      name: "a file by type",
      request: post("/api/articles", { type: "file", path: "/etc/passwd" }),
      status: 400,
      code: "INPUT_INVALID",
      says: /\/type is not a field/,
    },
    {
      name: "a date in words",
      request: post("/api/articles", { text: "a", publishedAt: "yesterday" }),
      status: 400,
      code: "INPUT_INVALID",
      says: /\/publishedAt must be a date/,
    },
  ];

  it.each(cases)("$name: $status $code", async ({ request, status, code, says }) => {
    server = await startTestServer();
    const answer = await server.ask(request);
    expect(answer.body).toMatchObject({ error: { code } });
    expect(Value.Errors(ErrorBodySchema, answer.body)).toEqual([]);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(says);
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(server.log.entries.filter((entry) => entry.level === "error")).toEqual([]);
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

describe("a failure behind the server", () => {
  const failing = async (error: Error) => {
    server = await startTestServer({ store: createFakeStore({ runCypher: () => Promise.reject(error) }) });
    return server.ask(post("/api/cypher", { query: "RETURN 1" }));
  };

  const table: readonly { error: NewsgraphError; status: number }[] = [
    { error: new QueryError("QUERY_SYNTAX", "Wrong."), status: 400 },
    { error: new QueryError("QUERY_UNSUPPORTED", "Wrong."), status: 400 },
    { error: new QueryError("QUERY_REFUSED", "Wrong."), status: 403 },
    { error: new QueryError("QUERY_TIMEOUT", "Wrong."), status: 504 },
    { error: new QueryError("QUERY_TOO_LARGE", "Wrong."), status: 422 },
    { error: new StoreError("STORE_UNAVAILABLE", "Wrong."), status: 503 },
    { error: new StoreError("STORE_FAILED", "Wrong."), status: 500 },
    { error: new FetchError("FETCH_TIMEOUT", "Wrong."), status: 504 },
    { error: new InputError("INPUT_TOO_LARGE", "Wrong."), status: 413 },
    { error: new CancelledError("CANCELLED", "Wrong."), status: 499 },
  ];

  it.each(table)("$error.code is $status, in the one shape", async ({ error, status }) => {
    const answer = await failing(error);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: { code: error.code, message: "Wrong.", hint: null, details: {} } });
  });

  it("keeps hint and details", async () => {
    const { body } = await failing(
      new QueryError("QUERY_SYNTAX", "Wrong.", { hint: "Mend it.", details: { line: 3 } }),
    );
    expect(body).toMatchObject({ error: { hint: "Mend it.", details: { line: 3 } } });
  });

  it("tells nothing of a fault in the program, and logs it", async () => {
    const { status, body, text } = await failing(new TypeError("secret of /home/ann"));
    expect(status).toBe(500);
    expect(body).toMatchObject({ error: { code: "INTERNAL" } });
    expect(text).not.toContain("secret");
    const logged = server.log.entries.filter((entry) => entry.level === "error");
    expect(logged).toHaveLength(1);
    expect(logged[0]?.facts).toMatchObject({ path: "/api/cypher", error: expect.any(TypeError) as unknown });
  });
});
