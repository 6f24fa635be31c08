import type { InjectOptions } from "fastify";
import Type, { type TSchema } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decisionId } from "../../src/graph/identity/decision-id.js";
import { type Decision, newDecision } from "../../src/graph/identity/decision.js";
import { entityId, entityKey } from "../../src/graph/ids.js";
import { RELATION_TYPES } from "../../src/graph/relations.js";
import { JobViewSchema } from "../../src/jobs/job-schemas.js";
import {
  ArticleSummarySchema,
  ArticleVersionSchema,
  ArticleVersionTextSchema,
  ArticleViewSchema,
  DeleteOutcomeSchema,
} from "../../src/server/schemas/article-schemas.js";
import { pageOf } from "../../src/server/schemas/common-schemas.js";
import { CypherAnswerSchema } from "../../src/server/schemas/cypher-schemas.js";
import { EntityDetailSchema, EntityHitSchema } from "../../src/server/schemas/entity-schemas.js";
import { FactViewSchema } from "../../src/server/schemas/fact-schemas.js";
import {
  DecidedSchema,
  DecisionSchema,
  EntityIdentitySchema,
  ResolveReportSchema,
} from "../../src/server/schemas/identity-schemas.js";
import { GraphViewSchema, PathViewSchema } from "../../src/server/schemas/graph-schemas.js";
import {
  HealthSchema,
  RelationTypeSchema,
  SchemaViewSchema,
} from "../../src/server/schemas/system-schemas.js";
import { createFakeStore } from "../support/fake-store.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

let server: TestServer;
const ann = entityId(entityKey("Person", "Ann", null));
const norway = entityId(entityKey("Country", "Norway", null));
const bob = entityId(entityKey("Person", "Bob", null));
const chad = entityId(entityKey("Country", "Chad", null));
let article = "";
let version = "";

const suggested = (left: string, right: string): Decision => {
  const end = (id: string) => ({ id, key: id, kind: "Country" as const, name: id });
  return newDecision({
    kind: "ask",
    left: end(left),
    right: end(right),
    articles: [],
    by: "rule",
    rule: "test@1",
    score: 0.5,
    reasons: [{ feature: "likeness", value: 0.5 }],
    decidedAt: "2026-01-01T00:00:00.000Z",
  });
};
const decisionBy = (kind: string, left: string, right: string): string => {
  const [first, second] = [left, right].sort();
  return decisionId({ kind, by: "person", left: first ?? "", right: second ?? "" });
};

beforeAll(async () => {
  server = await startTestServer();
  await server.add("Ann leads Norway.", "Bob leads Chad.");
  await server.store.decide([suggested(norway, chad), suggested(ann, chad)]);
  article = (await server.store.listArticles({ limit: 1, offset: 0 })).items[0]?.id ?? "";
  version = (await server.store.articleVersions(article, { limit: 1, offset: 0 })).items[0]?.id ?? "";
});
afterAll(() => server.close());

/** A POST without a body. */
const bare = (url: string): InjectOptions => ({ method: "POST", url });

const items = (schema: TSchema) => Type.Object({ items: Type.Array(schema) });

interface Case {
  readonly request: () => InjectOptions | string;
  readonly schema: TSchema;
  readonly holds: object;
}

