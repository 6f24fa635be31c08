import { describe, expect, it } from "vitest";

import { boxOutline, isInside } from "../../../viewer/scene/outline.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { isKnownBy } from "../../../viewer/state/edge-filter.js";
import { formatExpansion, parseExpansion, plainExpansion } from "../../../viewer/state/expansion.js";
import {
  EMPTY_EXPLORE_STATE,
  visibleDrawing,
  withAdded,
  withCollapsed,
  withPinsToggled,
} from "../../../viewer/state/explore-state.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

describe("a line around", () => {
  it("holds what lies inside of it, and nothing that lies in its bays", () => {
    const bay = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 3 },
      { x: 0, y: 10 },
    ];
    expect(isInside({ x: 1, y: 5 }, bay)).toBe(true);
    expect(isInside({ x: 5, y: 8 }, bay)).toBe(false);
    expect(isInside({ x: 5, y: 8 }, boxOutline({ x: 9, y: 9 }, { x: 0, y: 0 }))).toBe(true);
    expect(isInside({ x: 1, y: 1 }, [])).toBe(false);
  });
});

describe("collapsing", () => {
  it("puts aside the neighbours that only this one has", () => {
    const view = graphView(
      ["Ada", "Bob", "Eve", "Kim"].map((name) => entity(name)),
      [edge("ada", "LEADS", "bob"), edge("ada", "LEADS", "eve"), edge("eve", "LEADS", "kim")],
    );
    const state = withCollapsed(withAdded(EMPTY_EXPLORE_STATE, toDrawing(view)), "ada");
    expect([...visibleDrawing(state).nodes.keys()]).toEqual(["ada", "eve", "kim"]);
  });
});

describe("pins", () => {
  it("go on together, and off when all are on", () => {
    const some = withPinsToggled(EMPTY_EXPLORE_STATE, ["a"]);
    const all = withPinsToggled(some, ["a", "b"]);
    expect([...all.pinned]).toEqual(["a", "b"]);
    expect(withPinsToggled(all, ["a", "b"]).pinned.size).toBe(0);
  });
});

describe("as of a day", () => {
  const of = (more: Parameters<typeof edge>[3]) => {
    const found = [...toDrawing(graphView([], [edge("a", "LEADS", "b", more)])).edges.values()][0];
    if (found === undefined) throw new Error("There is no edge.");
    return found;
  };
  it("counts what had been published by then", () => {
    const one = of({ firstPublishedAt: "2022-01-06T10:00:00.000Z" });
    expect(isKnownBy(one, { basis: "published", day: "2022-01-06" })).toBe(true);
    expect(isKnownBy(one, { basis: "published", day: "2022-01-05" })).toBe(false);
    expect(isKnownBy(of({}), { basis: "published", day: "2022-01-05" })).toBe(false);
  });

  it("counts what held, an open end included, years as whole years", () => {
    const on = (day: string) => ({ basis: "valid" as const, day });
    const since = of({ validFrom: "2019" });
    expect(isKnownBy(since, on("2022-01-05"))).toBe(true);
    expect(isKnownBy(since, on("2018-12-31"))).toBe(false);
    const until = of({ validFrom: "2019-02-01", validTo: "2021" });
    expect(isKnownBy(until, on("2021-12-31"))).toBe(true);
    expect(isKnownBy(until, on("2022-01-01"))).toBe(false);
    expect(isKnownBy(of({ validTo: "2020" }), on("1990-01-01"))).toBe(true);
    expect(isKnownBy(of({ firstPublishedAt: "2022-03-01T00:00:00.000Z" }), on("2022-03-01"))).toBe(true);
    expect(isKnownBy(of({}), on("2022-03-01"))).toBe(false);
  });
});

describe("an expansion as a word", () => {
  it("is the id alone when it says nothing else, and reads back", () => {
    expect(formatExpansion(plainExpansion("e1"))).toBe("e1");
    const wish = { id: "e1", relation: "MEMBER_OF", direction: "in", limit: 10 } as const;
    expect(parseExpansion(formatExpansion(wish))).toEqual(wish);
    expect(parseExpansion("e1~NONSENSE~up~-3")).toEqual(plainExpansion("e1"));
  });
});
