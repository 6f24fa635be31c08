import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { advance, MAX_STEPS, redo, startHistory, undo } from "../../../viewer/state/history.js";

describe("history", () => {
  it("goes back and forth", () => {
    const there = advance(advance(startHistory(1), 2), 3);
    expect(undo(there).present).toBe(2);
    expect(undo(undo(there)).present).toBe(1);
    expect(redo(undo(there)).present).toBe(3);
  });

  it("forgets what was undone when another step is taken", () => {
    const other = advance(undo(advance(startHistory("a"), "b")), "c");
    expect(other.future).toEqual([]);
    expect(undo(other).present).toBe("a");
  });

  it("stays at its ends, and takes no step for the same state", () => {
    const start = startHistory(1);
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
    expect(advance(start, 1)).toBe(start);
  });

  it("undoes any number of steps exactly, up to its limit", () => {
    fc.assert(
      fc.property(fc.array(fc.object(), { maxLength: MAX_STEPS }), (steps) => {
        const start = startHistory<object>({});
        const end = steps.reduce(advance, start);
        const back = steps.reduce((history) => undo(history), end);
        expect(back.present).toBe(start.present);
        expect(steps.reduce((history) => redo(history), back)).toEqual(end);
      }),
    );
  });

  it("keeps a bounded number of steps", () => {
    const numbers = Array.from({ length: MAX_STEPS + 20 }, (_, index) => index + 1);
    expect(numbers.reduce(advance<number>, startHistory(0)).past).toHaveLength(MAX_STEPS);
  });
});
