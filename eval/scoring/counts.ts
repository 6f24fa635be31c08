/** What one article adds to a score. For precision and recall of the same things `right` equals `matched`. */
export interface Counts {
  /** Of what was found, how much is right. */
  readonly right: number;
  readonly found: number;
  /** Of what is annotated, how much was found. */
  readonly matched: number;
  readonly gold: number;
}

export const NOTHING: Counts = { right: 0, found: 0, matched: 0, gold: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    right: a.right + b.right,
    found: a.found + b.found,
    matched: a.matched + b.matched,
    gold: a.gold + b.gold,
  };
}

/** Counts of a task in which every thing is decided, rightly or not. */
export function decided(right: number, all: number): Counts {
  return { right, found: all, matched: right, gold: all };
}

/** Counts of things that are in both sets, in one only. */
export function compared(right: number, wrong: number, missed: number): Counts {
  return { right, found: right + wrong, matched: right, gold: right + missed };
}

/** 0 to 100; 0 when nothing was found. */
export function precision({ right, found }: Counts): number {
  return found === 0 ? 0 : (100 * right) / found;
}

/** 0 to 100; 0 when nothing is annotated. */
export function recall({ matched, gold }: Counts): number {
  return gold === 0 ? 0 : (100 * matched) / gold;
}

/** Harmonic mean of precision and recall, 0 to 100. */
export function f1(counts: Counts): number {
  const [p, r] = [precision(counts), recall(counts)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
