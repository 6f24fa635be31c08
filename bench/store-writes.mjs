// Articles saved a second by the store, against the bare driver doing the same statements with the same parameters.
//
//   npx tsc -b src/cli
//   node bench/store-writes.mjs [articles]                                          # the embedded engine
//   NEO4J_URI=bolt://... NEO4J_PASSWORD=... node bench/store-writes.mjs [articles]  # also an empty Neo4j
//
// The store decides what to write from what it reads in the same transaction; the bare driver is handed the
// statements that came of it. Both start from an empty database in each round; the rounds alternate.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import engine from "@grafeo-db/js";
import neo4j from "neo4j-driver";
import { createCypherStore } from "../dist/src/store/cypher/cypher-store.js";
import { openEmbedded } from "../dist/src/store/embedded/open-embedded.js";
import { neo4jStore } from "../dist/src/store/neo4j/open-neo4j-store.js";
import { openNeo4j } from "../dist/src/store/neo4j/open-neo4j.js";
import { toDriverParameters } from "../dist/src/store/neo4j/to-driver-parameter.js";
import { syntheticArticle } from "./synthetic-articles.mjs";

const ROUNDS = 3;
const count = Number(process.argv[2] ?? 200);
const articles = Array.from({ length: count }, (_, number) => syntheticArticle(number, 2000));
const AT = "2026-01-01T00:00:00.000Z";

/** A runner that also writes down what each transaction ran. */
function recording(runner, log) {
  return new Proxy(runner, {
    get(target, key) {
      if (key === "define")
        return async (statement) => (log.schema.push(statement), target.define(statement));
      if (key !== "write") return typeof target[key] === "function" ? target[key].bind(target) : target[key];
      return (work) =>
        target.write((transaction) => {
          const statements = [];
          log.transactions.push(statements);
          return work({
            run: (query, parameters) => (
              statements.push([query, parameters ?? {}]),
              transaction.run(query, parameters)
            ),
          });
        });
    },
  });
}

const rate = (ms) => (count * 1000) / ms;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function saveAll(store) {
  for (const article of articles) await store.saveArticle(article, AT);
}

/** The engines under test: how each is opened empty for the store, and how the bare driver runs transactions on it. */
const engines = {
  async embedded() {
    const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
    let number = 0;
    return {
      openStore: async (log) => {
        const runner = await openEmbedded({ path: join(folder, `${++number}.grafeo`) });
        return createCypherStore(recording(runner, log));
      },
      bare: async (log) => {
        const database = engine.GrafeoDB.create(join(folder, `${++number}.grafeo`));
        for (const statement of log.indexes) await database.executeCypher(statement, {});
        const ms = await timed(async () => {
          for (const statements of log.transactions) {
            const transaction = database.beginTransaction();
            for (const [query, parameters] of statements) {
              const result = await transaction.executeCypher(query, parameters);
              result.rows();
            }
            transaction.commit();
          }
        });
        database.close();
        return ms;
      },
      end: async () => rmSync(folder, { recursive: true }),
    };
  },
  async neo4j() {
    const { NEO4J_URI: uri, NEO4J_USER: user = "neo4j", NEO4J_PASSWORD: password } = process.env;
    if (uri === undefined) return null;
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
    const nodes = Number((await driver.executeQuery("MATCH (n) RETURN count(n) AS n")).records[0].get("n"));
    if (nodes > 0) throw new Error(`the database at ${uri} is not empty`);
    const empty = () => driver.executeQuery("MATCH (n) DETACH DELETE n");
    return {
      openStore: async (log) => {
        await empty();
        const runner = await openNeo4j({ uri, database: null, auth: { scheme: "basic", user, password } });
        return neo4jStore(recording(runner, log));
      },
      bare: async (log) => {
        await empty();
        return timed(async () => {
          for (const statements of log.transactions) {
            const session = driver.session();
            await session.executeWrite(async (transaction) => {
              for (const [query, parameters] of statements)
                await transaction.run(query, toDriverParameters(parameters));
            });
            await session.close();
          }
        });
      },
      end: async () => {
        await empty();
        await driver.close();
      },
    };
  },
};

for (const [name, open] of Object.entries(engines)) {
  const { openStore, bare, end } = (await open()) ?? {};
  if (openStore === undefined) continue;
  const results = { store: [], bare: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const log = { schema: [], transactions: [] };
    const store = await openStore(log);
    log.transactions.length = 0;
    const ms = await timed(() => saveAll(store));
    await store.close();
    // What the embedded engine needs beside a constraint so that it is looked up and not scanned.
    log.indexes = log.schema.flatMap((statement) => {
      const label = /FOR \(n:`(\w+)`\) REQUIRE/.exec(statement)?.[1];
      return label === undefined
        ? [statement]
        : [statement, `CREATE INDEX \`bare_${label}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.\`id\`)`];
    });
    const bareMs = await bare(log);
    // The first round warms up.
    if (round > 0) {
      results.store.push(ms);
      results.bare.push(bareMs);
    }
  }
  await end();
  const [mine, theirs] = [rate(median(results.store)), rate(median(results.bare))];
  console.log(
    `${name}: store ${mine.toFixed(1)} articles a second, bare driver ${theirs.toFixed(1)}, ratio ${(mine / theirs).toFixed(2)} (${count} articles, median of ${ROUNDS})`,
  );
}
