/** How a graph is drawn, by its number of lines: what costs time per line is given up step by step. */
export interface Tier {
  readonly name: "full" | "fast" | "large" | "huge";
  /** Up to this many relations. */
  readonly maxEdges: number;
  /** What the reader is told; null when nothing is given up. */
  readonly note: string | null;
  readonly arrows: boolean;
  /** More relations than this between two nodes are drawn as one line with their number. */
  readonly maxFanned: number;
  /**
   * Whether a veil over the drawing dims it, with what stands out painted above; otherwise each disc and line is
   * painted anew, which keeps arrows and bends.
   */
  readonly veils: boolean;
  /** Whether lines are found under a moving pointer; a click finds them always. */
  readonly hoversEdges: boolean;
  readonly hidesEdgesOnMove: boolean;
  /** Whether nodes are shown on the way to their places. */
  readonly animated: boolean;
  /** Discs in view that may carry a sign, a mark or a name, largest first; what was marked does always. */
  readonly maxDiscs: number;
  /** Names tried in one picture, largest discs first. */
  readonly maxNames: number;
  /** Discs in view above which they carry no signs. */
  readonly maxGlyphs: number;
}

const FULL: Tier = {
  name: "full",
  maxEdges: 5000,
  note: null,
  arrows: true,
  maxFanned: 4,
  veils: false,
  hoversEdges: true,
  hidesEdgesOnMove: false,
  animated: true,
  maxDiscs: Infinity,
  maxNames: 1500,
  maxGlyphs: 3000,
};

const FAST: Tier = {
  ...FULL,
  name: "fast",
  maxEdges: 50_000,
  note: "Fast drawing: thin lines without arrows, parallel ones joined.",
  arrows: false,
  maxFanned: 1,
  veils: true,
  hoversEdges: false,
  animated: false,
  maxDiscs: 2500,
  maxNames: 300,
  maxGlyphs: 1500,
};

const LARGE: Tier = {
  ...FAST,
  name: "large",
  maxEdges: 200_000,
  note: "Large graph: plain lines that vanish while the view moves, few names.",
  hidesEdgesOnMove: true,
  maxDiscs: 800,
  maxNames: 120,
  maxGlyphs: 500,
};

const HUGE: Tier = {
  ...LARGE,
  name: "huge",
  maxEdges: Infinity,
  note: "Very large graph: slow to draw. Filter it, or focus on a part.",
};

export const TIERS: readonly Tier[] = [FULL, FAST, LARGE, HUGE];

/** The first tier that takes this many relations. */
export function tierOf(edges: number): Tier {
  return TIERS.find((tier) => edges <= tier.maxEdges) ?? HUGE;
}
