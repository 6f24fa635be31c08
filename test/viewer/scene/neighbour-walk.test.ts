import { describe, expect, it } from "vitest";

import { placeInDirection, type Direction } from "../../../viewer/scene/neighbour-walk.js";

const PLACES = [
  ["east", { x: 100, y: 10 }],
  ["far east", { x: 300, y: 0 }],
  ["north", { x: -10, y: -80 }],
  ["south-west", { x: -60, y: 70 }],
] as const;

describe("walking by arrows", () => {
  it.each<[Direction, string]>([
    ["right", "east"],
    ["up", "north"],
    ["left", "south-west"],
    ["down", "south-west"],
  ])("%s leads %s", (direction, expected) => {
    expect(placeInDirection({ x: 0, y: 0 }, PLACES, direction)).toBe(expected);
  });

  it("leads nowhere when nothing lies that way", () => {
    expect(placeInDirection({ x: 0, y: 0 }, [["east", { x: 50, y: 0 }]], "left")).toBeNull();
    expect(placeInDirection({ x: 0, y: 0 }, [["here", { x: 0, y: 0 }]], "left")).toBeNull();
  });
});
