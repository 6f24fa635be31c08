import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";

import { nextOverviewSize } from "../state/overview-size.js";
import { useApp } from "./app-context.js";
import { MoreRows } from "./more-rows.js";

/** Why the first view does not hold the whole graph, and what to do about it; nothing when it does. */
export function OverviewCutNote(): JSX.Element | null {
  const { store } = useApp();
  const { explore } = store;
  const { size, cut } = explore.state.value;
  const [loading, setLoading] = useState(false);
  if (!cut) return null;
  const next = nextOverviewSize(size);
  const enlarge = (): void => {
    if (next === null) return;
    setLoading(true);
    void explore
      .enlarge(next)
      .catch(store.report)
      .finally(() => setLoading(false));
  };
  const nodes = size.maxNodes.toLocaleString("en");
  const edges = size.maxEdges.toLocaleString("en");
  return (
    <CutNote
      why={`The first view is cut: it holds at most the ${nodes} best connected entities and the ${edges} best supported relations among them.`}
      rest={next === null ? "The server gives no more at once. Search, expand or query for the rest." : null}
    >
      {next !== null && (
        <button type="button" class="button" disabled={loading} onClick={enlarge}>
          Up to {next.maxNodes.toLocaleString("en")}
        </button>
      )}
      <button type="button" class="button" onClick={() => (store.tableOpen.value = true)}>
        Show as table
      </button>
    </CutNote>
  );
}

/** Why the drawing of a query does not show all it found, and what to do about it; nothing when it does. */
export function QueryCutNote(): JSX.Element | null {
  const { store } = useApp();
  const { query } = store;
  const result = query.result.value;
  if (result?.truncated !== true) return null;
  const showRows = (): void => {
    store.queryOpen.value = true;
    query.view.value = "table";
  };
  return (
    <CutNote
      why={`The result is cut: only what its first ${result.rows.length.toLocaleString("en")} rows hold is drawn.`}
      rest={null}
    >
      <MoreRows shown={result.rows.length} />
      <button type="button" class="button" onClick={showRows}>
        Show as table
      </button>
    </CutNote>
  );
}

function CutNote(props: {
  readonly why: string;
  readonly rest: string | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="cut-note" data-testid="cut-note">
      <p>
        {props.why} {props.rest}
      </p>
      <div class="row">{props.children}</div>
    </div>
  );
}
