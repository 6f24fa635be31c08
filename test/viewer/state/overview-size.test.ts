import { describe, expect, it } from "vitest";

import type { Api } from "../../../viewer/client/api.js";
import { createExploreStore } from "../../../viewer/state/explore-store.js";
import { nextOverviewSize, OVERVIEW_SIZES, overviewSize } from "../../../viewer/state/overview-size.js";
import { entity, graphView } from "../support/drawing-builder.js";

const ALL = Array.from({ length: 1500 }, (_, index) => entity(`E${index}`));

/** A server that holds `ALL`. */
const api: Partial<Api> = {
  overview: ({ maxNodes }) =>
    Promise.resolve({
      ...graphView(ALL.slice(0, maxNodes)),
      totalNodes: ALL.length,
      truncated: maxNodes < ALL.length,
    }),
};

describe("the size of the first view", () => {
  it("grows to the most that the server gives", () => {
    const [first] = OVERVIEW_SIZES;
    const second = nextOverviewSize(first);
    expect(second?.maxNodes).toBeGreaterThan(first.maxNodes);
    expect(nextOverviewSize(OVERVIEW_SIZES.at(-1) ?? first)).toBeNull();
    expect(overviewSize(NaN)).toBe(first);
  });

  it("is raised as a step that can be undone, and tells whether it is still cut", async () => {
    const store = createExploreStore(api as Api);
    await store.reload();
    const seen = (): [number, boolean] => [store.visible.value.nodes.size, store.state.value.cut];
    expect(seen()).toEqual([200, true]);
    await store.enlarge(overviewSize(1000));
    expect(seen()).toEqual([1000, true]);
    await store.enlarge(overviewSize(5000));
    expect(seen()).toEqual([1500, false]);
    store.undo();
    store.undo();
    expect(seen()).toEqual([200, true]);
    expect(store.state.value.size).toBe(OVERVIEW_SIZES[0]);
  });
});
