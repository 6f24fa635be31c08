import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { GraphRecord } from "../../../src/graph/records.js";
import type { EdgeView } from "../../../src/graph/views.js";
import type { GraphStore } from "../../../src/store/graph-store.js";

/** Tests that an engine cannot pass, by name, and why. */
export interface Skip {
  readonly reason: string;
  readonly tests: readonly string[];
}

/** Opens an empty store; the suite closes it. */
export type OpenStore = () => Promise<GraphStore>;

export interface ContractContext {
  readonly store: () => GraphStore;
  readonly openStore: OpenStore;
  readonly test: (name: string, body: () => Promise<void>) => void;
}

/**
 * One part of the contract: its tests share a store, which is emptied after each by deleting its
 * articles. Each test thereby also checks that deletion leaves nothing.
 */
export function describePart(
  name: string,
  openStore: OpenStore,
  skip: readonly Skip[],
  body: (context: ContractContext) => void,
): void {
  describe(name, () => {
    let store: GraphStore | undefined;
    const opened = () => {
      if (store === undefined) throw new Error("The store is not open.");
      return store;
    };
    beforeAll(async () => {
      store = await openStore();
    });
    afterEach(async () => {
      await emptyStore(opened());
    });
    afterAll(async () => {
      await store?.close();
    });
    body({
      store: opened,
      openStore,
      test: (title, run) => {
        const skipped = skip.find((entry) => entry.tests.includes(title));
        if (skipped === undefined) test(title, run);
        else test.skip(`${title} (skipped: ${skipped.reason})`, run);
      },
    });
  });
}

/** Delete every article and check that nothing is left. */
export async function emptyStore(store: GraphStore): Promise<void> {
  const { items } = await store.listArticles({ limit: 10_000, offset: 0 });
  for (const { id } of items) await store.deleteArticle(id);
  const counts = { articles: 0, sentences: 0, entities: 0, mentions: 0, facts: 0, edges: 0 };
  expect(await store.counts(), "after every article was deleted").toEqual(counts);
  const { labels, relationshipTypes } = await store.schema();
  expect({ labels, relationshipTypes }, "after every article was deleted").toEqual({
    labels: [],
    relationshipTypes: [],
  });
}

export async function allRecords(store: GraphStore): Promise<GraphRecord[]> {
  const records: GraphRecord[] = [];
  for await (const record of store.records()) records.push(record);
  return records;
}

/** All that is drawn, after checking that the counts which the first view takes on trust are those of what is there. */
export async function allEdges(store: GraphStore): Promise<readonly EdgeView[]> {
  const [all, first] = await Promise.all(
    [false, true].map((firstViewOnly) => store.overview({ maxNodes: 1000, maxEdges: 1000, firstViewOnly })),
  );
  for (const { nodes, edges, totalNodes, totalEdges } of [all, first].filter((view) => view !== undefined)) {
    const ends = edges.flatMap(({ source, target }) => [source, target]);
    const degree = (id: string) => ends.filter((end) => end === id).length;
    const seen = { nodes: new Set(ends).size, edges: edges.length, truncated: false };
    expect({ nodes: totalNodes, edges: totalEdges, truncated: nodes.length < totalNodes }).toEqual(seen);
    const degrees = nodes.map(({ id }) => degree(id));
    expect(degrees, "the most connected first").toEqual([...degrees].sort((a, b) => b - a));
  }
  return all?.edges ?? [];
}

export const INGESTED_AT = "2026-01-02T03:04:05.000Z";
