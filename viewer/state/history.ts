/** States one can go back and forth between. */
export interface History<T> {
  /** Oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** Next first. */
  readonly future: readonly T[];
}

/** How many steps back are kept. */
export const MAX_STEPS = 100;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** Go on to a new state; what had been undone is forgotten. The same state changes nothing. */
export function advance<T>(history: History<T>, next: T): History<T> {
  if (Object.is(next, history.present)) return history;
  return { past: [...history.past, history.present].slice(-MAX_STEPS), present: next, future: [] };
}

/** One step back, or the same history at its beginning. */
export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** One step forth again, or the same history at its end. */
export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** Go to the nearest state that `isWanted`, earlier ones first, or null when there is none. */
export function travel<T>(history: History<T>, isWanted: (state: T) => boolean): History<T> | null {
  for (const step of [undo, redo]) {
    let at = history;
    for (;;) {
      if (isWanted(at.present)) return at;
      const next = step(at);
      if (next === at) break;
      at = next;
    }
  }
  return null;
}
