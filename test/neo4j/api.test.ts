import type { InjectOptions } from "fastify";
import Type, { type TSchema } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entityId, entityKey } from "../../src/graph/ids.js";
import { JobViewSchema } from "../../src/jobs/job-schemas.js";
import {
  ArticleSummarySchema,
  ArticleViewSchema,
  DeleteOutcomeSchema,
} from "../../src/server/schemas/article-schemas.js";
import { pageOf } from "../../src/server/schemas/common-schemas.js";
import { CypherAnswerSchema } from "../../src/server/schemas/cypher-schemas.js";
import { EntityDetailSchema, EntityHitSchema } from "../../src/server/schemas/entity-schemas.js";
import { FactViewSchema } from "../../src/server/schemas/fact-schemas.js";
import { GraphViewSchema, PathViewSchema } from "../../src/server/schemas/graph-schemas.js";
import { HealthSchema, SchemaViewSchema } from "../../src/server/schemas/system-schemas.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { testServer } from "../support/neo4j/test-server.js";
import { openEmptyStore } from "../support/neo4j/test-store.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

const ann = entityId(entityKey("Person", "Ann", null));
const norway = entityId(entityKey("Country", "Norway", null));
const items = (schema: TSchema) => Type.Object({ items: Type.Array(schema) });

describe.skipIf(testServer === null)("the HTTP API over Neo4j", () => {
  let server: TestServer;
  let store: GraphStore;
  let article = "";
  beforeAll(async () => {
    store = await openEmptyStore();
    server = await startTestServer({ store });
    await server.add("Ann leads Norway.", "Bob leads Chad.");
    const { items: articles } = await store.listArticles({ limit: 9, offset: 0 });
    article =
      (await Promise.all(articles.map(({ id }) => store.getArticle(id)))).find(({ text }) =>
        text.startsWith("Ann"),
      )?.id ?? "";
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  const cypher = (query: string, more: object = {}) => post("/api/cypher", { query, ...more });

  /** A request, the form of its answer, and a part of what it must hold. */
  const ROUTES: Readonly<Record<string, readonly [() => InjectOptions | string, TSchema, object]>> = {
    health: [
      () => "/api/health",
      HealthSchema,
      {
        status: "ok",
        engine: { name: "neo4j", version: testServer?.version },
        counts: { articles: 2, entities: 4, facts: 2 },
      },
    ],
    articles: [
      () => "/api/articles?limit=1&offset=1",
      pageOf(ArticleSummarySchema),
      { total: 2, items: [{ source: "test" }] },
    ],
    "an article": [
      () => `/api/articles/${article}`,
      ArticleViewSchema,
      { text: "Ann leads Norway.", mentionList: [{ name: "Ann" }, { name: "Norway" }] },
    ],
    search: [
      () => "/api/entities?q=nroway",
      items(EntityHitSchema),
      { items: [{ id: norway, name: "Norway", kind: "Country" }] },
    ],
    "an entity": [
      () => `/api/entities/${ann}`,
      EntityDetailSchema,
      { name: "Ann", relations: [{ relation: "HEAD_OF_STATE_OF", direction: "out", count: 1 }] },
    ],
    neighbours: [
      () => `/api/entities/${ann}/neighbours?limit=3`,
      GraphViewSchema,
      { totalNodes: 2, totalEdges: 1 },
    ],
    paths: [
      () => `/api/paths?from=${ann}&to=${norway}&maxLength=3`,
      PathViewSchema,
      { paths: [[ann, norway]] },
    ],
    facts: [
      () => `/api/facts?about=${ann}`,
      pageOf(FactViewSchema),
      { total: 1, items: [{ evidence: [{ text: "Ann leads Norway." }] }] },
    ],
    graph: [() => "/api/graph?maxNodes=3&all=true", GraphViewSchema, { totalNodes: 4, truncated: true }],
    schema: [
      () => "/api/schema",
      SchemaViewSchema,
      { relationshipTypes: [{ type: "HAS_SENTENCE", count: 2 }, {}, {}, {}, {}, {}, {}] },
    ],
    "a node in Cypher": [
      () =>
        cypher("MATCH (p:Person {name: $name}) RETURN p, p.name AS name, date('2022-01-05') AS day", {
          parameters: { name: "Ann" },
        }),
      CypherAnswerSchema,
      {
        columns: ["p", "name", "day"],
        rows: [[{ $type: "node", properties: { id: ann } }, "Ann", { $type: "date", value: "2022-01-05" }]],
      },
    ],
    "a path in Cypher": [
      () => cypher("MATCH p = (:Person {name: 'Ann'})-[:HEAD_OF_STATE_OF]->(:Country) RETURN p"),
      CypherAnswerSchema,
      { rows: [[{ $type: "path", relationships: [{ type: "HEAD_OF_STATE_OF" }] }]] },
    ],
    "a row limit": [
      () => cypher("UNWIND range(1, 9) AS i RETURN i", { limit: 2 }),
      CypherAnswerSchema,
      { rows: [[1], [2]], truncated: true },
    ],
  };

  test.each(Object.entries(ROUTES))("%s", async (_, [request, schema, holds]) => {
    const { status, body } = await server.ask(request());
    expect(body).toMatchObject(holds);
    expect(Value.Errors(schema, body)).toEqual([]);
    expect(status).toBe(200);
  });

  test.each([
    ["CREATE (n) RETURN n", "QUERY_REFUSED"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", "QUERY_REFUSED"],
    ["MATCH (n) RETRUN n", "QUERY_SYNTAX"],
    ["UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)", "QUERY_TIMEOUT"],
  ])("refuses or stops %s", async (query, code) => {
    const { status, body } = await server.ask(cypher(query, { timeoutMs: 500 }));
    expect(body).toMatchObject({ error: { code } });
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await server.ask("/api/health")).body).toMatchObject({ status: "ok" });
  });

  test("adds an article and deletes it again", async () => {
    const { body: job } = await server.ask(post("/api/articles", { text: "Cem leads Peru." }));
    expect(Value.Errors(JobViewSchema, job)).toEqual([]);
    await server.jobs.idle();
    const id = server.jobs.list()[0]?.items[0]?.outcome?.article ?? "";
    const deleted = await server.ask({ method: "DELETE", url: `/api/articles/${id}` });
    expect(Value.Errors(DeleteOutcomeSchema, deleted.body)).toEqual([]);
    expect(deleted.body).toMatchObject({ article: id, deleted: true, removedEntities: 2, removedFacts: 1 });
  });
});
