import { describe, expect, it } from "vitest";

import type { Api } from "../../../viewer/client/api.js";
import { mergeDrawings, toDrawing, type Drawing } from "../../../viewer/state/drawing.js";
import { partWithNeighbours } from "../../../viewer/state/expansion.js";
import {
  EMPTY_EXPLORE_STATE,
  greysOut,
  neighbourhood,
  unfilteredDrawing,
  visibleDrawing,
  withAdded,
  withAllNodesShown,
  withBackgroundRelations,
  withDrawing,
  withFocus,
  withGreys,
  withKindToggled,
  withNodesHidden,
  withPinsToggled,
  withRelationToggled,
} from "../../../viewer/state/explore-state.js";
import { createExploreStore } from "../../../viewer/state/explore-store.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const drawing = toDrawing(
  graphView(
    [entity("Ada"), entity("Bob"), entity("Utopia", "Country")],
    [
      edge("ada", "HEAD_OF_STATE_OF", "utopia"),
      edge("ada", "CONSULTED_WITH", "bob"),
      edge("bob", "STATED_ABOUT", "utopia"),
    ],
  ),
);
const start = withDrawing(EMPTY_EXPLORE_STATE, drawing);

function shown(state: typeof start): { nodes: string[]; edges: string[] } {
  const visible = visibleDrawing(state);
  return { nodes: [...visible.nodes.keys()], edges: [...visible.edges.values()].map((line) => line.type) };
}

describe("what is shown of what is loaded", () => {
  it("leaves loose relations out until they are asked for", () => {
    expect(shown(start).edges).toEqual(["HEAD_OF_STATE_OF", "CONSULTED_WITH"]);
    expect(shown(withBackgroundRelations(start, true)).edges).toContain("STATED_ABOUT");
    expect(shown(withBackgroundRelations(withBackgroundRelations(start, true), false))).toEqual(shown(start));
  });

  it("drops a kind with every line that touches it, and brings it back", () => {
    const without = withKindToggled(start, "Country");
    expect(shown(without)).toEqual({ nodes: ["ada", "bob"], edges: ["CONSULTED_WITH"] });
    expect(shown(withKindToggled(without, "Country"))).toEqual(shown(start));
  });

  it("drops a relation and keeps its ends", () => {
    const without = withRelationToggled(start, "CONSULTED_WITH");
    expect(shown(without)).toEqual({ nodes: ["ada", "bob", "utopia"], edges: ["HEAD_OF_STATE_OF"] });
  });

  it("hides a node until it is shown again or added again", () => {
    const hidden = withNodesHidden(start, ["ada"]);
    expect(shown(hidden)).toEqual({ nodes: ["bob", "utopia"], edges: [] });
    expect(shown(withAllNodesShown(hidden))).toEqual(shown(start));
    expect(shown(withAdded(hidden, toDrawing(graphView([entity("Ada")])))).nodes).toContain("ada");
  });

  it("shows the focus alone, and what is added to it", () => {
    const focused = withFocus(start, neighbourhood(drawing, "ada"));
    expect(shown(focused).nodes).toEqual(["ada", "bob", "utopia"]);
    const narrow = withFocus(start, ["ada"]);
    expect(shown(narrow).nodes).toEqual(["ada"]);
    expect(shown(withAdded(narrow, toDrawing(graphView([entity("Eve")])))).nodes).toEqual(["ada", "eve"]);
  });

  it("never changes the state it is given", () => {
    const before = shown(start);
    withKindToggled(withNodesHidden(withFocus(start, ["bob"]), ["ada"]), "Person");
    expect(shown(start)).toEqual(before);
  });
});

describe("what is drawn in grey", () => {
  const names = (part: Drawing): string[] => [...part.nodes.keys()];

  it("is what filters leave out, but nothing that was put aside", () => {
    const filtered = withKindToggled(withRelationToggled(start, "CONSULTED_WITH"), "Country");
    const all = unfilteredDrawing(filtered);
    expect(names(all)).toEqual(["ada", "bob", "utopia"]);
    expect([...all.edges.values()].map((line) => line.type)).toEqual(["HEAD_OF_STATE_OF", "CONSULTED_WITH"]);
    expect(names(unfilteredDrawing(withNodesHidden(filtered, ["ada"])))).toEqual(["bob", "utopia"]);
  });

  it("is the rule up to a size, and what the reader says at any size", () => {
    expect(greysOut(start)).toBe(true);
    const edges = Array.from(
      { length: 5001 },
      (_, at) => [`e${at}`, [...drawing.edges.values()][0]] as const,
    );
    const large = withDrawing(start, { ...drawing, edges: new Map(edges) as Drawing["edges"] });
    expect(greysOut(large)).toBe(false);
    expect(greysOut(withGreys(large, true))).toBe(true);
    expect(greysOut(withGreys(start, false))).toBe(false);
  });

  it("is not drawn anew for a filter, a pin or a step back", async () => {
    const view = graphView(
      [entity("Ada"), entity("Utopia", "Country")],
      [edge("ada", "HEAD_OF_STATE_OF", "utopia")],
    );
    const store = createExploreStore({ overview: () => Promise.resolve(view) } as unknown as Api);
    await store.reload();
    const { drawn, visible } = store;
    const first = drawn.value;
    expect(visible.value).toBe(first);
    store.change((state) => withKindToggled(state, "Country"));
    expect(drawn.value).toBe(first);
    expect(names(visible.value)).toEqual(["ada"]);
    store.change((state) => withPinsToggled(state, ["ada"]));
    store.undo();
    expect(drawn.value).toBe(first);
    store.change((state) => withGreys(state, false));
    expect(names(drawn.value)).toEqual(["ada"]);
  });
});

describe("partWithNeighbours", () => {
  it("leaves out neighbours that only a hidden relation joins", () => {
    const around = toDrawing(
      graphView(
        [entity("Ada"), entity("Bob"), entity("Utopia", "Country")],
        [edge("ada", "HEAD_OF_STATE_OF", "utopia"), edge("bob", "STATED_ABOUT", "ada")],
      ),
    );
    const part = partWithNeighbours(around, "ada", EMPTY_EXPLORE_STATE.hiddenRelations);
    expect([...part.nodes.keys()]).toEqual(["ada", "utopia"]);
    expect([...part.edges.keys()]).toEqual(["ada-HEAD_OF_STATE_OF-utopia"]);
    expect(partWithNeighbours(around, "ada", new Set()).nodes.size).toBe(3);
  });
});

describe("mergeDrawings", () => {
  it("keeps both, and the newer of what is in both", () => {
    const renamed = toDrawing(graphView([{ ...entity("Ada"), name: "Ada L." }, entity("Eve")]));
    const merged = mergeDrawings(drawing, renamed);
    expect(merged.nodes.size).toBe(4);
    expect(merged.nodes.get("ada")?.name).toBe("Ada L.");
    expect(merged.edges.size).toBe(3);
  });
});
