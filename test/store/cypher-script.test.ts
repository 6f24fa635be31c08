import { expect, test } from "vitest";
import { exportGraph } from "../../src/export/export-graph.js";
import type { GraphRecord } from "../../src/graph/records.js";
import type { CypherRunner } from "../../src/store/cypher-runner.js";
import { createCypherStore } from "../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../src/store/embedded/open-embedded.js";
import { contributionOf } from "../support/contribution-builder.js";
import { allRecords, emptyStore, INGESTED_AT } from "./contract/contract-context.js";
import { APPEAL, appeal, meeting, toll } from "./contract/story.js";

const childModule = new URL("../../dist/src/store/embedded/child/main.js", import.meta.url);
const ALL = { maxNodes: 100, maxEdges: 100, firstViewOnly: false };

const odd = () =>
  contributionOf({
    ...APPEAL,
    url: "https://news.example/odd",
    title: 'It\'s \\u0041; "quoted" `ticked`\n',
    facts: [
      {
        relation: "HEAD_OF_STATE_OF",
        subject: "tokayev",
        object: "kazakhstan",
        role: "President",
        confidence: 1,
      },
    ],
  });

test("a graph that was exported as a script is the same when the script has run, and can go on", async () => {
  const runner = await openEmbedded({ path: null, childModule });
  const store = await createCypherStore(runner);
  const copyRunner = await openEmbedded({ path: null, childModule });
  for (const each of [appeal(), meeting(), toll(), odd()]) await store.saveArticle(each, INGESTED_AT);

  await runScript(copyRunner, await allRecords(store));
  // Once more: a script that is repeated after a failure adds nothing twice.
  await runScript(copyRunner, await allRecords(store));
  const copy = await createCypherStore(copyRunner);
  expect(await allRecords(copy)).toEqual(await allRecords(store));
  expect(await copy.overview(ALL)).toEqual(await store.overview(ALL));
  expect((await copy.schema()).labels).toEqual((await store.schema()).labels);
  expect((await copy.schema()).relationshipTypes).toEqual((await store.schema()).relationshipTypes);

  for (const each of [store, copy]) await each.deleteArticle(appeal().article.id);
  expect(await allRecords(copy)).toEqual(await allRecords(store));
  await emptyStore(copy);
  await copy.close();
  await store.close();
});

async function runScript(runner: CypherRunner, records: readonly GraphRecord[]): Promise<void> {
  const stream = async function* (): AsyncGenerator<GraphRecord> {
    yield* await Promise.resolve(records);
  };
  for await (const piece of exportGraph("cypher", stream())) {
    expect(piece.endsWith(";\n")).toBe(true);
    const statement = piece.slice(0, -2);
    if (/^CREATE (CONSTRAINT|INDEX)/.test(statement)) await runner.define(statement);
    else await runner.write((transaction) => transaction.run(statement));
  }
}
