import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { useApp } from "./app-context.js";
import { DecisionList } from "./decision-list.js";
import { LoadState } from "./load-state.js";
import { PanelFrame } from "./panel-frame.js";
import { useLoad } from "./use-load.js";

const PAGE = 50;
const MOST = 500;

/** What was decided about who is who, the newest first. */
export function DecisionsPanel(): JSX.Element {
  const { store, go } = useApp();
  const [limit, setLimit] = useState(PAGE);
  const [undone, setUndone] = useState(false);
  const revision = store.identity.revision.value;
  const [loaded, retry] = useLoad(
    () => store.api.identity.decisions(limit, !undone),
    [limit, undone, revision],
  );
  return (
    <PanelFrame
      overline="Who is who"
      title="What was decided"
      actions={
        <button type="button" class="button" onClick={() => go({ panel: "review" })}>
          What is asked
        </button>
      }
    >
      <label class="switch">
        <input
          type="checkbox"
          checked={undone}
          onChange={(event) => setUndone(event.currentTarget.checked)}
        />{" "}
        <span>Also what was taken back</span>
      </label>
      <LoadState loaded={loaded} retry={retry}>
        {({ items, total }) => (
          <>
            {items.length === 0 && <p class="quiet">Nothing has been decided.</p>}
            <DecisionList decisions={items} />
            {items.length < total && (
              <p class="quiet">
                Showing {items.length} of {total}.{" "}
                {limit < MOST && (
                  <button type="button" class="button" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
                    Show more
                  </button>
                )}
              </p>
            )}
          </>
        )}
      </LoadState>
    </PanelFrame>
  );
}
