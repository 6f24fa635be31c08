import type { JSX } from "preact";

import type { Voice } from "../state/edge-filter.js";
import { withFilter } from "../state/explore-state.js";
import { percent } from "../state/fact-words.js";
import { loadSource } from "../state/source-facts.js";
import { useApp } from "./app-context.js";
import { LoadState } from "./load-state.js";
import { useLoad } from "./use-load.js";

const VOICES: readonly { readonly voice: Voice; readonly label: string }[] = [
  { voice: "any", label: "Anyone" },
  { voice: "stated", label: "The article itself" },
  { voice: "reported", label: "Only reported, planned or possible" },
  { voice: "denied", label: "Nobody: it is denied" },
];
/** Most articles that the list offers. */
const MAX_ARTICLES = 200;

/** Filters that look at the evidence: how sure, whose word, which source. */
export function FilterPanel(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const { minConfidence, minNeighbours, voice } = explore.state.value.filter;
  return (
    <section class="filter-panel" aria-label="Filters" id="filters">
      <label class="field">
        <span>{minConfidence === 0 ? "However sure" : `At least ${percent(minConfidence)} sure`}</span>
        <input
          type="range"
          min="0"
          max="0.95"
          step="0.05"
          value={minConfidence}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            explore.change((state) => withFilter(state, { minConfidence: value }));
          }}
        />
      </label>
      <label class="field">
        <span>Who says so</span>
        <select
          value={voice}
          onChange={(event) => {
            const wanted = VOICES.find((entry) => entry.voice === event.currentTarget.value)?.voice ?? "any";
            explore.change((state) => withFilter(state, { voice: wanted }));
            // No relationship is derived from what is denied: it comes when it is asked for.
            if (wanted === "denied") explore.refresh().catch(store.report);
          }}
        >
          {VOICES.map((entry) => (
            <option key={entry.voice} value={entry.voice}>
              {entry.label}
            </option>
          ))}
        </select>
      </label>
      <SourceField />
      <label class="field">
        <span>{minNeighbours <= 1 ? "However many neighbours" : `At least ${minNeighbours} neighbours`}</span>
        <input
          type="range"
          min="1"
          max="20"
          step="1"
          value={Math.max(1, minNeighbours)}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            explore.change((state) => withFilter(state, { minNeighbours: value <= 1 ? 0 : value }));
          }}
        />
      </label>
    </section>
  );
}

function SourceField(): JSX.Element {
  const { store } = useApp();
  const [loaded, retry] = useLoad(async () => (await store.api.articles(MAX_ARTICLES, 0)).items, []);
  const { source } = store.explore.state.value.filter;
  const choose = async (value: string): Promise<void> => {
    const [type, ...rest] = value.split(":");
    const wanted: SourceChoice | null =
      type === "article" || type === "publisher" ? { type, id: rest.join(":") } : null;
    try {
      const found = wanted === null ? null : await loadSource(store.api, wanted);
      store.explore.change((state) => withFilter(state, { source: found }));
    } catch (error) {
      store.report(error);
    }
  };
  return (
    <LoadState loaded={loaded} retry={retry}>
      {(articles) => (
        <label class="field">
          <span>Source</span>
          <select
            value={source === null ? "" : `${source.type}:${source.id}`}
            onChange={(event) => void choose(event.currentTarget.value)}
          >
            <option value="">All</option>
            <optgroup label="Publishers">
              {publishers(articles).map((name) => (
                <option key={name} value={`publisher:${name}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label="Articles">
              {articles.map((article) => (
                <option key={article.id} value={`article:${article.id}`}>
                  {article.title ?? article.id}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      )}
    </LoadState>
  );
}

type SourceChoice = Parameters<typeof loadSource>[1];

function publishers(articles: readonly { readonly publisher: string | null }[]): readonly string[] {
  return [...new Set(articles.flatMap(({ publisher }) => publisher ?? []))].sort();
}
