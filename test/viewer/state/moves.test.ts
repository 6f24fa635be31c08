import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  EMPTY_EXPLORE_STATE,
  showsSame,
  withNodesHidden,
  withPinsToggled,
  type ExploreState,
} from "../../../viewer/state/explore-state.js";
import { advance, redo, startHistory, travel, undo, type History } from "../../../viewer/state/history.js";
import { placesBetween, withMove, type Arrangement, type Place } from "../../../viewer/state/moves.js";

type Places = ReadonlyMap<string, Place>;

const at = (x: number, y = 0): Place => ({ x, y });
const placed = (places: Record<string, Place>): Arrangement => ({
  places: new Map(Object.entries(places)),
  bounds: null,
});
const HOME: Places = new Map([
  ["ada", at(0)],
  ["bob", at(1)],
  ["eve", at(2)],
]);

/** Give some nodes other places, as one step of the history. */
function move(
  history: History<ExploreState>,
  now: Places,
  to: Record<string, Place>,
): { history: History<ExploreState>; now: Places } {
  const before = new Map(Object.keys(to).flatMap((id) => [[id, now.get(id) ?? at(NaN)] as const]));
  const step = { content: "explore", before: { places: before, bounds: null }, after: placed(to) };
  return {
    history: advance(history, withMove(history.present, step)),
    now: new Map([...now, ...Object.entries(to)]),
  };
}

/** Where everything is after going from one state to another. */
function follow(now: Places, from: ExploreState, to: ExploreState): Places {
  return placesBetween(from.moves, to.moves).reduce<Places>(
    (places, { arrangement }) => new Map([...places, ...arrangement.places]),
    now,
  );
}

describe("moves as steps", () => {
  const dragged = move(startHistory(EMPTY_EXPLORE_STATE), HOME, { ada: at(9) });
  const arranged = move(dragged.history, dragged.now, { ada: at(5), bob: at(6), eve: at(7) });

  it("puts a dragged node back, and there again", () => {
    const back = undo(dragged.history);
    const home = follow(dragged.now, dragged.history.present, back.present);
    expect(home).toEqual(HOME);
    expect(follow(home, back.present, redo(back).present)).toEqual(dragged.now);
  });

  it("brings back where everything was before it was arranged anew", () => {
    const back = undo(arranged.history);
    expect(follow(arranged.now, arranged.history.present, back.present)).toEqual(dragged.now);
  });

  it("goes over several moves at once", () => {
    const start = travel(arranged.history, ({ moves }) => moves.length === 0);
    expect(follow(arranged.now, arranged.history.present, start?.present ?? EMPTY_EXPLORE_STATE)).toEqual(
      HOME,
    );
  });

  it("moves nothing for other steps", () => {
    const hidden = withNodesHidden(arranged.history.present, ["ada"]);
    expect(placesBetween(arranged.history.present.moves, hidden.moves)).toEqual([]);
  });

  it("finds every place again, whatever was moved, however far one goes back and forth", () => {
    const point = fc.record({ x: fc.integer(), y: fc.integer() });
    const target = fc.dictionary(fc.constantFrom("ada", "bob", "eve"), point, { minKeys: 1 });
    const steps = fc.array(fc.oneof(target, fc.constantFrom("undo" as const, "redo" as const)), {
      maxLength: 130,
    });
    fc.assert(
      fc.property(steps, (taken) => {
        let history = startHistory(EMPTY_EXPLORE_STATE);
        let now = HOME;
        const seen = new Map<ExploreState, Places>([[history.present, now]]);
        for (const step of taken) {
          if (typeof step === "string") {
            const next = step === "undo" ? undo(history) : redo(history);
            now = follow(now, history.present, next.present);
            history = next;
          } else {
            ({ history, now } = move(history, now, step));
            seen.set(history.present, now);
          }
          expect(now).toEqual(seen.get(history.present));
        }
      }),
    );
  });

  it("shows the same as before, as a pin does", () => {
    const state = EMPTY_EXPLORE_STATE;
    expect(showsSame(state, dragged.history.present)).toBe(true);
    expect(showsSame(state, withPinsToggled(state, ["ada"]))).toBe(true);
    expect(showsSame(state, withNodesHidden(state, ["ada"]))).toBe(false);
  });
});
