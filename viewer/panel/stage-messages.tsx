import type { JSX } from "preact";

import { useApp } from "./app-context.js";
import { Failure } from "./load-state.js";

/** What stands in the place of a drawing: loading, empty, failed. */
export function StageMessages(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const { status, error } = explore;
  return (
    <>
      {status.value === "loading" && explore.visible.value.nodes.size === 0 && (
        <p class="stage-message quiet" role="status">
          Loading the graph…
        </p>
      )}
      {status.value === "error" && error.value !== null && (
        <div class="stage-message">
          <h2>The graph could not be loaded</h2>
          <Failure error={error.value} retry={() => void store.start()} />
        </div>
      )}
      {status.value === "ready" && store.stage.value === "explore" && <EmptyState />}
    </>
  );
}

function EmptyState(): JSX.Element | null {
  const { store, go } = useApp();
  const { explore } = store;
  if (explore.visible.value.nodes.size > 0) return null;
  if (explore.state.value.drawing.nodes.size > 0) {
    const { voice } = explore.state.value.filter;
    const grey = explore.drawn.value.nodes.size > 0;
    return (
      <p class={grey ? "stage-message stage-message-low quiet" : "stage-message quiet"} role="status">
        {voice === "denied"
          ? "No article denies a relation between two entities, or filters leave it out."
          : `${grey ? "Nothing passes the filters." : "Everything is hidden."} Take filters off above, or show kinds again in the legend.`}
      </p>
    );
  }
  return (
    <div class="stage-message" data-testid="empty-state">
      <h2>No articles yet</h2>
      <p>
        Add a news article, and the people, places and events in it appear here with their relations, each
        traced back to its sentence.
      </p>
      <div class="row">
        <button type="button" class="button button-primary" onClick={() => go({ panel: "add" })}>
          Add an article
        </button>
      </div>
      <p class="quiet">
        Or in a terminal: <code>newsgraph ingest examples</code>
      </p>
    </div>
  );
}
