import type { AppStore } from "./app-store.js";
import { parseExpansion } from "./expansion.js";
import { COMMUNITIES, EXPLORED, queryContent } from "./content-names.js";
import { loadSource } from "./source-facts.js";
import { handLayout, placedAfter } from "./hand-layout.js";
import { withMove, type Arrangement } from "./moves.js";
import {
  exploreSettings,
  sameSettings,
  withSettings,
  type ExploreSettings,
  type QuerySettings,
  type ViewSettings,
} from "./view-settings.js";

/**
 * Bring the store to what an address says: by going back or forth to a state it was in, or else by taking
 * the same steps again, each when the drawing is at rest, so that everything finds the same place.
 */
export async function restoreView(
  store: AppStore,
  settings: ViewSettings,
  whereNow: WhereNow,
): Promise<void> {
  await whenStill(store);
  if (!store.explore.travel((state) => sameSettings(exploreSettings(state), settings.explore))) {
    await rebuild(store, settings.explore, whereNow);
  }
  await restoreQuery(store, settings.query, whereNow);
  store.tableOpen.value = settings.table;
  store.selected.value = new Set(settings.selected);
  await whenStill(store);
}

/** Where nodes of a content of the stage are now. */
export type WhereNow = (content: string, ids: readonly string[]) => Arrangement;

/** The settings of what the store shows now. */
export function currentSettings(store: AppStore): ViewSettings {
  const { query } = store;
  const ran = query.ran.value;
  const shown = ran !== null && (store.queryOpen.value || store.stage.value === "query");
  const { moves, pinned } = store.explore.state.value;
  const layout = handLayout(moves, queryContent(query.runs.value), pinned);
  return {
    explore: exploreSettings(store.explore.state.value),
    query: shown ? { ...ran, view: query.view.value, open: store.queryOpen.value, layout } : null,
    table: store.tableOpen.value,
    selected: [...store.selected.value].sort(),
    camera: store.camera.value,
  };
}

/** Resolves when nothing is being arranged. */
function whenStill({ arranging }: AppStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = arranging.subscribe((running) => {
      if (running) return;
      // The first call comes before there is anything to stop.
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

async function rebuild(store: AppStore, wanted: ExploreSettings, whereNow: WhereNow): Promise<void> {
  const { explore } = store;
  const content = wanted.groups === null ? EXPLORED : COMMUNITIES;
  const place = (expansions: number): void => {
    placeByHand(store, content, placedAfter(wanted.layout, expansions), whereNow);
  };
  const source = wanted.source === null ? null : await loadSource(store.api, wanted.source);
  const { expanded: known, size } = explore.state.value;
  explore.change((state) => withSettings(state, wanted));
  const other = wanted.maxNodes !== size.maxNodes;
  if (wanted.loose || other || wanted.voice === "denied") await explore.refresh();
  await whenStill(store);
  place(0);
  for (const [index, expansion] of wanted.expanded.entries()) {
    if (!known.includes(expansion)) await explore.expand(parseExpansion(expansion));
    await whenStill(store);
    place(index + 1);
  }
  explore.change((state) => {
    const settled = withSettings(state, wanted);
    return { ...settled, filter: { ...settled.filter, source } };
  });
}

/** Put nodes where an address has them. That is a move like any other: the next address tells of it again. */
function placeByHand(store: AppStore, content: string, after: Arrangement, whereNow: WhereNow): void {
  if (after.places.size === 0) return;
  const before = whereNow(content, [...after.places.keys()]);
  store.explore.change((state) => withMove(state, { content, before, after }));
}

async function restoreQuery(
  store: AppStore,
  wanted: QuerySettings | null,
  whereNow: WhereNow,
): Promise<void> {
  const { query } = store;
  if (wanted === null) {
    store.stage.value = "explore";
    return;
  }
  const ran = query.ran.value;
  if (ran?.text !== wanted.text || ran.parameters !== wanted.parameters) {
    query.text.value = wanted.text;
    query.parameters.value = wanted.parameters;
    await query.run();
  }
  store.queryOpen.value = wanted.open || query.error.value !== null;
  query.view.value = wanted.view;
  store.stage.value = wanted.view === "graph" && query.drawing.value.nodes.size > 0 ? "query" : "explore";
  await whenStill(store);
  const content = queryContent(query.runs.value);
  const { moves, pinned } = store.explore.state.value;
  if (JSON.stringify(handLayout(moves, content, pinned)) === JSON.stringify(wanted.layout)) return;
  const places = wanted.layout.placed.map(({ id, x, y }) => [id, { x, y }] as const);
  placeByHand(store, content, { places: new Map(places), bounds: wanted.layout.frame }, whereNow);
}
