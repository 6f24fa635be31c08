import { afterEach, beforeEach, expect, test } from "vitest";
import { DATA_MODEL_VERSION } from "../../../src/graph/data-model.js";
import { createCypherStore } from "../../../src/store/cypher/cypher-store.js";
import type { CypherRunner } from "../../../src/store/cypher-runner.js";
import { defineSchema } from "../../../src/store/cypher/define-schema.js";
import type { Migration } from "../../../src/store/cypher/migrate.js";
import { openEmbedded } from "../../../src/store/embedded/open-embedded.js";
import { allEdges, INGESTED_AT } from "../contract/contract-context.js";
import { appeal, meeting } from "../contract/story.js";

const childModule = new URL("../../../dist/src/store/embedded/child/main.js", import.meta.url);

let runner: CypherRunner;
let done: number[] = [];
beforeEach(async () => {
  done = [];
  runner = await openEmbedded({ path: null, childModule });
  await defineSchema(runner);
});
afterEach(() => runner.close());

const step = (to: number, fail = false): Migration => ({
  to,
  run: () => {
    done.push(to);
    return fail ? Promise.reject(new Error("broken off")) : Promise.resolve();
  },
});

const version = async () =>
  (await runner.read("MATCH (v:NewsgraphSchema) RETURN v.version AS version"))[0]?.version;

test("an older graph is migrated step by step, once", async () => {
  await defineSchema(runner, [step(3), step(4)]);
  expect([done, await version()]).toEqual([[3, 4], 4]);
  await defineSchema(runner, [step(3), step(4)]);
  expect(done).toEqual([3, 4]);
});

test("a migration that breaks off is taken up where it was", async () => {
  await expect(defineSchema(runner, [step(3), step(4, true)])).rejects.toThrow("broken off");
  expect(await version()).toBe(3);
  await defineSchema(runner, [step(3), step(4)]);
  expect([done, await version()]).toEqual([[3, 4, 4], 4]);
});

test("a graph of a newer program is refused", async () => {
  await defineSchema(runner, [step(3)]);
  await expect(defineSchema(runner)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
});

test("a graph of the first version gets the degrees of its entities", async () => {
  const store = await createCypherStore(runner);
  for (const each of [appeal(), meeting()]) await store.saveArticle(each, INGESTED_AT);
  const before = await allEdges(store);
  expect(before.length).toBeGreaterThan(3);
  await runner.write(async (transaction) => {
    await transaction.run("MATCH (e:Entity) REMOVE e.degree, e.viewDegree");
    await transaction.run("MATCH (v:NewsgraphSchema) SET v.version = 1");
  });
  const opened = await createCypherStore(runner);
  expect(await version()).toBe(DATA_MODEL_VERSION);
  expect(await allEdges(opened)).toEqual(before);
  for (const each of [appeal(), meeting()]) await opened.deleteArticle(each.article.id);
  expect(await allEdges(opened)).toEqual([]);
});
