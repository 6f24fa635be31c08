import { describe, expect, it } from "vitest";

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
});
