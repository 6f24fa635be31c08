/** Width and height of the stage in CSS pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

/** The border around the drawing at the first zoom, as a share of the stage's shorter side, and its limits in pixels. */
const BORDER = 0.12;
const LEAST_BORDER = 24;
const MOST_BORDER = 88;
const DISC_ROOM = 16;
/** Up to this width of the window, in pixels, the tools lie below the stage; above, they take this much of it. */
const NARROW_WINDOW = 640;
const TOOLS_WIDTH = 60;
/** From this much room along the shorter side on, in pixels, discs have their full size. */
const ROOMY = 360;
const MOST_SHRUNK = 2;

/**
 * The border that is kept free at the first zoom for names, in pixels. A fixed one leaves nothing of a low stage.
 * @param tools width of what stands at the side of the stage; in a stage that is higher than wide discs would lie below it
 */
export function stageBorder({ width, height }: StageSize, tools = 0): number {
  const least = width < height ? Math.max(LEAST_BORDER, tools + DISC_ROOM) : LEAST_BORDER;
  return Math.min(MOST_BORDER, Math.max(least, BORDER * Math.min(width, height)));
}

/** The width that the tools take of the stage, in pixels. */
export function toolsWidth(): number {
  return window.innerWidth > NARROW_WINDOW ? TOOLS_WIDTH : 0;
}

/** By what discs are divided so that they do not cover one another on a small stage; 1 where there is room. */
export function discShrink(size: StageSize): number {
  const room = Math.min(size.width, size.height) - 2 * stageBorder(size);
  return Math.min(MOST_SHRUNK, Math.sqrt(Math.max(1, ROOMY / Math.max(1, room))));
}
