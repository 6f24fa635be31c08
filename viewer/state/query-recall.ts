import type { QueryLibrary } from "./query-library.js";

/** What stands in the boxes of the query and its parameters. */
interface Typed {
  readonly text: string;
  readonly parameters: string;
}

/** Walks through what was asked before, as the arrow keys of a terminal do. */
export interface QueryRecall {
  /** The query before (-1) or after (1) the `shown` one; null at either end. What was typed comes after the latest. */
  step(step: -1 | 1, shown: Typed): Typed | null;
}

export function createQueryRecall(library: Pick<QueryLibrary, "past">): QueryRecall {
  let draft: Typed = { text: "", parameters: "" };
  return {
    step: (step, shown) => {
      const past = library.past.value;
      const at = past.findIndex((query) => isSame(query, shown));
      // What is in no history is a draft, and is kept.
      if (at < 0 && step < 0) draft = shown;
      const next = at - step;
      if (at < 0 && step > 0) return null;
      return next < 0 ? draft : (past[next] ?? null);
    },
  };
}

function isSame(a: Typed, b: Typed): boolean {
  return a.text === b.text && a.parameters === b.parameters;
}
