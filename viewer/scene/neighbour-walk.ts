import type { Point } from "./seed-positions.js";

export type Direction = "left" | "right" | "up" | "down";

const UNIT: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Cosine of the widest angle from the wanted direction: a little over a quarter turn would be backwards. */
const WIDEST = 0.2;

/**
 * Of the places in `candidates`, the one that a reader means who presses an arrow at `from`: near, and in that
 * direction. Coordinates are pixels, y downwards.
 * @returns its id, or null when nothing lies that way
 */
export function placeInDirection(
  from: Point,
  candidates: Iterable<readonly [string, Point]>,
  direction: Direction,
): string | null {
  const unit = UNIT[direction];
  let best: string | null = null;
  let bestCost = Infinity;
  for (const [id, point] of candidates) {
    const [dx, dy] = [point.x - from.x, point.y - from.y];
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    const along = (dx * unit.x + dy * unit.y) / distance;
    const cost = distance / Math.max(along, 0.01);
    if (along < WIDEST || cost >= bestCost) continue;
    best = id;
    bestCost = cost;
  }
  return best;
}
