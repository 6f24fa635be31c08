import { expect } from "vitest";
import type { GraphView } from "../../../src/graph/views.js";
import {
  contributionOf,
  type EntitySketch,
  type FactSketch,
  idOf,
} from "../../support/contribution-builder.js";
import { type ContractContext, INGESTED_AT } from "./contract-context.js";
import { appeal, id, meeting } from "./story.js";

const letter = (name: string): EntitySketch => ({ kind: "Organization", name: `Org ${name}` });
const letterId = (name: string) => idOf(letter(name));

/** Edges as pairs of letters, "ab" for a to b, all told by one article. */
function lattice(url: string, pairs: readonly string[], facts: Partial<FactSketch> = {}) {
  const letters = [...new Set(pairs.join(""))];
  return contributionOf({
    url: `https://news.example/${url}`,
    sentences: [letters.map((name) => `Org ${name}`).join(" ")],
    entities: Object.fromEntries(letters.map((name) => [name, letter(name)])),
    facts: pairs.map((pair) => ({
      relation: "PART_OF",
      subject: pair.charAt(0),
      object: pair.charAt(1),
      ...facts,
    })),
  });
}

const drawn = ({ nodes, edges }: GraphView) => ({
  nodes: nodes.map((node) => node.name.replace("Org ", "")),
  edges: edges
    .map((edge) =>
      [edge.source, edge.target].map((end) => nodes.find((node) => node.id === end)?.name.at(-1)).join(""),
    )
    .sort(),
});

