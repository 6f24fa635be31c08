import { onGrid, type Arrangement, type Bounds, type Moves, type Place } from "./moves.js";

/** Where a node was put by hand. */
export interface PlacedNode extends Place {
  readonly id: string;
  /** How many expansions there had been: what comes later finds its place beside it. */
  readonly after: number;
}

/** What differs from the layout that the same graph gets everywhere. Numbers are in the stage's own units. */
export interface HandLayout {
  /** Sorted by id. */
  readonly placed: readonly PlacedNode[];
  /** The part of the plane that fills the view at the first zoom; null as long as nothing was placed. */
  readonly frame: Bounds | null;
}

export const NO_HAND_LAYOUT: HandLayout = { placed: [], frame: null };

/** Most nodes whose places are told, so that an address stays one: those that are pinned, and the last that were moved. */
export const MAX_PLACED = 100;

/** What was placed by hand in one graph of the stage. */
export function handLayout(moves: Moves, content: string, pinned: ReadonlySet<string>): HandLayout {
  const found = new Map<string, PlacedNode>();
  let frame: Bounds | null = null;
  for (const move of moves) {
    if (move.content !== content) continue;
    const { places, bounds } = move.after;
    // All were arranged anew, and are too many to be told.
    const all = places.size > MAX_PLACED;
    if (all) found.clear();
    for (const id of all ? pinned : places.keys()) {
      const place = places.get(id);
      if (place === undefined) continue;
      found.delete(id);
      found.set(id, { id, ...onGrid(place), after: move.expansions });
    }
    frame = bounds ?? frame;
  }
  if (found.size === 0) return NO_HAND_LAYOUT;
  return { placed: mostTelling([...found.values()], pinned), frame };
}

/** Those of a layout that were placed after this many expansions, as a change that can be applied. */
export function placedAfter({ placed, frame }: HandLayout, expansions: number): Arrangement {
  const places = placed
    .filter(({ after }) => after === expansions)
    .map(({ id, x, y }) => [id, { x, y }] as const);
  return { places: new Map(places), bounds: frame };
}

function mostTelling(placed: readonly PlacedNode[], pinned: ReadonlySet<string>): readonly PlacedNode[] {
  const last = [...placed].reverse();
  const ordered = [...last.filter(({ id }) => pinned.has(id)), ...last.filter(({ id }) => !pinned.has(id))];
  return ordered.slice(0, MAX_PLACED).sort((a, b) => (a.id < b.id ? -1 : 1));
}
