/** Which rows of a long list are drawn, and the empty space above and below them. */
export interface RowWindow {
  /** Index of the first drawn row. */
  readonly first: number;
  /** Index after the last drawn row. */
  readonly end: number;
  /** In pixels. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond what can be seen, so that scrolling shows no gaps. */
const OVERSCAN = 8;

/** The window of `count` rows of `rowHeight` px seen through `height` px at `scrollTop` px. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number): RowWindow {
  const seen = Math.ceil(Math.max(height, 0) / rowHeight);
  const top = Math.floor(Math.max(scrollTop, 0) / rowHeight);
  const first = Math.max(0, Math.min(top, count - seen) - OVERSCAN);
  const end = Math.min(count, first + seen + 2 * OVERSCAN);
  return { first, end, above: first * rowHeight, below: (count - end) * rowHeight };
}
