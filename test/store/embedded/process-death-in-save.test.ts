import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCypherStore } from "../../../src/store/cypher/cypher-store.js";
import { openEmbedded } from "../../../src/store/embedded/open-embedded.js";
import { contributionOf } from "../../support/contribution-builder.js";
import { CHILD_MODULE, temporaryFolder } from "./engine-fixture.js";

const AT = "2026-01-02T03:04:05.000Z";
const ROUNDS = 8;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const article = (round: number) =>
  contributionOf({
    url: `https://news.example/${round}`,
    sentences: [`Ada met Person ${round}.`],
    entities: { a: { kind: "Person", name: "Ada" }, b: { kind: "Person", name: `Person ${round}` } },
    facts: [{ relation: "CONSULTED_WITH", subject: "a", object: "b", in: [0] }],
  });

test("a save or deletion under which the process is killed answers with what it did", async () => {
  let pid: number | null = null;
  const runner = await openEmbedded({
    path: join(folder.path, "saves.db"),
    childModule: CHILD_MODULE,
    onEvent: (event) => {
      if (event.type === "opened") pid = event.pid;
    },
  });
  const store = await createCypherStore(runner);
  const killAfter = async (ms: number) => {
    await sleep(ms);
    if (pid !== null) process.kill(pid, "SIGKILL");
  };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const saving = store.saveArticle(article(round), AT);
      await killAfter(round % 8);
      expect(await saving, `round ${round}`).toMatchObject({ status: "added" });
      expect(await store.searchEntities({ text: `Person ${round}`, limit: 1 })).toHaveLength(1);
      if (round % 2 === 0) continue;
      const deleting = store.deleteArticle(article(round).article.id);
      await killAfter(round % 8);
      expect(await deleting, `round ${round}`).toMatchObject({ deleted: true, removedFacts: 1 });
    }
    expect(await store.counts()).toMatchObject({ articles: ROUNDS / 2, facts: ROUNDS / 2 });
  } finally {
    await store.close();
  }
});
