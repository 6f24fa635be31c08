/** Width and height of the stage in CSS pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** The border around the drawing at the first zoom, as a share of the stage's shorter side, and its limits in pixels. */
const BORDER = 0.12;
const LEAST_BORDER = 24;
const MOST_BORDER = 88;
/** From this much room along the shorter side on, in pixels, discs have their full size. */
const ROOMY = 360;
const MOST_SHRUNK = 2;

/** The border that is kept free at the first zoom for names, in pixels. A fixed one leaves nothing of a low stage. */
export function stageBorder({ width, height }: StageSize): number {
  return Math.min(MOST_BORDER, Math.max(LEAST_BORDER, BORDER * Math.min(width, height)));
}

/** By what discs are divided so that they do not cover one another on a small stage; 1 where there is room. */
export function discShrink(size: StageSize): number {
  const room = Math.min(size.width, size.height) - 2 * stageBorder(size);
  return Math.min(MOST_SHRUNK, Math.sqrt(Math.max(1, ROOMY / Math.max(1, room))));
}
