import { describe, expect, test } from "vitest";
import { copyGraph } from "../../src/store/copy-graph.js";
import { createFakeStore } from "../support/fake-store.js";
import { overlappingArticles } from "../support/overlapping-articles.js";

const AT = "2026-01-02T03:04:05.000Z";
const ignore = {
  signal: new AbortController().signal,
  onArticle: () => undefined,
  onVerify: () => undefined,
};

async function filled(count: number, start = 0) {
  const store = createFakeStore();
  for (const article of overlappingArticles(start + count).slice(start)) await store.saveArticle(article, AT);
  return store;
}

describe("copying a graph", () => {
  test("carries every article and says what it did", async () => {
    const [from, to] = [await filled(5), createFakeStore()];
    const outcome = await copyGraph(from, to, ignore);
    expect(outcome).toMatchObject({ copied: 5, present: 0, digest: { article: { count: 5 } } });
    expect([...to.held.keys()].sort()).toEqual([...from.held.keys()].sort());
  });

  test("goes on where it was cancelled", async () => {
    const [from, to] = [await filled(5), createFakeStore()];
    const abort = new AbortController();
    let copied = 0;
    const onArticle = () => {
      if (++copied === 2) abort.abort();
    };
    await expect(copyGraph(from, to, { ...ignore, signal: abort.signal, onArticle })).rejects.toMatchObject({
      code: "CANCELLED",
    });
    expect(to.held.size).toBe(2);
    await expect(copyGraph(from, to, ignore)).resolves.toMatchObject({ copied: 3, present: 2 });
  });

  test("refuses a target that holds other articles, and leaves it as it is", async () => {
    const [from, to] = [await filled(3), await filled(1, 10)];
    await expect(copyGraph(from, to, ignore)).rejects.toMatchObject({ code: "STORE_FAILED" });
    expect(to.held.size).toBe(1);
  });

  test("says so when the copy is not equal", async () => {
    const from = await filled(3);
    const to = createFakeStore();
    const careless = {
      ...to,
      saveArticle: (article: Parameters<typeof to.saveArticle>[0]) =>
        to.saveArticle(article, "2020-01-01T00:00:00.000Z"),
    };
    await expect(copyGraph(from, careless, ignore)).rejects.toMatchObject({
      code: "STORE_FAILED",
      message: expect.stringContaining("article records differ (3 and 3)") as string,
    });
  });
});
