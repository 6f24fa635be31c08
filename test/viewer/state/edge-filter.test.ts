import { describe, expect, it } from "vitest";

import type { NodeValue } from "../../../src/graph/values.js";
import { createApi } from "../../../viewer/client/api.js";
import { loadDenied } from "../../../viewer/state/denied-facts.js";
import { toDrawing, type DrawnEdge } from "../../../viewer/state/drawing.js";
import { NO_EDGE_FILTER, passes, type EdgeFilter } from "../../../viewer/state/edge-filter.js";
import {
  EMPTY_EXPLORE_STATE,
  visibleDrawing,
  withAdded,
  withFilter,
} from "../../../viewer/state/explore-state.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";
import type { EdgeView } from "../../../src/graph/views.js";

function drawn(more: Partial<EdgeView>): DrawnEdge {
  const view = graphView([entity("a"), entity("b")], [edge("a", "ALLY_OF", "b", more)]);
  const [found] = toDrawing(view).edges.values();
  if (found === undefined) throw new Error("Nothing was drawn.");
  return found;
}

const JANUARY = { basis: "published", from: "2022-01-01", to: "2022-01-31" } as const;

const CASES: readonly [string, Partial<EdgeView>, Partial<EdgeFilter>, boolean][] = [
  ["no filter", {}, {}, true],
  ["just sure enough", { confidence: 0.7 }, { minConfidence: 0.7 }, true],
  ["not sure enough", { confidence: 0.69 }, { minConfidence: 0.7 }, false],
  ["stated", {}, { voice: "stated" }, true],
  ["attributed is not stated", { attributed: true }, { voice: "stated" }, false],
  ["planned is not stated", { modality: "planned" }, { voice: "stated" }, false],
  ["attributed is reported", { attributed: true }, { voice: "reported" }, true],
  ["undated", {}, { time: JANUARY }, false],
  ["published within", { firstPublishedAt: "2022-01-31T23:00:00Z" }, { time: JANUARY }, true],
  ["published after", { firstPublishedAt: "2022-02-01" }, { time: JANUARY }, false],
  [
    "published before and after",
    { firstPublishedAt: "2021-12-01", lastPublishedAt: "2022-02-01" },
    { time: JANUARY },
    true,
  ],
  ["valid in the year", { validFrom: "2022" }, { time: { ...JANUARY, basis: "valid" } }, true],
  ["valid in the month", { validFrom: "2022-01" }, { time: { ...JANUARY, basis: "valid" } }, true],
  ["valid the year before", { validFrom: "2021" }, { time: { ...JANUARY, basis: "valid" } }, false],
];

describe("the filter of relations", () => {
  it.each(CASES)("%s", (_name, view, filter, expected) => {
    expect(passes(drawn(view), { ...NO_EDGE_FILTER, ...filter })).toBe(expected);
  });

  it("keeps to the facts of a source", () => {
    const source = { type: "article", id: "x", label: "X", facts: new Set(["a-ALLY_OF-b"]) } as const;
    expect(passes(drawn({}), { ...NO_EDGE_FILTER, source })).toBe(true);
    expect(passes(drawn({}), { ...NO_EDGE_FILTER, source: { ...source, facts: new Set() } })).toBe(false);
  });

  it("takes nodes away that keep no relation, and only while it filters", () => {
    const view = graphView(
      [entity("a"), entity("b"), entity("c")],
      [edge("a", "ALLY_OF", "b"), edge("b", "ALLY_OF", "c", { confidence: 0.2 })],
    );
    const state = withAdded(EMPTY_EXPLORE_STATE, toDrawing(view));
    expect([...visibleDrawing(withFilter(state, { minConfidence: 0.5 })).nodes.keys()]).toEqual(["a", "b"]);
    expect(visibleDrawing(withFilter(state, { minConfidence: 0 })).nodes.size).toBe(3);
  });

  it("leaves out what has few neighbours among what passes", () => {
    const view = graphView(
      [entity("a"), entity("b"), entity("c"), entity("d")],
      [
        edge("a", "ALLY_OF", "b"),
        edge("b", "ALLY_OF", "c"),
        edge("c", "ALLY_OF", "a"),
        edge("c", "ALLY_OF", "d"),
        edge("c", "CONSULTED_WITH", "d"),
      ],
    );
    const state = withAdded(EMPTY_EXPLORE_STATE, toDrawing(view));
    const shown = visibleDrawing(withFilter(state, { minNeighbours: 2 }));
    expect([...shown.nodes.keys()]).toEqual(["a", "b", "c"]);
    expect(shown.edges.size).toBe(3);
  });

  it("shows what is denied only to those who ask for it", async () => {
    const node = (id: string, labels: readonly string[], more: NodeValue["properties"]): NodeValue => ({
      $type: "node",
      elementId: id,
      labels,
      properties: { id, ...more },
    });
    const [a, b] = ["a", "b"].map((id) => node(id, ["Entity", "Person"], { name: id }));
    const f = node("f1", ["Fact"], { relation: "ALLY_OF", polarity: "denied", confidence: 0.8 });
    const rows = [[a ?? null, f, b ?? null]];
    const cypher = () => Promise.resolve({ columns: [], rows, truncated: false, ms: 1, notices: [] });
    const denied = await loadDenied({ ...createApi("api"), cypher });
    const stated = toDrawing(graphView([entity("a"), entity("b")], [edge("a", "ALLY_OF", "b")]));
    const state = withAdded(withAdded(EMPTY_EXPLORE_STATE, stated), denied);
    expect([...visibleDrawing(state).edges.keys()]).toEqual(["a-ALLY_OF-b"]);
    const shown = visibleDrawing(withFilter(state, { voice: "denied" })).edges;
    expect([...shown.values()]).toMatchObject([{ id: "f1", label: "not: ally of", denied: true }]);
  });
});
