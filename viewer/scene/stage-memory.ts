import type { Bounds } from "../state/moves.js";
import type { Point } from "./seed-positions.js";

/** Where things are, per content of the stage; it outlives the canvas, so that a lost one can be made anew. */
export interface StageMemory {
  of(content: string): ContentMemory;
}

export interface ContentMemory {
  readonly positions: Map<string, Point>;
  /** The part of the plane that fills the view at the first zoom; null until a layout has ended. */
  bounds: Bounds | null;
}

export function createStageMemory(): StageMemory {
  const contents = new Map<string, ContentMemory>();
  return {
    of: (content) => {
      const known = contents.get(content);
      if (known !== undefined) return known;
      const created: ContentMemory = { positions: new Map(), bounds: null };
      contents.set(content, created);
      return created;
    },
  };
}