/** Every route, an answer that has the form its schema says, and a part of what it must hold. */
const ROUTES: Readonly<Record<string, Case>> = {
  "GET /api/health": {
    request: () => "/api/health",
    schema: HealthSchema,
    holds: { status: "ok", version: "1.2.3", counts: { articles: 2, entities: 4, facts: 2 }, problem: null },
  },
  "GET /api/articles": {
    request: () => "/api/articles?limit=1&offset=1",
    schema: pageOf(ArticleSummarySchema),
    holds: { total: 2, items: [{ source: "test" }] },
  },
  "GET /api/articles/:id": {
    request: () => `/api/articles/${article}`,
    schema: ArticleViewSchema,
    holds: { text: "Ann leads Norway.", sentenceList: [{ index: 0, start: 0, end: 17 }] },
  },
  "GET /api/articles/:id/versions": {
    request: () => `/api/articles/${article}/versions?limit=1`,
    schema: pageOf(ArticleVersionSchema),
    holds: { total: 1, items: [{ article: expect.any(String) as string, isCurrent: true, changes: null }] },
  },
  "GET /api/articles/:id/versions/:version": {
    request: () => `/api/articles/${article}/versions/${version}`,
    schema: ArticleVersionTextSchema,
    holds: { text: "Ann leads Norway.", number: 1 },
  },
  "GET /api/jobs": { request: () => "/api/jobs", schema: pageOf(JobViewSchema), holds: { total: 1 } },
  "GET /api/jobs/:id": {
    request: () => `/api/jobs/${server.jobs.list()[0]?.id ?? ""}`,
    schema: JobViewSchema,
    holds: { status: "done" },
  },
  "GET /api/entities": {
    request: () => "/api/entities?q=an&kind=Person,Country&limit=5",
    schema: items(EntityHitSchema),
    holds: { items: [{ id: ann, name: "Ann", kind: "Person" }] },
  },
  "GET /api/entities/:id": {
    request: () => `/api/entities/${ann}`,
    schema: EntityDetailSchema,
    holds: { id: ann, name: "Ann" },
  },
  "GET /api/entities/:id/identity": {
    request: () => `/api/entities/${ann}/identity`,
    schema: EntityIdentitySchema,
    holds: { entity: ann, joined: [{ id: ann, key: "person:ann" }], decisions: [{ kind: "ask" }] },
  },
  "GET /api/identity/suggestions": {
    request: () => "/api/identity/suggestions?limit=1",
    schema: pageOf(DecisionSchema),
    holds: { total: 2, items: [{ kind: "ask", score: 0.5 }] },
  },
  "POST /api/identity/merge": {
    request: () => post("/api/identity/merge", { left: ann, right: bob }),
    schema: DecidedSchema,
    holds: { decisions: [{ id: decisionBy("same", ann, bob), by: "person", score: 1, undoneAt: null }] },
  },
  "GET /api/identity/decisions": {
    request: () => `/api/identity/decisions?kind=same&by=person&about=${ann}&standing=true`,
    schema: pageOf(DecisionSchema),
    holds: { total: 1, items: [{ kind: "same" }] },
  },
  "POST /api/identity/decisions/:id/undo": {
    request: () => bare(`/api/identity/decisions/${decisionBy("same", ann, bob)}/undo`),
    schema: DecidedSchema,
    holds: { decisions: [{ kind: "same", undoneAt: expect.any(String) as string }] },
  },
  "POST /api/identity/different": {
    request: () => post("/api/identity/different", { left: bob, right: ann }),
    schema: DecidedSchema,
    holds: { decisions: [{ id: decisionBy("different", ann, bob) }] },
  },
  "POST /api/identity/split": {
    request: () => post("/api/identity/split", { entity: ann, articles: [article] }),
    schema: DecidedSchema,
    holds: { decisions: [{ kind: "split", left: { id: ann } }] },
  },
  "POST /api/identity/suggestions/:id/accept": {
    request: () => bare(`/api/identity/suggestions/${suggested(norway, chad).id}/accept`),
    schema: DecidedSchema,
    holds: { decisions: [{ kind: "same", by: "person", reasons: [{ feature: "likeness", value: 0.5 }] }] },
  },
  "POST /api/identity/suggestions/:id/reject": {
    request: () => bare(`/api/identity/suggestions/${suggested(ann, chad).id}/reject`),
    schema: DecidedSchema,
    holds: { decisions: [{ id: decisionBy("different", ann, chad) }] },
  },
  "POST /api/identity/resolve": {
    request: () => bare("/api/identity/resolve"),
    schema: ResolveReportSchema,
    holds: { entities: 4, withdrawn: 2 },
  },
  "GET /api/entities/:id/neighbours": {
    request: () =>
      `/api/entities/${ann}/neighbours?limit=3&relation=LEADS&relation=MEMBER_OF&direction=out&minConfidence=0.5`,
    schema: GraphViewSchema,
    holds: { totalNodes: 4 },
  },
  "GET /api/paths": {
    request: () => `/api/paths?from=${ann}&to=${norway}&maxLength=3`,
    schema: PathViewSchema,
    holds: { paths: [[ann, norway]] },
  },
  "GET /api/facts": {
    request: () => `/api/facts?about=${ann}&relation=HEAD_OF_STATE_OF`,
    schema: pageOf(FactViewSchema),
    holds: { total: 1, items: [{ evidence: [{ text: "Ann leads Norway." }] }] },
  },
  "GET /api/graph": {
    request: () => "/api/graph?maxNodes=3&all=true",
    schema: GraphViewSchema,
    holds: { totalNodes: 4, truncated: true },
  },
  "GET /api/schema": {
    request: () => "/api/schema",
    schema: SchemaViewSchema,
    holds: { propertyKeys: ["id"] },
  },
  "GET /api/relations": {
    request: () => "/api/relations",
    schema: items(RelationTypeSchema),
    holds: { items: { length: RELATION_TYPES.length } },
  },
  "POST /api/cypher": {
    request: () =>
      post("/api/cypher", { query: "RETURN $n AS n", parameters: { n: 7 }, limit: 5, timeoutMs: 500 }),
    schema: CypherAnswerSchema,
    holds: { columns: ["n"], rows: [[7]], truncated: false, notices: [] },
  },
};

