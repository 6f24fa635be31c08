import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import { useApp } from "./app-context.js";

/** The box for the query: a plain one at once, and the editor as soon as it is loaded. */
export function QueryEditor(props: { readonly onRun: () => void }): JSX.Element {
  const { store } = useApp();
  const { text, errorSpot } = store.query;
  const host = useRef<HTMLDivElement>(null);
  const [rich, setRich] = useState(false);
  const onRun = useRef(props.onRun);
  onRun.current = props.onRun;

  useEffect(() => {
    let stop = (): void => undefined;
    let gone = false;
    const mount = async (): Promise<void> => {
      const [{ createCypherEditor }, schema] = await Promise.all([
        import("../editor/cypher-editor.js"),
        store.api.schema().catch(() => null),
      ]);
      if (gone || host.current === null) return;
      const editor = createCypherEditor(host.current, {
        text: text.peek(),
        schema,
        onChange: (next) => (text.value = next),
        onRun: () => onRun.current(),
      });
      const stopText = effect(() => editor.setText(text.value));
      const stopError = effect(() => editor.markError(errorSpot.value));
      stop = () => {
        stopText();
        stopError();
        editor.destroy();
      };
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
