import type { Point } from "./seed-positions.js";

/** A drawn line in viewport pixels, y downwards: a quadratic curve, or a straight line when `curvature` is 0. */
export interface EdgeLine {
  readonly id: string;
  readonly source: Point;
  readonly target: Point;
  readonly curvature: number;
}

/** A line with its relation in words. */
export interface ScreenEdge extends EdgeLine {
  readonly label: string;
  readonly tentative: boolean;
}

/** Pieces into which a curve is cut to measure the distance to it. */
const PIECES = 14;

/**
 * The place on a line at `t` from 0 (source) to 1 (target). The bend is that of @sigma/edge-curve: its
 * control point is off the middle by `curvature` times the length.
 */
export function pointOnEdge({ source, target, curvature }: EdgeLine, t: number): Point {
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const control = {
    x: (source.x + target.x) / 2 + dy * curvature,
    y: (source.y + target.y) / 2 - dx * curvature,
  };
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return {
    x: a * source.x + b * control.x + c * target.x,
    y: a * source.y + b * control.y + c * target.y,
  };
}

/** The id of the line nearest to `point` within `tolerance` pixels, or null. */
export function nearestEdge(lines: Iterable<EdgeLine>, point: Point, tolerance: number): string | null {
  let best: string | null = null;
  let bestDistance = tolerance;
  for (const line of lines) {
    if (isFarOff(line, point, bestDistance)) continue;
    const distance = distanceToEdge(line, point);
    if (distance > bestDistance || (distance === bestDistance && best !== null)) continue;
    best = line.id;
    bestDistance = distance;
  }
  return best;
}

/** Distance in pixels from `point` to the line. */
export function distanceToEdge(line: EdgeLine, point: Point): number {
  if (line.curvature === 0) return distanceToSegment(line.source, line.target, point);
  let least = Infinity;
  let from = line.source;
  for (let piece = 1; piece <= PIECES; piece += 1) {
    const to = pointOnEdge(line, piece / PIECES);
    least = Math.min(least, distanceToSegment(from, to, point));
    from = to;
  }
  return least;
}

/** A cheap test by the box around the line, with room for its bend. */
function isFarOff({ source, target, curvature }: EdgeLine, point: Point, tolerance: number): boolean {
  const length = Math.hypot(target.x - source.x, target.y - source.y);
  const room = tolerance + Math.abs(curvature) * length;
  return (
    point.x < Math.min(source.x, target.x) - room ||
    point.x > Math.max(source.x, target.x) + room ||
    point.y < Math.min(source.y, target.y) - room ||
    point.y > Math.max(source.y, target.y) + room
  );
}

function distanceToSegment(a: Point, b: Point, point: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / squared;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}
