// Articles saved a second by the store, against the bare driver doing the same statements with the same parameters.
//
//   npx tsc -b src/cli
//   node bench/store-writes.mjs [articles]                                          # the embedded engine
//   NEO4J_URI=bolt://... NEO4J_PASSWORD=... node bench/store-writes.mjs [articles]  # also an empty Neo4j
//
// The store decides what to write from what it reads in the same transaction; the bare driver is handed the
// statements that came of it, which a first run of the store has written down. Both start from an empty database in
// each round. On the embedded engine they take turns, ten articles each, so that a busy machine is busy for both.
// As when articles are ingested, two are saved at a time; the embedded engine has one writer, so that the bare driver
// uses it one transaction after another.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
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
const AT_A_TIME = 2;
const count = Number(process.argv[2] ?? 200);
const articles = Array.from({ length: count }, (_, number) => syntheticArticle(number, 2000));
const AT = "2026-01-01T00:00:00.000Z";

/** A runner that also writes down what each transaction ran. */
function recording(runner, log) {
  const write = (work) =>
    runner.write((transaction) => {
      const statements = [];
      log.transactions.push(statements);
      return work({
        run: (query, parameters) => (
          statements.push([query, parameters ?? {}]),
          transaction.run(query, parameters)
        ),
      });
    });
  const define = async (statement) => (log.schema.push(statement), runner.define(statement));
  // Here, where its statements can be seen, and not beside the database.
  const perform = (procedure, input) => write((transaction) => procedure.run(transaction, input, null));
  const own = { write, define, perform };
  return new Proxy(runner, {
    get: (target, key) =>
      own[key] ?? (typeof target[key] === "function" ? target[key].bind(target) : target[key]),
  });
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Processor time in ms of this process, and of another. */
const own = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const processorOf = (pid) => {
  const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/stat`, "utf8")
    .split(") ")[1]
    .split(" ");
  return (Number(user) + Number(system)) * 10;
};

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** `work` for each item, in order, so many at a time. */
async function inLanes(items, lanes, work) {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** The engines under test: how each is opened empty for the store, and how the bare driver runs transactions on it. */
const engines = {
  async embedded() {
    const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
    let number = 0;
    let pid = null;
    const onEvent = (event) => {
      if (event.type === "opened") pid = event.pid;
    };
    return {
      turns: Math.ceil(count / 10),
      processor: () => (pid === null ? 0 : processorOf(pid)),
      openStore: async (wrap) => {
        const runner = await openEmbedded({ path: join(folder, `${++number}.grafeo`), onEvent });
        return createCypherStore(wrap(runner));
      },
      openBare: async (schema) => {
        const database = engine.GrafeoDB.create(join(folder, `${++number}.grafeo`));
        for (const statement of schema.flatMap(withIndex)) await database.executeCypher(statement, {});
        return {
          run: async (statements) => {
            const transaction = database.beginTransaction();
            for (const [query, parameters] of statements) {
              const result = await transaction.executeCypher(query, parameters);
              result.rows();
            }
            transaction.commit();
          },
          close: async () => database.close(),
        };
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
      // Both in one database, one after the other.
      turns: 1,
      bareLanes: AT_A_TIME,
      openStore: async (wrap) => {
        await empty();
        const runner = await openNeo4j({ uri, database: null, auth: { scheme: "basic", user, password } });
        return neo4jStore(wrap(runner));
      },
      openBare: async () => ({
        run: async (statements) => {
          const session = driver.session();
          await session.executeWrite(async (transaction) => {
            for (const [query, parameters] of statements)
              await transaction.run(query, toDriverParameters(parameters));
          });
          await session.close();
        },
        close: async () => {},
      }),
      empty,
      end: async () => {
        await empty();
        await driver.close();
      },
    };
  },
};

/** What the embedded engine needs beside a constraint so that it is looked up and not scanned. */
function withIndex(statement) {
  const label = /FOR \(n:`(\w+)`\) REQUIRE/.exec(statement)?.[1];
  if (label === undefined) return [statement];
  return [statement, `CREATE INDEX \`bare_${label}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.\`id\`)`];
}

/** The statements that saving the articles comes to. */
async function record(openStore) {
  const log = { schema: [], transactions: [] };
  const store = await openStore((runner) => recording(runner, log));
  log.transactions.length = 0;
  for (const article of articles) await store.saveArticle(article, AT);
  await store.close();
  return log;
}

async function round({ turns, bareLanes = 1, processor = () => 0, openStore, openBare, empty }, log) {
  const times = { store: [], bare: [], storeProcessor: [], bareProcessor: [] };
  const store = await openStore((runner) => runner);
  const bare = await openBare(log.schema);
  const size = Math.ceil(count / turns);
  for (let from = 0; from < count; from += size) {
    const before = own() + processor();
    const storeMs = await timed(() =>
      inLanes(articles.slice(from, from + size), AT_A_TIME, (article) => store.saveArticle(article, AT)),
    );
    const between = own() + processor();
    await empty?.();
    const begun = own();
    const bareMs = await timed(() => inLanes(log.transactions.slice(from, from + size), bareLanes, bare.run));
    times.store.push(storeMs);
    times.bare.push(bareMs);
    times.storeProcessor.push(between - before);
    times.bareProcessor.push(own() - begun);
  }
  await store.close();
  await bare.close();
  return times;
}

for (const [name, open] of Object.entries(engines)) {
  const engineUnderTest = await open();
  if (engineUnderTest === null) continue;
  const log = await record(engineUnderTest.openStore);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await round(engineUnderTest, log));
  await engineUnderTest.end();
  const all = (which) => rounds.flatMap((times) => times[which]);
  const perSecond = (times) =>
    (times.length * Math.ceil(count / engineUnderTest.turns)) / (sum(times) / 1000);
  const ratios = all("store").map((ms, turn) => all("bare")[turn] / ms);
  const each = (which) => (sum(all(which)) / (ROUNDS * count)).toFixed(1);
  const statements = sum(log.transactions.map(({ length }) => length)) / count;
  console.log(
    `${name}: store ${perSecond(all("store")).toFixed(1)} articles a second, bare driver ${perSecond(all("bare")).toFixed(1)}; ` +
      `processor ms an article, of this program and the embedded engine ${each("storeProcessor")} against ${each("bareProcessor")}; ` +
      `ratio ${(sum(all("bare")) / sum(all("store"))).toFixed(2)} in all, median of the turns ${median(ratios).toFixed(2)} ` +
      `(${ROUNDS} rounds of ${count} articles, ${statements.toFixed(1)} statements an article)`,
  );
}
