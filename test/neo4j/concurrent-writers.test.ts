import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphStore } from "../../src/store/graph-store.js";
import { testServer } from "../support/neo4j/test-server.js";
import { allRecords, openAnotherStore, openEmptyStore } from "../support/neo4j/test-store.js";
import { overlappingArticles } from "../support/overlapping-articles.js";

const WRITERS = 8;
const AT = "2026-01-02T03:04:05.000Z";

describe.skipIf(testServer === null)("many writers on one database", () => {
  let stores: GraphStore[] = [];
  beforeAll(async () => {
    const first = await openEmptyStore();
    stores = [first, ...(await Promise.all(Array.from({ length: WRITERS - 1 }, () => openAnotherStore())))];
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
  });

  const storeOf = (writer: number): GraphStore => {
    const store = stores[writer];
    if (store === undefined) throw new Error(`no writer ${writer}`);
    return store;
  };

  test("end in the graph that one writer makes, whoever saves what and when", async () => {
    const articles = overlappingArticles(48);
    for (const article of articles) await storeOf(0).saveArticle(article, AT);
    const expected = await allRecords(storeOf(0));
    expect(await storeOf(0).counts()).toMatchObject({ articles: 48, entities: 12 });

    await Promise.all(articles.map((article, i) => storeOf(i % WRITERS).deleteArticle(article.article.id)));
    expect(await allRecords(storeOf(0))).toEqual([]);

    // Every article by two of the writers, each writer in an order of its own.
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        const mine = articles.filter(
          (_article, i) => i % WRITERS === writer || (i * 3 + 1) % WRITERS === writer,
        );
        for (const article of writer % 2 === 0 ? mine : mine.reverse()) {
          await storeOf(writer).saveArticle(article, AT);
        }
      }),
    );
    expect(await allRecords(storeOf(0))).toEqual(expected);
  });

  test("find the names that the others wrote", async () => {
    await storeOf(1).saveArticle(overlappingArticles(1)[0] ?? fail(), AT);
    const hits = await storeOf(2).searchEntities({ text: "nmae 0", limit: 3 });
    expect(hits[0]?.name).toBe("Name 0");
  });
});

function fail(): never {
  throw new Error("there is no such article");
}
