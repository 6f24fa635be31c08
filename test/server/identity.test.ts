import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entityId, entityKey } from "../../src/graph/ids.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
const ann = entityId(entityKey("Person", "Ann", null));
const bob = entityId(entityKey("Person", "Bob", null));
const norway = entityId(entityKey("Country", "Norway", null));
const chad = entityId(entityKey("Country", "Chad", null));

const ask = (path: string, body?: object) => {
  const url = `/api/identity/${path}`;
  const bare: InjectOptions = { method: "POST", url };
  return server.ask(body === undefined ? bare : post(url, body));
};

beforeAll(async () => {
  server = await startTestServer();
  await server.add("Ann leads Norway.", "Bob leads Chad.");
  expect((await ask("different", { left: ann, right: bob })).status).toBe(200);
  expect((await ask("merge", { left: norway, right: chad })).status).toBe(200);
});
afterAll(() => server.close());

describe("deciding about identity", () => {
  it.each([
    { path: "merge", body: { left: "e-0", right: ann }, status: 404, code: "INPUT_NOT_FOUND" },
    { path: "merge", body: { left: ann, right: ann }, status: 400, code: "INPUT_INVALID" },
    { path: "merge", body: { left: ann, right: norway }, status: 400, code: "INPUT_INVALID" },
    { path: "merge", body: { left: ann, right: bob }, status: 409, code: "IDENTITY_CONFLICT" },
    { path: "different", body: { left: norway, right: chad }, status: 409, code: "IDENTITY_CONFLICT" },
    { path: "split", body: { entity: ann, articles: ["a-0"] }, status: 404, code: "INPUT_NOT_FOUND" },
    { path: "split", body: { entity: "e-0", articles: ["a-0"] }, status: 404, code: "INPUT_NOT_FOUND" },
    { path: "decisions/d-0/undo", body: undefined, status: 404, code: "INPUT_NOT_FOUND" },
    { path: "suggestions/d-0/accept", body: undefined, status: 404, code: "INPUT_NOT_FOUND" },
    { path: "suggestions/d-0/reject", body: undefined, status: 404, code: "INPUT_NOT_FOUND" },
  ])("refuses $path $body with $code", async ({ path, body, status, code }) => {
    const answer = await ask(path, body);
    expect(answer.body).toMatchObject({ error: { code } });
    expect(answer.status).toBe(status);
  });

  it("names the decision that stands in the way", async () => {
    const { body } = await ask("merge", { left: bob, right: ann });
    const { items } = await server.store.decisions({ kinds: ["different"], limit: 1, offset: 0 });
    expect(body).toMatchObject({ error: { details: { decision: items[0]?.id } } });
  });

  it("joins entities of different kinds when that is asked for", async () => {
    expect((await ask("merge", { left: bob, right: norway, acrossKinds: true })).status).toBe(200);
  });
});
