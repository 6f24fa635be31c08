import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { distanceToEdge, nearestEdge, pointOnEdge } from "../../../viewer/scene/edge-geometry.js";
import { boxAround, createLabelPlacer, overlap } from "../../../viewer/scene/label-placer.js";
import { mixColors } from "../../../viewer/scene/scene-theme.js";
import { hashPair, seedPositions } from "../../../viewer/scene/seed-positions.js";
import { discShrink, stageBorder } from "../../../viewer/scene/stage-room.js";
import { spreadLabels, type LabelledBox } from "../../../viewer/scene/spread-labels.js";
import { wrapName } from "../../../viewer/scene/wrap-name.js";
import { toSceneGraph } from "../../../viewer/scene/scene-graph.js";
import { toDrawing } from "../../../viewer/state/drawing.js";
import { edge, entity, graphView } from "../support/drawing-builder.js";

const line = (id: string, curvature: number): Parameters<typeof pointOnEdge>[0] => ({
  id,
  source: { x: 0, y: 0 },
  target: { x: 100, y: 0 },
  curvature,
});

describe("edges under the pointer", () => {
  it("finds the nearest within reach", () => {
    const lines = [line("straight", 0), line("bent", 0.4)];
    expect(nearestEdge(lines, { x: 50, y: 2 }, 6)).toBe("straight");
    expect(nearestEdge(lines, { x: 50, y: -19 }, 6)).toBe("bent");
    expect(nearestEdge(lines, { x: 50, y: 30 }, 6)).toBeNull();
    expect(nearestEdge(lines, { x: 120, y: 0 }, 6)).toBeNull();
  });

  it("hits every curve at the points that lie on it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.6, max: 0.6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (bend, t) => {
          expect(distanceToEdge(line("a", bend), pointOnEdge(line("a", bend), t))).toBeLessThan(1.5);
        },
      ),
    );
  });
});

describe("places of names", () => {
  it("are given once", () => {
    const placer = createLabelPlacer();
    expect(placer.tryTake(boxAround(50, 50, 80, 20))).toBe(true);
    expect(placer.tryTake(boxAround(100, 55, 80, 20))).toBe(false);
    expect(placer.tryTake(boxAround(100, 80, 80, 20))).toBe(true);
  });

  it("never overlap, whatever is asked for", () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 600 }),
      top: fc.integer({ min: 0, max: 400 }),
      width: fc.integer({ min: 1, max: 200 }),
      height: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const placer = createLabelPlacer();
        const taken = boxes.filter((wanted) => placer.tryTake(wanted));
        taken.forEach((a, index) => taken.slice(index + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
        expect(boxes.length === 0 || taken.length > 0).toBe(true);
      }),
    );
  });
});

describe("wrapName", () => {
  it.each([
    ["Belarus", ["Belarus"]],
    ["Collective Security Treaty Organization", ["Collective Security", "Treaty Organization"]],
    ["Donaudampfschifffahrtsgesellschaftskapitän", ["Donaudampfschifffahrtsge…"]],
    [
      "One two three four five six seven eight nine ten eleven twelve thirteen",
      ["One two three four", "five six seven eight", "nine ten eleven twelve t…"],
    ],
  ])("%s", (name, lines) => {
    expect(wrapName(name, 22).map((text) => text.slice(0, 24))).toEqual(
      lines.map((text) => text.slice(0, 24)),
    );
    expect(wrapName(name, 22).every((text) => text.length <= 26)).toBe(true);
  });
});

describe("spreadLabels", () => {
  const box = (fixed: boolean): LabelledBox => ({ width: 80, height: 40, drop: 10, fixed });

  it("leaves no box over another and moves nothing that is fixed", () => {
    const places = new Float32Array([0, 0, 5, 3, -4, 8, 2, -6]);
    spreadLabels(places, [box(true), box(false), box(false), box(false)]);
    expect([places[0], places[1]]).toEqual([0, 0]);
    for (let a = 0; a < 4; a += 1) {
      for (let b = a + 1; b < 4; b += 1) {
        const dx = Math.abs((places[2 * a] ?? 0) - (places[2 * b] ?? 0));
        const dy = Math.abs((places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0));
        expect(dx >= 79 || dy >= 39).toBe(true);
      }
    }
  });

  it("leaves alone what has room already", () => {
    const places = new Float32Array([0, 0, 200, 0]);
    spreadLabels(places, [box(false), box(false)]);
    expect([...places]).toEqual([0, 0, 200, 0]);
  });
});

describe("seedPositions", () => {
  const scene = toSceneGraph(
    toDrawing(graphView([entity("Ada"), entity("Bob"), entity("Eve")], [edge("ada", "LEADS", "bob")])),
  );

  it("starts the same graph at the same places", () => {
    expect(seedPositions(scene, new Map())).toEqual(seedPositions(scene, new Map()));
    expect(seedPositions(scene, new Map()).size).toBe(3);
  });

  it("starts newcomers by their neighbours and moves nobody", () => {
    const seeds = seedPositions(scene, new Map([["ada", { x: 1000, y: 1000 }]]));
    expect(seeds.has("ada")).toBe(false);
    const bob = seeds.get("bob") ?? { x: 0, y: 0 };
    expect(Math.hypot(bob.x - 1000, bob.y - 1000)).toBeLessThan(200);
  });

  it("spreads even ids that differ in one letter", () => {
    const values = Array.from({ length: 200 }, (_, index) => hashPair(`e-${index}`)[0]);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(0.9);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });
});

describe("mixColors", () => {
  it("goes from the background to the colour", () => {
    expect(mixColors("#ffffff", "#000000", 0)).toBe("#000000");
    expect(mixColors("#ffffff", "#000000", 1)).toBe("#ffffff");
    expect(mixColors("#ff0000", "#0000ff", 0.5)).toBe("#800080");
  });
});

describe("the room on the stage", () => {
  it("goes to the drawing, however small the stage is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 4000 }),
        fc.integer({ min: 100, max: 4000 }),
        (width, height) => {
          const shorter = Math.min(width, height);
          expect(2 * stageBorder({ width, height })).toBeLessThan(shorter / 2);
          expect(discShrink({ width, height })).toBeLessThanOrEqual(2);
        },
      ),
    );
  });

  it("makes discs smaller on a small stage alone", () => {
    expect(discShrink({ width: 1200, height: 600 })).toBe(1);
    expect(discShrink({ width: 900, height: 240 })).toBeGreaterThan(1.2);
  });
});
