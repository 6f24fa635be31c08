import { expect, test } from "vitest";
import { createCypherStore } from "../../../src/store/cypher/cypher-store.js";
import { rebuildDerived } from "../../../src/store/cypher/rebuild-derived.js";
import { openEmbedded } from "../../../src/store/embedded/open-embedded.js";
import { INGESTED_AT } from "../contract/contract-context.js";
import { appeal, meeting, toll } from "../contract/story.js";

const childModule = new URL("../../../dist/src/store/embedded/child/main.js", import.meta.url);
const ALL = { maxNodes: 100, maxEdges: 100, firstViewOnly: false };

test("relationships that were lost or made up are put right from the facts", async () => {
  const runner = await openEmbedded({ path: null, childModule });
  const store = await createCypherStore(runner);
  for (const each of [appeal(), meeting(), toll()]) await store.saveArticle(each, INGESTED_AT);
  const before = await store.overview(ALL);
  expect(before.edges.length).toBeGreaterThan(0);
  await runner.write(async (transaction) => {
    await transaction.run("MATCH (:Entity)-[r:HEAD_OF_STATE_OF]->(:Entity) DELETE r");
    await transaction.run("MATCH (:Entity)-[r:MEMBER_OF]->(:Entity) SET r.sources = 99");
    await transaction.run("MATCH (a:Place), (b:Person) CREATE (a)-[:OWNS {id: 'f-0000000000'}]->(b)");
  });
  expect(await rebuildDerived(runner)).toBe(before.totalEdges);
  expect(await store.overview(ALL)).toEqual(before);
  await store.close();
});
