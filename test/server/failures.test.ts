import { afterEach, describe, expect, it } from "vitest";
import {
  CancelledError,
  FetchError,
  InputError,
  type NewsgraphError,
  QueryError,
  StoreError,
} from "../../src/graph/errors.js";
import { createFakeStore } from "../support/fake-store.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
afterEach(() => server.close());

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
