import { withPinsToggled } from "../state/explore-state.js";
import { withMove } from "../state/moves.js";
import { stageContent } from "../state/stage-content.js";
import type { AppContext } from "./app-context.js";

/**
 * Pin nodes to their places, or let go of them when all of them are pinned. Where they are pinned is noted as a move that
 * moves nothing, so that a link can tell of it.
 */
export function pinNodes({ store, stageRef }: AppContext, ids: Iterable<string>): void {
  const wanted = [...ids];
  store.explore.change((state) => {
    const pinned = withPinsToggled(state, wanted);
    const stage = stageRef.current;
    if (stage === null || pinned.pinned.size < state.pinned.size) return pinned;
    const content = stageContent(store);
    const here = stage.arrangement(content, wanted);
    return withMove(pinned, { content, before: here, after: here });
  });
}
