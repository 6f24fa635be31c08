import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { suggestedName } from "../state/query-library.js";
import { useApp } from "./app-context.js";

/** Keep the query in the editor under a name. */
export function SaveQuery(): JSX.Element {
  const { store } = useApp();
  const { text, parameters, library } = store.query;
  const [name, setName] = useState<string | null>(null);
  if (name === null) {
    return (
      <button
        type="button"
        class="button"
        disabled={text.value.trim() === ""}
        onClick={() => setName(suggestedName(text.value))}
      >
        Save
      </button>
    );
  }
  const save = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === "") return;
    library.save({ name: name.trim(), text: text.value, parameters: parameters.value });
    store.notice.value = { text: `Saved as “${name.trim()}”.`, tone: "good" };
    setName(null);
  };
  return (
    <form class="row" onSubmit={save}>
      <input
        aria-label="Name of the query"
        value={name}
        ref={(element) => element?.focus()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Keep
      </button>
    </form>
  );
}
