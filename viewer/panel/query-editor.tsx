import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { CypherEditor } from "../editor/cypher-editor.js";
import type { QueryStore } from "../state/query-store.js";
import { parameterNames } from "../state/cypher-text.js";
import { useApp } from "./app-context.js";

/** The box for the query: a plain one at once, and the editor as soon as it is loaded. */
export function QueryEditor(props: { readonly onRun: () => void }): JSX.Element {
  const { store } = useApp();
  const { text, parameters } = store.query;
  const host = useRef<HTMLDivElement>(null);
  const [rich, setRich] = useState(false);
  const onRun = useRef(props.onRun);
  onRun.current = props.onRun;

  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const mount = async (): Promise<void> => {
      void store.query.loadSchema();
      const { createCypherEditor } = await import("../editor/cypher-editor.js");
      if (gone || host.current === null) return;
      const editor = createCypherEditor(host.current, {
        text: text.peek(),
        schema: () => store.query.schema.peek(),
        parameters: () => parameterNames(parameters.peek()),
        onChange: (next) => (text.value = next),
        onRecall: (step) => store.query.recall(step),
        onRun: () => onRun.current(),
      });
      stop = connect(store.query, editor);
      setRich(true);
    };
    // Without the editor the plain box does the same work.
    mount().catch(() => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, []);

  return (
    <div class="query-editor">
      <div ref={host} class="query-editor-host" hidden={!rich} />
      {!rich && (
        <textarea
          aria-label="Cypher"
          spellcheck={false}
          placeholder="MATCH (p:Person)-[:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            props.onRun();
          }}
        />
      )}
    </div>
  );
}

/** Keep the editor in step with the store. @returns a function that ends it and the editor */
function connect({ text, errorSpot, running }: QueryStore, editor: CypherEditor): () => void {
  const stops = [
    effect(() => editor.setText(text.value)),
    effect(() => editor.markError(errorSpot.value)),
    effect(() => {
      if (running.value) editor.closeList();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    editor.destroy();
  };
}
