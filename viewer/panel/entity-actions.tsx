import type { JSX } from "preact";

import { counted } from "../state/fact-words.js";
import { neighbourhood, withFocus, withNodeHidden, withoutFocus } from "../state/explore-state.js";
import { EXPAND_LIMIT } from "../state/view-restore.js";
import { NO_ROUTE } from "../state/route.js";
import { useApp, type AppContext } from "./app-context.js";

/** Add the neighbours of an entity to the graph and say what came. */
export async function expandEntity({ store }: AppContext, id: string): Promise<void> {
  try {
    store.stage.value = "explore";
    const { added, more, switchedOff } = await store.explore.expand(id, EXPAND_LIMIT);
    const parts = [
      added === 0 ? "All its neighbours were shown already." : `${counted(added, "neighbour")} added.`,
    ];
    if (more > 0) parts.push(`${counted(more, "more", "more")} beyond the limit of ${EXPAND_LIMIT}.`);
    if (switchedOff > 0) parts.push(`${switchedOff} are joined only by relations that are switched off.`);
    store.notice.value = { text: parts.join(" "), tone: "info" };
  } catch (error) {
    store.report(error);
  }
}

/** What can be done with an entity on the stage. */
export function EntityActions(props: { readonly id: string }): JSX.Element {
  const app = useApp();
  const { store, go } = app;
  const { id } = props;
  const { explore, pathFrom } = store;
  const focused = explore.state.value.focus !== null;
  const focus = (): void => {
    explore.change((state) =>
      state.focus === null ? withFocus(state, neighbourhood(state.drawing, id)) : withoutFocus(state),
    );
  };
  const hide = (): void => {
    explore.change((state) => withNodeHidden(state, id));
    go(NO_ROUTE);
  };
  return (
    <>
      <button type="button" class="button" onClick={() => void expandEntity(app, id)}>
        Expand
      </button>
      <button type="button" class="button" aria-pressed={focused} onClick={focus}>
        Focus
      </button>
      <button
        type="button"
        class="button"
        aria-pressed={pathFrom.value === id}
        onClick={() => (pathFrom.value = pathFrom.value === id ? null : id)}
      >
        Path to…
      </button>
      <button type="button" class="button" onClick={hide}>
        Hide
      </button>
    </>
  );
}
