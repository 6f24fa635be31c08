import { describe, expect, it } from "vitest";
import { LEFT, ParseStates, RIGHT, SHIFT } from "../../../ingest/grammar/parse-state.js";
import { NOT_ALLOWED, setTransitionCosts } from "../../../train/grammar/transition-costs.js";

const costsOf = (states: ParseStates, heads: Int32Array): number[] => {
  const costs = new Int32Array(3);
  setTransitionCosts(states, 0, heads, costs);
  return [...costs];
};

/** Arcs of the right tree that the best way from a state on still draws: all ways are tried. */
function mostReachable(states: ParseStates, heads: Int32Array): number {
  if (states.isFinal(0)) return 0;
  let most = 0;
  for (const action of [SHIFT, LEFT, RIGHT]) {
    if (!states.isAllowed(0, action)) continue;
    const next = copyOf(states);
    const child = states.stack(0, 0);
    if (action === SHIFT) next.shift(0);
    else next.attach(0, action, 1);
    const gained = action !== SHIFT && next.head(0, child) === heads[child] ? 1 : 0;
    most = Math.max(most, gained + mostReachable(next, heads));
  }
  return most;
}

function copyOf(states: ParseStates): ParseStates {
  const copy = new ParseStates(states.words, 1);
  copy.cells.set(states.cells);
  return copy;
}

describe("setTransitionCosts", () => {
  it("allows only to shift at the beginning", () => {
    expect(costsOf(new ParseStates(2, 1), Int32Array.of(0, 2, 3))).toEqual([0, NOT_ALLOWED, NOT_ALLOWED]);
  });

  // Head of words 1 to 4; 5 is the root.
  it.each([[[2, 5, 2, 3]], [[5, 1, 4, 1]], [[2, 3, 4, 5]], [[5, 1, 2, 3]]])(
    "counts what is lost of %j",
    (list) => {
      const heads = Int32Array.of(0, ...list);
      let seen = 0;
      const visit = (states: ParseStates): void => {
        if (states.isFinal(0)) return;
        const reachable = mostReachable(states, heads);
        const costs = costsOf(states, heads);
        for (const action of [SHIFT, LEFT, RIGHT]) {
          if (!states.isAllowed(0, action)) continue;
          const next = copyOf(states);
          const child = states.stack(0, 0);
          if (action === SHIFT) next.shift(0);
          else next.attach(0, action, 1);
          const gained = action !== SHIFT && next.head(0, child) === heads[child] ? 1 : 0;
          const lost = reachable - gained - mostReachable(next, heads);
          expect([action, Math.min(1, costs[action] ?? 0)]).toEqual([action, Math.min(1, lost)]);
          seen += 1;
          // Past a mistake the counts are near, not exact: that one word only hangs on the root is not in them.
          if (lost === 0) visit(next);
        }
      };
      visit(new ParseStates(4, 1));
      expect(seen).toBeGreaterThan(8);
    },
  );
});