describe("every route", () => {
  it.each(Object.entries(ROUTES))("%s answers in its form", async (_name, { request, schema, holds }) => {
    const { status, headers, body } = await server.ask(request());
    expect(body).toMatchObject(holds);
    expect(Value.Errors(schema, body)).toEqual([]);
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("is described for programs, and nothing else is", async () => {
    const { body } = await server.ask("/api/docs/json");
    const paths: unknown = typeof body === "object" && body !== null && "paths" in body ? body.paths : {};
    const described = Object.entries(paths ?? {}).flatMap(([path, methods]: [string, object]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
    );
    const others = [
      "POST /api/articles",
      "DELETE /api/articles/:id",
      "DELETE /api/jobs/:id",
      "GET /api/jobs/:id/events",
      "GET /api/export",
    ];
    expect(described.sort()).toEqual([...Object.keys(ROUTES), ...others].sort());
  });

  it("has a page for people that loads nothing from elsewhere", async () => {
    const { status, text, headers } = await server.ask("/api/docs");
    expect(status).toBe(200);
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    for (const [, path] of text.matchAll(/(?:src|href)="(\/api\/docs[^"]*)"/g)) {
      expect((await server.ask(path ?? "")).status).toBe(200);
    }
  });
});

describe("adding an article", () => {
  it.each([
    { request: { text: "Cem leads Peru." }, source: "pasted text" },
    {
      request: { text: "Dan leads Cuba.", source: "dan.txt", title: "Dan", publishedAt: "2022-01" },
      source: "dan.txt",
    },
    { request: { text: "Eva leads Fiji.", url: "https://example.org/e" }, source: "https://example.org/e" },
    {
      request: { html: "Fay leads Togo.", url: "https://example.org/f", language: "pt-BR" },
      source: "https://example.org/f",
    },
    { request: { url: "https://example.org/g" }, source: "https://example.org/g" },
  ])("answers $request with a job that adds it", async ({ request, source }) => {
    const { status, body, headers } = await server.ask(post("/api/articles", request));
    expect(status).toBe(202);
    expect(Value.Errors(JobViewSchema, body)).toEqual([]);
    expect(body).toMatchObject({ items: [{ source }] });
    await server.jobs.idle();
    const job = await server.ask(String(headers.location));
    expect(job.body).toMatchObject({ status: "done", items: [{ outcome: { status: "added" } }] });
  });

  it("deletes it again, and says when there is nothing to delete", async () => {
    await server.add("Gus leads Iran.");
    const id = server.jobs.list()[0]?.items[0]?.outcome?.article ?? "";
    const request = { method: "DELETE", url: `/api/articles/${id}` } as const;
    const { status, body } = await server.ask(request);
    expect(status).toBe(200);
    expect(Value.Errors(DeleteOutcomeSchema, body)).toEqual([]);
    expect(body).toMatchObject({ article: id, deleted: true });
    expect((await server.ask(`/api/articles/${id}`)).status).toBe(404);
    expect((await server.ask(request)).body).toMatchObject({ deleted: false });
  });
});

describe("health", () => {
  it("is degraded, not gone, when the database fails", async () => {
    const broken = createFakeStore({ counts: () => Promise.reject(new TypeError("secret")) });
    const other = await startTestServer({ store: broken });
    const { status, body, text } = await other.ask("/api/health");
    expect(status).toBe(200);
    expect(Value.Errors(HealthSchema, body)).toEqual([]);
    expect(body).toMatchObject({ status: "degraded", problem: { code: "INTERNAL" } });
    expect(text).not.toContain("secret");
    await other.close();
  });
});
