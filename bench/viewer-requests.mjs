// How long the viewer's requests take on a large graph: the first view, a search, an entity, its neighbours, its facts, a path.
//
//   npx tsc -b src/cli
//   node bench/viewer-requests.mjs [facts] [--keep folder]
//   NEO4J_URI=bolt://... NEO4J_PASSWORD=... node bench/viewer-requests.mjs [facts] [--keep folder]   # a Neo4j in place of the embedded engine
//
//   --keep  leaves the graph, in that folder or in the Neo4j, and fills on from what an earlier run has left there
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import neo4j from "neo4j-driver";
import { createCypherStore } from "../dist/src/store/cypher/cypher-store.js";
import { openEmbedded } from "../dist/src/store/embedded/open-embedded.js";
import { openNeo4jStore } from "../dist/src/store/neo4j/open-neo4j-store.js";
import { syntheticArticle } from "./synthetic-articles.mjs";

const FACTS_PER_ARTICLE = 50;
const ROUNDS = 20;
const SAVES_AT_A_TIME = 4;
const { values, positionals } = parseArgs({ options: { keep: { type: "string" } }, allowPositionals: true });
const facts = Number(positionals[0] ?? 10_000);
const articles = Math.ceil(facts / FACTS_PER_ARTICLE);
const pool = Math.max(200, Math.floor(facts / 5));

async function fill(store) {
  const started = performance.now();
  let next = (await store.counts()).articles;
  const lane = async () => {
    while (next < articles) {
      await store.saveArticle(syntheticArticle(next++, pool, FACTS_PER_ARTICLE), "2026-01-01T00:00:00.000Z");
    }
  };
  await Promise.all(Array.from({ length: SAVES_AT_A_TIME }, lane));
  await store.settle();
  return (performance.now() - started) / 1000;
}

/** The requests, each asked of another entity in each round. */
const REQUESTS = {
  "first view": (store) => store.overview({ maxNodes: 150, maxEdges: 400, firstViewOnly: true }),
  search: (store, { name }) => store.searchEntities({ text: name.replace("Entity", "entiy"), limit: 10 }),
  entity: (store, { id }) => store.getEntity(id),
  neighbours: (store, { id }) => store.neighbours(id, { limit: 50 }),
  facts: (store, { id }) => store.facts({ about: id, limit: 20, offset: 0 }),
  path: (store, { id }, other) => store.paths(id, other.id, { maxLength: 4, limit: 5 }),
  articles: (store) => store.listArticles({ limit: 50, offset: 0 }),
  counts: (store) => store.counts(),
};

async function measure(name, store) {
  const found = (await store.counts()).facts;
  const seconds = await fill(store);
  const counts = await store.counts();
  const filled = counts.facts - found;
  const { nodes } = await store.overview({ maxNodes: 150, maxEdges: 400, firstViewOnly: false });
  console.log(
    `${name}: ${JSON.stringify(counts)}, filled in ${seconds.toFixed(0)} s, ${filled} facts (${(filled / seconds).toFixed(0)} a second)`,
  );
  for (const [what, request] of Object.entries(REQUESTS)) {
    const times = [];
    for (let round = 0; round < ROUNDS + 2; round++) {
      const started = performance.now();
      await request(store, nodes[(round * 7) % nodes.length], nodes[(round * 11 + 5) % nodes.length]);
      // The first two warm up.
      if (round >= 2) times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    console.log(
      `  ${what.padEnd(12)} median ${times[ROUNDS / 2].toFixed(1)} ms, longest ${times[ROUNDS - 1].toFixed(1)} ms`,
    );
  }
  await store.close();
}

async function measureEmbedded() {
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  const store = await createCypherStore(await openEmbedded({ path: join(folder, "bench.grafeo") }));
  await measure("embedded", store);
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function measureNeo4j({ NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password }) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const { records } = await driver.executeQuery("MATCH (n) RETURN count(n) AS n");
  if (values.keep === undefined && Number(records[0].get("n")) > 0) {
    throw new Error(`the database at ${uri} is not empty`);
  }
  const auth = { scheme: "basic", user, password };
  await measure("neo4j", await openNeo4jStore({ uri, database: null, auth }));
  if (values.keep === undefined) {
    // In transactions of its own, which a managed transaction cannot have; small, because a hub has many relationships.
    const session = driver.session();
    await session.run("MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS");
    await session.close();
  }
  await driver.close();
}

await (process.env.NEO4J_URI === undefined ? measureEmbedded() : measureNeo4j(process.env));
