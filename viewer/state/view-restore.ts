import type { AppStore } from "./app-store.js";
import { parseExpansion } from "./expansion.js";
import { loadSource } from "./source-facts.js";
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
export async function restoreView(store: AppStore, settings: ViewSettings): Promise<void> {
  await whenStill(store);
  if (!store.explore.travel((state) => sameSettings(exploreSettings(state), settings.explore))) {
    await rebuild(store, settings.explore);
  }
  await restoreQuery(store, settings.query);
  store.tableOpen.value = settings.table;
  store.selected.value = new Set(settings.selected);
  await whenStill(store);
}

/** The settings of what the store shows now. */
export function currentSettings(store: AppStore): ViewSettings {
  const { query } = store;
  const ran = query.ran.value;
  const shown = ran !== null && (store.queryOpen.value || store.stage.value === "query");
  return {
    explore: exploreSettings(store.explore.state.value),
    query: shown ? { ...ran, view: query.view.value, open: store.queryOpen.value } : null,
    table: store.tableOpen.value,
    selected: [...store.selected.value].sort(),
    camera: store.camera.value,
  };
}

/** Resolves when nothing is being arranged. */
export function whenStill({ arranging }: AppStore): Promise<void> {
  return new Promise((resolve) => {
    const stop = arranging.subscribe((running) => {
      if (running) return;
      // The first call comes before there is anything to stop.
      queueMicrotask(() => stop());
      resolve();
    });
  });
}

async function rebuild(store: AppStore, wanted: ExploreSettings): Promise<void> {
  const { explore } = store;
  const source = wanted.source === null ? null : await loadSource(store.api, wanted.source);
  const { expanded: known, size } = explore.state.value;
  explore.change((state) => withSettings(state, wanted));
  const other = wanted.maxNodes !== size.maxNodes;
  if (wanted.loose || other || wanted.voice === "denied") await explore.refresh();
  await whenStill(store);
  for (const expansion of wanted.expanded.filter((text) => !known.includes(text))) {
    await explore.expand(parseExpansion(expansion));
    await whenStill(store);
  }
  explore.change((state) => {
    const settled = withSettings(state, wanted);
    return { ...settled, filter: { ...settled.filter, source } };
  });
}

async function restoreQuery(store: AppStore, wanted: QuerySettings | null): Promise<void> {
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
}
