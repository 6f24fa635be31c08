/** A line of text as it stands on a page of a PDF. Lengths are in points (1/72 inch), y grows upwards. */
export interface PageLine {
  readonly text: string;
  /** From 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly fontSize: number;
}

/** A piece of text as the PDF draws it, without a line end. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly fontSize: number;
}

/** Baselines that differ by less than this share of the font size are one line (superscripts stay in it). */
const SAME_LINE = 0.5;
/** A gap of this share of the font size is a space. */
const SPACE_GAP = 0.15;
/** A gap of this many font sizes parts columns. */
const COLUMN_GAP = 3;
/** How far back a piece may begin before the end of the one before and still go on with its line, in font sizes. */
const OVERLAP = 1;

/**
 * Joins what is drawn to lines, in the order in which it is drawn, which is the reading order in what word processors
 * and typesetters write. A jump up or down, back, or over a column's gap begins a new line.
 */
export function findPageLines(drawn: readonly DrawnText[], page: number): readonly PageLine[] {
  const lines: PageLine[] = [];
  let open: PageLine | null = null;
  for (const piece of drawn) {
    if (piece.text.trim() === "") continue;
    if (open !== null && goesOn(open, piece)) open = extend(open, piece);
    else {
      if (open !== null) lines.push(open);
      open = { ...piece, page };
    }
  }
  if (open !== null) lines.push(open);
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, " ").trim() }));
}

function goesOn(line: PageLine, piece: DrawnText): boolean {
  const size = Math.max(line.fontSize, piece.fontSize);
  const gap = piece.left - line.right;
  return Math.abs(line.y - piece.y) < SAME_LINE * size && gap < COLUMN_GAP * size && gap > -OVERLAP * size;
}

function extend(line: PageLine, piece: DrawnText): PageLine {
  const isApart = piece.left - line.right > SPACE_GAP * Math.max(line.fontSize, piece.fontSize);
  return {
    ...line,
    text: `${line.text}${isApart ? " " : ""}${piece.text}`,
    right: Math.max(line.right, piece.right),
    fontSize: Math.max(line.fontSize, piece.fontSize),
  };
}