export function walking({ store, test }: ContractContext): void {
  test("neighbours come both ways, most supported first", async () => {
    await store().saveArticle(lattice("1", ["ab", "ca", "de"]), INGESTED_AT);
    await store().saveArticle(lattice("2", ["ca"]), INGESTED_AT);
    const view = await store().neighbours(letterId("a"), { limit: 10 });
    expect(drawn(view)).toEqual({ nodes: ["a", "c", "b"], edges: ["ab", "ca"] });
    expect(view).toMatchObject({ totalNodes: 3, totalEdges: 2, truncated: false });
    expect(drawn(await store().neighbours(letterId("a"), { limit: 10, direction: "out" })).edges).toEqual([
      "ab",
    ]);
    expect(drawn(await store().neighbours(letterId("a"), { limit: 10, direction: "in" })).edges).toEqual([
      "ca",
    ]);
  });

  test("a cut of the neighbours is told", async () => {
    await store().saveArticle(lattice("1", ["ab", "ca", "da", "ea"]), INGESTED_AT);
    await store().saveArticle(lattice("2", ["da"]), INGESTED_AT);
    const view = await store().neighbours(letterId("a"), { limit: 1 });
    expect(drawn(view)).toEqual({ nodes: ["a", "d"], edges: ["da"] });
    expect(view).toMatchObject({ totalNodes: 5, totalEdges: 4, truncated: true });
    expect(await store().neighbours(letterId("a"), { limit: 0 })).toMatchObject({
      totalNodes: 5,
      edges: [],
      truncated: true,
    });
  });

  test("relations and confidence narrow the neighbours", async () => {
    await store().saveArticle(lattice("1", ["ab"], { confidence: 0.25 }), INGESTED_AT);
    await store().saveArticle(lattice("2", ["ac"], { confidence: 0.75, relation: "OWNS" }), INGESTED_AT);
    const of = async (query: object) =>
      drawn(await store().neighbours(letterId("a"), { limit: 9, ...query })).edges;
    expect(await of({})).toEqual(["ab", "ac"]);
    expect(await of({ relations: ["OWNS"] })).toEqual(["ac"]);
    expect(await of({ relations: [] })).toEqual([]);
    expect(await of({ minConfidence: 0.5 })).toEqual(["ac"]);
    expect(await of({ relations: ["PART_OF"], minConfidence: 0.5 })).toEqual([]);
  });

  test("several facts between two entities are several edges", async () => {
    await store().saveArticle(lattice("1", ["ab", "ba"]), INGESTED_AT);
    await store().saveArticle(lattice("2", ["ab"], { relation: "OWNS" }), INGESTED_AT);
    const view = await store().neighbours(letterId("a"), { limit: 1 });
    expect(drawn(view).edges).toEqual(["ab", "ab", "ba"]);
    expect(view).toMatchObject({ totalNodes: 2, totalEdges: 3, truncated: false });
  });

  test("all shortest paths are found, against the arrows too", async () => {
    await store().saveArticle(
      lattice("1", ["ab", "cb", "cd", "ae", "fe", "fd", "ag", "gh", "hi", "id"]),
      INGESTED_AT,
    );
    const view = await store().paths(letterId("a"), letterId("d"), { maxLength: 5, limit: 10 });
    const names = new Map(view.graph.nodes.map((node) => [node.id, node.name.at(-1)]));
    expect(view.paths.map((path) => path.map((node) => names.get(node)).join("")).sort()).toEqual([
      "abcd",
      "aefd",
    ]);
    expect(drawn(view.graph).edges).toEqual(["ab", "ae", "cb", "cd", "fd", "fe"]);
    expect(view.graph).toMatchObject({ totalNodes: 6, totalEdges: 6, truncated: false });
    const cut = await store().paths(letterId("a"), letterId("d"), { maxLength: 5, limit: 1 });
    expect(cut.paths).toHaveLength(1);
    expect(cut.graph).toMatchObject({ totalNodes: 6, totalEdges: 6, truncated: true });
  });

  test("paths end at the longest that is asked for", async () => {
    await store().saveArticle(lattice("1", ["ab", "bc", "cd", "xy"]), INGESTED_AT);
    const lengths = async (to: string, maxLength: number) =>
      (await store().paths(letterId("a"), letterId(to), { maxLength, limit: 5 })).paths.map(
        (path) => path.length - 1,
      );
    expect(await lengths("d", 3)).toEqual([3]);
    expect(await lengths("d", 2)).toEqual([]);
    expect(await lengths("b", 0)).toEqual([]);
    expect(await lengths("y", 10)).toEqual([]);
    expect(await lengths("a", 3)).toEqual([0]);
  });

  test("the first view takes the most connected and tells what it left out", async () => {
    await store().saveArticle(lattice("1", ["ab", "ac", "ad", "bc", "ef"]), INGESTED_AT);
    const all = await store().overview({ maxNodes: 100, maxEdges: 100, firstViewOnly: true });
    expect(drawn(all).edges).toEqual(["ab", "ac", "ad", "bc", "ef"]);
    expect(all).toMatchObject({ totalNodes: 6, totalEdges: 5, truncated: false });
    const few = await store().overview({ maxNodes: 3, maxEdges: 100, firstViewOnly: true });
    expect(drawn(few).nodes[0]).toBe("a");
    expect(drawn(few).edges).toEqual(["ab", "ac", "bc"]);
    expect(few).toMatchObject({ totalNodes: 6, totalEdges: 5, truncated: true });
    const thin = await store().overview({ maxNodes: 100, maxEdges: 2, firstViewOnly: true });
    expect(thin.edges).toHaveLength(2);
    expect(thin).toMatchObject({ totalNodes: 6, totalEdges: 5, truncated: true });
    const ids = new Set(thin.nodes.map((node) => node.id));
    for (const edge of thin.edges) expect(ids.has(edge.source) && ids.has(edge.target)).toBe(true);
  });

  test("the first view leaves out the relations that the table keeps from it", async () => {
    await store().saveArticle(lattice("1", ["ab"]), INGESTED_AT);
    await store().saveArticle(lattice("2", ["cd"], { relation: "STATED_ABOUT" }), INGESTED_AT);
    const first = await store().overview({ maxNodes: 10, maxEdges: 10, firstViewOnly: true });
    expect(drawn(first).edges).toEqual(["ab"]);
    expect(first).toMatchObject({ totalNodes: 2, totalEdges: 1, truncated: false });
    const all = await store().overview({ maxNodes: 10, maxEdges: 10, firstViewOnly: false });
    expect(drawn(all).edges).toEqual(["ab", "cd"]);
  });

  test("an empty graph has an empty first view", async () => {
    expect(await store().overview({ maxNodes: 10, maxEdges: 10, firstViewOnly: true })).toEqual({
      nodes: [],
      edges: [],
      totalNodes: 0,
      totalEdges: 0,
      truncated: false,
    });
  });

  test("two presidents are joined through what they lead", async () => {
    await store().saveArticle(appeal(), INGESTED_AT);
    await store().saveArticle(meeting(), INGESTED_AT);
    const view = await store().paths(id("lukashenko"), id("tokayev"), { maxLength: 6, limit: 5 });
    expect(view.paths).toEqual([
      [id("lukashenko"), id("belarus"), id("csto"), id("kazakhstan"), id("tokayev")],
    ]);
  });
}
