import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import { queryExamples } from "../state/query-examples.js";
import { durationText } from "../state/time-text.js";
import { useApp } from "./app-context.js";
import { Icon } from "./icons.js";
import { QueryEditor } from "./query-editor.js";
import { QueryLibraryPanel } from "./query-library-panel.js";
import { SaveQuery } from "./save-query.js";
import { QueryResult } from "./query-result.js";
import { runQuery } from "./run-query.js";

/** The Cypher box: write, run, stop, see what came back. */
export function QueryDrawer(): JSX.Element {
  const { store } = useApp();
  const { query } = store;
  const [withParameters, setWithParameters] = useState(false);
  const [withLibrary, setWithLibrary] = useState(false);
  const run = (): void => {
    setWithLibrary(false);
    void runQuery(store);
  };
  const explain = (): void => {
    setWithLibrary(false);
    void query.explain();
  };
  return (
    <section class="query-drawer" aria-label="Cypher query">
      <header>
        <h2>Cypher</h2>
        <Examples />
        <Toggle label="Parameters" on={withParameters} onToggle={setWithParameters} />
        <Toggle label="History" on={withLibrary} onToggle={setWithLibrary} />
        <SaveQuery />
        <span class="spacer" />
        <span class="run-tools row">
          <RunTools run={run} explain={explain} />
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label="Close query box"
          onClick={() => (store.queryOpen.value = false)}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class={withParameters ? "query-input has-parameters" : "query-input"}>
        <QueryEditor onRun={run} />
        {withParameters && (
          <textarea
            class="query-parameters"
            aria-label="Parameters as JSON"
            spellcheck={false}
            placeholder={'{"name": "Kazakhstan"}'}
            value={query.parameters.value}
            onInput={(event) => (query.parameters.value = event.currentTarget.value)}
          />
        )}
      </div>
      {withLibrary ? <QueryLibraryPanel /> : <QueryResult />}
    </section>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}): JSX.Element {
  return (
    <button type="button" class="button" aria-pressed={props.on} onClick={() => props.onToggle(!props.on)}>
      {props.label}
    </button>
  );
}

/** Run, see the plan, or stop what runs. */
function RunTools(props: { readonly run: () => void; readonly explain: () => void }): JSX.Element {
  const { query } = useApp().store;
  if (query.running.value) {
    return (
      <>
        <Elapsed />
        <button type="button" class="button" onClick={query.cancel}>
          Cancel
        </button>
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        class="button"
        title="How the database would carry it out"
        disabled={query.text.value.trim() === ""}
        onClick={props.explain}
      >
        Plan
      </button>
      <button type="button" class="button button-primary" title="Ctrl+Enter" onClick={props.run}>
        Run
      </button>
    </>
  );
}

function Examples(): JSX.Element {
  const { store } = useApp();
  const examples = queryExamples(store.explore.visible.value);
  return (
    <select
      aria-label="Example queries"
      value=""
      onChange={(event) => {
        const example = examples[Number(event.currentTarget.value)];
        if (example !== undefined) store.query.text.value = example.query;
        event.currentTarget.value = "";
      }}
    >
      <option value="">Examples…</option>
      {examples.map((example, index) => (
        <option key={example.title} value={index}>
          {example.title}
        </option>
      ))}
    </select>
  );
}

function Elapsed(): JSX.Element {
  const { store } = useApp();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <span class="quiet" role="timer">
      {durationText(Math.max(0, now - store.query.startedAt.value))}
    </span>
  );
}
