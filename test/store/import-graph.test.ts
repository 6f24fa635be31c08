import { expect, test } from "vitest";
import { exportGraph } from "../../src/export/export-graph.js";
import { newDecision } from "../../src/graph/identity/decision.js";
import { importGraph } from "../../src/import/import-graph.js";
import { newlineRecords } from "../../src/import/newline-records.js";
import type { GraphStore } from "../../src/store/graph-store.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import { contributionOf } from "../support/contribution-builder.js";
import { allRecords, INGESTED_AT } from "./contract/contract-context.js";
import { APPEAL, appeal, meeting, toll } from "./contract/story.js";

const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);
const open = async () => createCypherStore(await openEmbedded({ path: null, childModule }));

const quiet = {
  signal: new AbortController().signal,
  onBegin: () => undefined,
  onArticle: () => undefined,
};

const importInto = async (store: GraphStore, from: GraphStore) =>
  importGraph(newlineRecords(exportGraph("jsonl", from.records())), store, quiet);

test("an export that is imported gives the same graph, with its decisions, once and again", async () => {
  const store = await open();
  const copy = await open();
  const older = contributionOf({
    ...APPEAL,
    sentences: APPEAL.sentences.slice(0, 2),
    entities: APPEAL.entities ?? {},
  });
  await store.saveArticle(older, "2026-01-01T00:00:00.000Z");
  for (const each of [appeal(), meeting(), toll()]) await store.saveArticle(each, INGESTED_AT);
  const [left, right] = appeal().entities;
  if (left === undefined || right === undefined) throw new Error("the story has no two entities");
  const same = newDecision({
    ...{ kind: "same", left, right, articles: [], by: "person", rule: null, score: 1, reasons: [] },
    decidedAt: INGESTED_AT,
  });
  await store.decide([same]);

  expect(await importInto(copy, store)).toMatchObject({ added: 3, decisions: 1 });
  expect(await allRecords(copy)).toEqual(await allRecords(store));
  expect((await allRecords(copy)).filter(({ type }) => type === "version")).toHaveLength(1);
  expect(await importInto(copy, store)).toMatchObject({ added: 0, unchanged: 3 });
  expect(await allRecords(copy)).toEqual(await allRecords(store));

  await store.undo(same.id, INGESTED_AT);
  await copy.undo(same.id, INGESTED_AT);
  expect(await allRecords(copy)).toEqual(await allRecords(store));
  await copy.close();
  await store.close();
});
