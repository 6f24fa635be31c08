import type { LabelledBox } from "./spread-labels.js";
import { wrapName } from "./wrap-name.js";

/** Most characters in a line of a name on the stage. */
export const NAME_WIDTH = 22;
/** Height of a line as a multiple of the letters' size. */
export const LINE_HEIGHT = 1.2;
/** Between a disc and its name, in pixels. */
export const NAME_GAP = 4;

/** Width of an average letter of the stage's font at the common size, in pixels. */
const LETTER_WIDTH = 6.8;
/** Free room around a box, in pixels. */
const ROOM = 10;

/** Size of the letters of a name below a disc of this radius, in pixels. */
export function letterSize(radius: number): number {
  return Math.min(14, 10.5 + radius / 8);
}

/** The box that a disc and its name need; an estimate, as no canvas is at hand in a worker. */
export function labelledBox(name: string, radius: number, fixed: boolean): LabelledBox {
  const lines = wrapName(name, NAME_WIDTH);
  const longest = Math.max(...lines.map((line) => line.length));
  const nameHeight = NAME_GAP + lines.length * letterSize(radius) * LINE_HEIGHT;
  return {
    width: Math.max(2 * radius, longest * LETTER_WIDTH) + ROOM,
    height: 2 * radius + nameHeight + ROOM,
    drop: nameHeight / 2,
    fixed,
  };
}
