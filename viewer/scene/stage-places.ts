import type { Arrangement } from "../state/moves.js";
import type { Point } from "./seed-positions.js";
import type { ContentMemory } from "./stage-memory.js";

/** Where these nodes are now. */
export function arrangementOf({ positions, bounds }: ContentMemory, ids: readonly string[]): Arrangement {
  const places = ids.flatMap((id): [string, Point][] => {
    const place = positions.get(id);
    return place === undefined ? [] : [[id, place]];
  });
  return { places: new Map(places), bounds };
}

/** Put nodes where an arrangement has them. @returns those that were elsewhere */
export function takeArrangement(
  memory: ContentMemory,
  { places, bounds }: Arrangement,
): readonly (readonly [string, Point])[] {
  const moved = [...places].filter(([id, { x, y }]) => {
    const place = memory.positions.get(id);
    return place?.x !== x || place.y !== y;
  });
  for (const [id, point] of moved) memory.positions.set(id, point);
  memory.bounds = bounds ?? memory.bounds;
  return moved;
}
