import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { counted } from "../state/fact-words.js";
import type { SavedQuery } from "../state/query-library.js";
import { momentText } from "../state/time-text.js";
import { useApp } from "./app-context.js";

/** Queries that were run, and those that are kept under a name: a click puts one into the editor. */
export function QueryLibraryPanel(): JSX.Element {
  const { store } = useApp();
  const { past, saved, forgetPast } = store.query.library;
  const [filter, setFilter] = useState("");
  const matches = (...texts: readonly string[]): boolean =>
    texts.some((text) => text.toLocaleLowerCase("en").includes(filter.trim().toLocaleLowerCase("en")));
  return (
    <section class="query-library" aria-label="Earlier queries">
      <input
        type="search"
        placeholder="Find a query"
        aria-label="Find a query"
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <h3>Saved</h3>
      {saved.value.length === 0 && <p class="quiet">None yet: “Save” keeps the query under a name.</p>}
      <ul>
        {saved.value
          .filter(({ name, text }) => matches(name, text))
          .map((query) => (
            <SavedRow key={query.name} query={query} />
          ))}
      </ul>
      <h3>History</h3>
      {past.value.length === 0 ? (
        <p class="quiet">Nothing was asked yet.</p>
      ) : (
        <button type="button" class="button" onClick={forgetPast}>
          Forget all
        </button>
      )}
      <ul>
        {past.value
          .filter(({ text }) => matches(text))
          .map((query) => (
            <li key={`${query.text} ${query.parameters}`}>
              <Load query={query}>{query.text}</Load>
              <span class="quiet">
                {query.rows === null ? "failed" : counted(query.rows, "row")},{" "}
                {momentText(new Date(query.at).toISOString())}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function SavedRow(props: { readonly query: SavedQuery }): JSX.Element {
  const { store } = useApp();
  const { library } = store.query;
  const { query } = props;
  const [name, setName] = useState<string | null>(null);
  if (name !== null) {
    const rename = (event: Event): void => {
      event.preventDefault();
      if (library.rename(query.name, name)) setName(null);
      else store.notice.value = { text: "A query of this name is there already.", tone: "bad" };
    };
    return (
      <li>
        <form class="row" onSubmit={rename}>
          <input aria-label="New name" value={name} onInput={(event) => setName(event.currentTarget.value)} />
          <button type="submit" class="button">
            Rename
          </button>
          <button type="button" class="button" onClick={() => setName(null)}>
            Cancel
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <Load query={query}>{query.name}</Load>
      <span class="row">
        <button
          type="button"
          class="link-button"
          aria-label={`Rename ${query.name}`}
          onClick={() => setName(query.name)}
        >
          Rename
        </button>
        <button
          type="button"
          class="link-button"
          aria-label={`Delete ${query.name}`}
          onClick={() => library.remove(query.name)}
        >
          Delete
        </button>
      </span>
    </li>
  );
}

function Load(props: {
  readonly query: { readonly text: string; readonly parameters: string };
  readonly children: string;
}): JSX.Element {
  const { store } = useApp();
  const { text, parameters } = props.query;
  const load = (): void => {
    store.query.text.value = text;
    store.query.parameters.value = parameters;
  };
  return (
    <button type="button" class="query-load" title={text} onClick={load}>
      {props.children}
    </button>
  );
}
