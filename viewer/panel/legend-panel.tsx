import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { counted } from "../state/fact-words.js";
import {
  BACKGROUND_RELATIONS,
  withBackgroundRelations,
  withKindToggled,
  withRelationToggled,
} from "../state/explore-state.js";
import type { Drawing } from "../state/drawing.js";
import { kindEntries, relationEntries, type RelationEntry } from "../state/legend.js";
import { useApp } from "./app-context.js";
import { OverviewCutNote, QueryCutNote } from "./cut-note.js";
import { KindDot } from "./icons.js";

/** What is drawn and how much of it: kinds and relations with their counts, each a switch. */
export function LegendPanel(): JSX.Element {
  const { store } = useApp();
  return (
    <nav class="legend" aria-label="Legend and filters">
      <Counts />
      {store.stage.value === "explore" ? <OverviewCutNote /> : <QueryCutNote />}
      {store.stage.value === "explore" ? <ExploreLegend /> : <QueryLegend />}
    </nav>
  );
}

function Counts(): JSX.Element {
  const { store } = useApp();
  if (store.stage.value === "query") return <p class="counts">What the query returned</p>;
  const { nodes, edges } = store.explore.visible.value;
  const totals = store.totals.value;
  const communities = communityCount(store.kept.value);
  return (
    <p class="counts" data-testid="counts" aria-live="polite">
      Showing <strong>{nodes.size.toLocaleString("en")}</strong> of{" "}
      {counted(totals.nodes, "entity", "entities")}, <strong>{edges.size.toLocaleString("en")}</strong> of{" "}
      {counted(totals.edges, "relation")}
      {communities > 0 && `, in ${counted(communities, "community", "communities")}`}
    </p>
  );
}

function communityCount({ nodes }: Drawing): number {
  return [...nodes.values()].filter(({ kind }) => kind === "Community").length;
}

function ExploreLegend(): JSX.Element | null {
  const { store } = useApp();
  const { explore } = store;
  const state = explore.state.value;
  const kinds = useMemo(() => kindEntries(state.drawing), [state.drawing]);
  if (kinds.length === 0) return null;
  return (
    <>
      <h2>Kinds</h2>
      <ul class="legend-list">
        {kinds.map(({ kind, plural, definition, count }) => (
          <li key={kind}>
            <button
              type="button"
              class="legend-row"
              title={definition}
              aria-pressed={!state.hiddenKinds.has(kind)}
              data-kind={kind}
              onClick={() => explore.change((before) => withKindToggled(before, kind))}
            >
              <KindDot kind={kind} />
              <span>{plural}</span>
              <span class="count">{count.toLocaleString("en")}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>Relations</h2>
      <BackgroundSwitch />
      <RelationList />
      <p class="legend-note">
        <span class="line-sample" aria-hidden="true" /> said by the article itself
      </p>
      <p class="legend-note">
        <span class="line-sample is-tentative" aria-hidden="true" /> only reported, planned or possible
      </p>
    </>
  );
}

function RelationList(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const state = explore.state.value;
  const entries = useMemo(() => shownRelations(state.drawing), [state.drawing]);
  return (
    <ul class="legend-list">
      {entries.map(({ type, label, count }) => (
        <li key={type}>
          <button
            type="button"
            class="legend-row"
            aria-pressed={!state.hiddenRelations.has(type)}
            data-relation={type}
            onClick={() => explore.change((before) => withRelationToggled(before, type))}
          >
            <span>{label}</span>
            <span class="count">{count.toLocaleString("en")}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function shownRelations(drawing: Drawing): readonly RelationEntry[] {
  return relationEntries(drawing).filter(({ type }) => !BACKGROUND_RELATIONS.includes(type));
}

/** Loose relations are many and say little; the reader asks for them. */
function BackgroundSwitch(): JSX.Element {
  const { store } = useApp();
  const { explore } = store;
  const shown = BACKGROUND_RELATIONS.some((name) => !explore.state.value.hiddenRelations.has(name));
  const toggle = (): void => {
    explore.change((state) => withBackgroundRelations(state, !shown));
    explore.refresh().catch(store.report);
  };
  return (
    <label class="switch">
      <input type="checkbox" role="switch" checked={shown} onChange={toggle} />
      <span>Loose relations (related to, spoke about)</span>
    </label>
  );
}

function QueryLegend(): JSX.Element {
  const { store } = useApp();
  return (
    <ul class="legend-list">
      {kindEntries(store.drawn.value).map(({ kind, plural, count }) => (
        <li key={kind} class="legend-row">
          <KindDot kind={kind} />
          <span>{plural}</span>
          <span class="count">{count.toLocaleString("en")}</span>
        </li>
      ))}
    </ul>
  );
}
