import type { JSX } from "preact";

import { ROW_LIMITS } from "../state/query-store.js";
import { useApp } from "./app-context.js";

/** Runs the query again with the next higher limit. */
export function MoreRows(props: { readonly shown: number }): JSX.Element | null {
  const { query } = useApp().store;
  const next = ROW_LIMITS.find((limit) => limit > props.shown);
  if (next === undefined || query.ran.value?.text !== query.text.value) return null;
  const run = (): void => {
    const { view } = query;
    const shown = view.value;
    query.limit.value = next;
    void query.run().then(() => (view.value = shown));
  };
  return (
    <button type="button" class="button" disabled={query.running.value} onClick={run}>
      Up to {next.toLocaleString("en")}
    </button>
  );
}
