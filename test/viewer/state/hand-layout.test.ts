import { describe, expect, it } from "vitest";

import { EMPTY_EXPLORE_STATE, withExpanded, type ExploreState } from "../../../viewer/state/explore-state.js";
import { handLayout, MAX_PLACED, NO_HAND_LAYOUT, placedAfter } from "../../../viewer/state/hand-layout.js";
import { withMove, type Bounds } from "../../../viewer/state/moves.js";

const FRAME: Bounds = { x: [-10.4, 10.4], y: [-5, 5] };

/** A state after these nodes were put at this x, as one move. */
function moved(state: ExploreState, ids: readonly string[], x: number, content = "explore"): ExploreState {
  const places = new Map(ids.map((id) => [id, { x, y: 0.44 }]));
  return withMove(state, {
    content,
    before: { places: new Map(), bounds: null },
    after: { places, bounds: FRAME },
  });
}

function told(state: ExploreState, pinned: readonly string[] = []): ReturnType<typeof handLayout> {
  return handLayout(state.moves, "explore", new Set(pinned));
}

const many = Array.from({ length: MAX_PLACED + 1 }, (_, index) => `n${String(index).padStart(3, "0")}`);

describe("what a link tells of places", () => {
  it("is where each node was put last, in few digits, with the frame", () => {
    const state = moved(moved(moved(EMPTY_EXPLORE_STATE, ["b"], 1), ["a"], 2.66), ["b"], 3);
    expect(told(state)).toEqual({
      placed: [
        { id: "a", x: 2.7, y: 0.4, after: 0 },
        { id: "b", x: 3, y: 0.4, after: 0 },
      ],
      frame: FRAME,
    });
  });

  it("is nothing of another drawing, and nothing as long as nothing moved", () => {
    expect(told(moved(EMPTY_EXPLORE_STATE, ["a"], 1, "query 1"))).toBe(NO_HAND_LAYOUT);
    expect(told(EMPTY_EXPLORE_STATE)).toBe(NO_HAND_LAYOUT);
  });

  it("comes back in its turn among expansions", () => {
    const state = moved(withExpanded(moved(EMPTY_EXPLORE_STATE, ["a"], 1), "e"), ["b"], 2);
    const layout = told(state);
    expect([...placedAfter(layout, 0).places.keys()]).toEqual(["a"]);
    expect([...placedAfter(layout, 1).places]).toEqual([["b", { x: 2, y: 0.4 }]]);
    expect(placedAfter(layout, 2).places.size).toBe(0);
  });

  it("is of the pinned alone after more than a link can hold was arranged anew", () => {
    const arranged = moved(moved(EMPTY_EXPLORE_STATE, ["n001", "n002"], 1), many, 7);
    expect(told(arranged).placed).toEqual([]);
    expect(told(arranged, ["n002"]).placed).toEqual([{ id: "n002", x: 7, y: 0.4, after: 0 }]);
  });

  it("leaves out what was moved longest ago, but nothing that is pinned", () => {
    const half = moved(moved(EMPTY_EXPLORE_STATE, many.slice(0, 60), 1), many.slice(60).concat("z"), 1);
    const kept = told(half, ["n000"]).placed.map(({ id }) => id);
    expect(kept).toHaveLength(MAX_PLACED);
    expect(kept).toContain("n000");
    expect(kept).toContain("z");
    expect(kept).not.toContain("n001");
  });
});
