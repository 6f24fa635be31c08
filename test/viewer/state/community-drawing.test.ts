import { describe, expect, it } from "vitest";

import {
  communityId,
  communityOf,
  groupDrawing,
  nameCommunities,
  passingGroups,
} from "../../../viewer/state/community-drawing.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const drawing = toDrawing(
  graphView(
    ["Ada", "Bob", "Eve", "Kim", "Lee", "Max", "Zoe"].map((name) => entity(name)),
    [
      edge("ada", "LEADS", "bob"),
      edge("ada", "LEADS", "eve"),
      edge("kim", "LEADS", "lee"),
      edge("kim", "LEADS", "max"),
      edge("bob", "LEADS", "lee"),
      edge("eve", "LEADS", "max"),
      edge("zoe", "LEADS", "ada"),
    ],
  ),
);
const communities = nameCommunities(drawing, [0, 0, 0, 1, 1, 1, 2]);

describe("communities as single nodes", () => {
  it("are called after their most connected member", () => {
    expect(communities.get("bob")).toBe("ada");
    expect(communityOf(communityId("ada"))).toBe("ada");
  });

  it("hold their members, and are joined by one line that counts", () => {
    const { nodes, edges } = groupDrawing(drawing, communities, new Set());
    expect([...nodes.keys()].sort()).toEqual([communityId("ada"), communityId("kim"), "zoe"]);
    expect(nodes.get(communityId("ada"))).toMatchObject({
      kind: "Community",
      name: "Ada, Bob +1",
      members: ["ada", "bob", "eve"],
    });
    expect([...edges.values()].map(({ label }) => label).sort()).toEqual(["1 relation", "2 relations"]);
  });

  it("show their members when they are opened, who start where the community was", () => {
    const { nodes, edges } = groupDrawing(drawing, communities, new Set(["ada"]));
    expect([...nodes.keys()].sort()).toEqual(["ada", "bob", communityId("kim"), "eve", "zoe"]);
    expect(nodes.get("eve")?.from).toBe(communityId("ada"));
    const joins = [...edges.values()].filter(({ type }) => type === "JOINS");
    expect(joins.map(({ source, target }) => [source, target].sort())).toEqual([
      ["bob", communityId("kim")].sort(),
      [communityId("kim"), "eve"].sort(),
    ]);
    for (const { source, target } of edges.values()) {
      expect(nodes.has(source) && nodes.has(target)).toBe(true);
    }
  });

  it("pass the filters with any of their members, and a line between two with any of its relations", () => {
    const grouped = groupDrawing(drawing, communities, new Set(["kim"]));
    const part = (ids: readonly string[]): ReturnType<typeof passingGroups> =>
      passingGroups(grouped, {
        nodes: new Map([...drawing.nodes].filter(([id]) => ids.includes(id))),
        edges: new Map(
          [...drawing.edges].filter(([, { source, target }]) => ids.includes(source) && ids.includes(target)),
        ),
      });
    const passing = part(["bob", "lee", "kim"]);
    expect([...passing.nodes.keys()].sort()).toEqual([communityId("ada"), "kim", "lee"]);
    const ends = [...passing.edges.values()].map(({ source, target }) => [source, target].sort().join(" "));
    expect(ends.sort()).toEqual([`${communityId("ada")} lee`, "kim lee"]);
    expect(part(["zoe"])).toEqual({ nodes: new Map([["zoe", grouped.nodes.get("zoe")]]), edges: new Map() });
  });

  it("gather what nothing is joined to, which opens like any other", () => {
    const alone = ["Joe", "Pat", "Sam"].map((name) => entity(name));
    const more = toDrawing(
      graphView([entity("Ada"), entity("Bob"), ...alone], [edge("ada", "LEADS", "bob")]),
    );
    const found = nameCommunities(more, [0, 0, 1, 2, 3]);
    expect([...groupDrawing(more, found, new Set()).nodes.values()].map(({ name }) => name)).toEqual([
      "Ada",
      "Bob",
      "3 without relations",
    ]);
    expect(groupDrawing(more, found, new Set(["joe"])).nodes.size).toBe(5);
  });
});
