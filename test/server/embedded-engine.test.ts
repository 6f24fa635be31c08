import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import type { TSchema } from "typebox";
import Value from "typebox/value";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entityId, entityKey } from "../../src/graph/ids.js";
import { listen } from "../../src/server/listen.js";
import { ArticleSummarySchema, ArticleViewSchema } from "../../src/server/schemas/article-schemas.js";
import { pageOf } from "../../src/server/schemas/common-schemas.js";
import { CypherAnswerSchema } from "../../src/server/schemas/cypher-schemas.js";
import { EntityDetailSchema } from "../../src/server/schemas/entity-schemas.js";
import { FactViewSchema } from "../../src/server/schemas/fact-schemas.js";
import { GraphViewSchema, PathViewSchema } from "../../src/server/schemas/graph-schemas.js";
import { HealthSchema, SchemaViewSchema } from "../../src/server/schemas/system-schemas.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import { post, startTestServer, type TestServer } from "../support/test-server.js";

/** The database's process runs the compiled program. */
const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);

let folder: string;
let server: TestServer;
const ann = entityId(entityKey("Person", "Ann", null));
const chad = entityId(entityKey("Country", "Chad", null));

beforeAll(async () => {
  // A file, because a database in memory does not survive a query that has to be stopped hard.
  folder = await mkdtemp(join(tmpdir(), "newsgraph-engine-"));
  const path = join(folder, "graph.grafeo");
  const store = await createCypherStore(await openEmbedded({ path, childModule }));
  server = await startTestServer({ store });
  await server.add("Ann leads Norway.", "Bob leads Norway.", "Bob leads Chad.");
});
afterAll(async () => {
  await server.close();
  await server.store.close();
  await rm(folder, { recursive: true, force: true });
});

const cypher = (query: string, more: object = {}) => server.ask(post("/api/cypher", { query, ...more }));

describe("the API on the embedded engine", () => {
  const cases: readonly { url: string; schema: TSchema; holds: object }[] = [
    {
      url: "/api/health",
      schema: HealthSchema,
      holds: { status: "ok", counts: { articles: 3, entities: 4, facts: 3, edges: 3 } },
    },
    {
      url: "/api/articles?limit=2",
      schema: pageOf(ArticleSummarySchema),
      holds: { total: 3, items: { length: 2 } },
    },
    {
      url: `/api/entities/${ann}`,
      schema: EntityDetailSchema,
      holds: { name: "Ann", relations: [{ direction: "out", count: 1 }] },
    },
    {
      url: `/api/entities/${ann}/neighbours`,
      schema: GraphViewSchema,
      holds: { nodes: { length: 2 }, edges: { length: 1 } },
    },
    { url: `/api/paths?from=${ann}&to=${chad}`, schema: PathViewSchema, holds: { paths: [{ length: 4 }] } },
    {
      url: `/api/facts?about=${ann}`,
      schema: pageOf(FactViewSchema),
      holds: { total: 1, items: [{ evidence: [{ text: "Ann leads Norway." }] }] },
    },
    { url: "/api/graph", schema: GraphViewSchema, holds: { totalNodes: 4, totalEdges: 3, truncated: false } },
    { url: "/api/schema", schema: SchemaViewSchema, holds: {} },
  ];

  it.each(cases)("$url answers in its form", async ({ url, schema, holds }) => {
    const { status, body } = await server.ask(url);
    expect(body).toMatchObject(holds);
    expect(Value.Errors(schema, body)).toEqual([]);
    expect(status).toBe(200);
  });

  it("finds a name with a typing error in it", async () => {
    const { body } = await server.ask("/api/entities?q=Norvay");
    expect(body).toMatchObject({ items: [{ name: "Norway" }] });
  });

  it("shows an article with its sentences and mentions", async () => {
    const id = (await server.store.listArticles({ limit: 1, offset: 0 })).items[0]?.id ?? "";
    const { body } = await server.ask(`/api/articles/${id}`);
    expect(Value.Errors(ArticleViewSchema, body)).toEqual([]);
    expect(body).toMatchObject({ sentenceList: { length: 1 }, mentionList: { length: 2 } });
  });

  it("knows the same article again, and exports the same bytes", async () => {
    const before = await server.ask("/api/export?format=jsonl");
    await server.add("Ann leads Norway.");
    expect(server.jobs.list()[0]?.items[0]?.outcome).toMatchObject({ status: "unchanged", newFacts: [] });
    expect((await server.ask("/api/export?format=jsonl")).text).toBe(before.text);
  });

  it("leaves no trace of a deleted article", async () => {
    const before = await server.ask("/api/export?format=jsonl");
    await server.add("Zoe leads Fiji.");
    const id = server.jobs.list()[0]?.items[0]?.outcome?.article ?? "";
    const removal: InjectOptions = { method: "DELETE", url: `/api/articles/${id}` };
    const removed = { deleted: true, removedEntities: 2, removedFacts: 1 };
    expect((await server.ask(removal)).body).toMatchObject(removed);
    expect((await server.ask("/api/export?format=jsonl")).text).toBe(before.text);
  });
});

describe("Cypher over HTTP", () => {
  it("answers with nodes and relationships that can be told from maps", async () => {
    const { status, body } = await cypher(
      "MATCH (p:Person {name: $name})-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, r, c, {a: 1} AS map",
      { parameters: { name: "Ann" } },
    );
    expect(status).toBe(200);
    expect(Value.Errors(CypherAnswerSchema, body)).toEqual([]);
    expect(body).toMatchObject({
      columns: ["p", "r", "c", "map"],
      rows: [
        [
          { $type: "node", properties: { name: "Ann" } },
          { $type: "relationship", type: "HEAD_OF_STATE_OF" },
          { $type: "node", properties: { name: "Norway" } },
          { a: 1 },
        ],
      ],
      truncated: false,
    });
  });

  it("cuts at the limit and says so", async () => {
    const { body } = await cypher("MATCH (e:Entity) RETURN e.name", { limit: 2 });
    expect(body).toMatchObject({ rows: { length: 2 }, truncated: true });
  });

  it.each([
    { query: "CREATE (n:Entity) RETURN n", status: 403, code: "QUERY_REFUSED" },
    { query: "MATCH (n) DETACH DELETE n", status: 403, code: "QUERY_REFUSED" },
    { query: "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", status: 403, code: "QUERY_REFUSED" },
    { query: "MATCH (n RETURN n", status: 400, code: "QUERY_SYNTAX" },
  ])("$query is refused with $code", async ({ query, status, code }) => {
    const answer = await cypher(query);
    expect(answer.body).toMatchObject({ error: { code } });
    expect(answer.status).toBe(status);
    expect((await server.ask("/api/health")).body).toMatchObject({ counts: { articles: 3 } });
  });

  it("stops a product that would never end, and answers others meanwhile", async () => {
    await listen(server.server, { host: "127.0.0.1", port: 0 });
    const query = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)";
    const endless = cypher(query, { timeoutMs: 700 });
    const health = await server.ask("/api/health");
    expect(health.status).toBe(200);
    const { status, body } = await endless;
    expect(body).toMatchObject({
      error: { code: expect.stringMatching(/^QUERY_(TIMEOUT|TOO_LARGE)$/) as unknown },
    });
    expect([422, 504]).toContain(status);
    expect((await server.ask("/api/health")).body).toMatchObject({ status: "ok", counts: { articles: 3 } });
  });
});
