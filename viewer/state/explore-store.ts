import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { GraphView } from "../../src/graph/views.js";
import { toApiError, type ApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import { mergeDrawings, toDrawing, type Drawing } from "./drawing.js";
import { formatExpansion, type ExpansionWish } from "./expansion.js";
import {
  loadArrivals,
  loadExpansion,
  loadOverview,
  type Expansion,
  type Overview,
  type Totals,
} from "./explore-loading.js";
import {
  EMPTY_EXPLORE_STATE,
  greysOut,
  isFiltered,
  showsSame,
  showsSameUnfiltered,
  unfilteredDrawing,
  visibleDrawing,
  withAdded,
  withDrawing,
  withExpanded,
  type ExploreState,
} from "./explore-state.js";
import type { OverviewSize } from "./overview-size.js";
import { advance, redo, startHistory, travel, undo, type History } from "./history.js";

export type LoadStatus = "loading" | "ready" | "error";

/** The graph that the reader explores: what is loaded, what is shown, and the way back. */
export interface ExploreStore {
  readonly history: ReadonlySignal<History<ExploreState>>;
  readonly state: ReadonlySignal<ExploreState>;
  /** What passes the filters. */
  readonly visible: ReadonlySignal<Drawing>;
  /** The same, with what is filtered out when that is shown in grey. */
  readonly drawn: ReadonlySignal<Drawing>;
  readonly status: ReadonlySignal<LoadStatus>;
  readonly error: ReadonlySignal<ApiError | null>;
  readonly totals: ReadonlySignal<Totals>;
  /** Take one step that can be undone. */
  readonly change: (step: (state: ExploreState) => ExploreState) => void;
  /** Change the newest step itself. */
  readonly amend: (step: (state: ExploreState) => ExploreState) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Go back or forth to the nearest state that `isWanted`. @returns false when there is none */
  travel(isWanted: (state: ExploreState) => boolean): boolean;
  /** Make what is shown now the beginning of the steps. */
  settle(): void;
  /** Load the first view anew and forget the steps. */
  reload(): Promise<void>;
  /** Load the first view again and add to what is drawn what is new in it. */
  refresh(): Promise<void>;
  /** Load a larger first view, as one step. @throws ApiError */
  enlarge(size: OverviewSize): Promise<void>;
  /**
   * Put entities on the table that came into the graph just now, with the first view as it is now and at most
   * `limit` neighbours of each: one step that can be undone. @throws ApiError
   */
  arrive(ids: readonly string[], limit: number): Promise<void>;
  /** Add the neighbours of a node. @throws ApiError */
  expand(wish: ExpansionWish): Promise<Expansion>;
  add(view: GraphView): void;
  /** Rewrite every step that was taken: the graph itself has changed, so no step may lead back to what it was. */
  rewrite(step: (state: ExploreState) => ExploreState): void;
}

// eslint-disable-next-line max-lines-per-function -- a list of short actions on one history.
export function createExploreStore(api: Api): ExploreStore {
  const history: Signal<History<ExploreState>> = signal(startHistory(EMPTY_EXPLORE_STATE));
  const state = computed(() => history.value.present);
  const all = follow(state, showsSameUnfiltered, unfilteredDrawing);
  const visible = follow(state, showsSame, (now) => (isFiltered(now) ? visibleDrawing(now) : all.value));
  const greys = computed(() => greysOut(state.value));
  const denied = computed(() => state.value.filter.voice === "denied");
  const drawn = computed(() => {
    if (!greys.value) return visible.value;
    // What is denied is no part of what is drawn without filters.
    return denied.value ? mergeDrawings(all.value, visible.value) : all.value;
  });
  const status = signal<LoadStatus>("loading");
  const error = signal<ApiError | null>(null);
  const totals = signal<Totals>({ nodes: 0, edges: 0 });

  const change: ExploreStore["change"] = (step) => {
    history.value = advance(history.value, step(state.value));
  };
  const load = async (wanted = state.value): Promise<Overview> => {
    const loaded = await loadOverview(api, wanted);
    totals.value = loaded.totals;
    return loaded;
  };
  const reload = async (): Promise<void> => {
    status.value = "loading";
    try {
      const { drawing, cut } = await load();
      history.value = startHistory({ ...withDrawing(state.value, drawing), cut });
      error.value = null;
      status.value = "ready";
    } catch (cause) {
      error.value = toApiError(cause);
      status.value = "error";
    }
  };

  return {
    history,
    state,
    visible,
    drawn,
    status,
    error,
    totals,
    change,
    amend: (step) => (history.value = { ...history.value, present: step(state.value) }),
    reload,
    undo: () => (history.value = undo(history.value)),
    redo: () => (history.value = redo(history.value)),
    travel: (isWanted) => {
      const found = travel(history.value, isWanted);
      history.value = found ?? history.value;
      return found !== null;
    },
    settle: () => (history.value = startHistory(state.value)),
    refresh: async () => {
      const loaded = await load();
      change((before) => withOverview(before, loaded));
    },
    enlarge: async (size) => {
      const loaded = await load({ ...state.value, size });
      change((before) => ({ ...withOverview(before, loaded), size }));
    },
    arrive: async (ids, limit) => {
      const loaded = await load();
      const missing = ids.filter((id) => !loaded.drawing.nodes.has(id) && !visible.value.nodes.has(id));
      const parts = await loadArrivals(api, missing, limit, state.value);
      change((before) => parts.reduce(withAdded, withOverview(before, loaded)));
    },
    expand: async (wish) => {
      const { part, expansion } = await loadExpansion(api, wish, state.value, visible.value);
      change((current) => withExpanded(withAdded(current, part), formatExpansion(wish)));
      return expansion;
    },
    add: (view) => change((before) => withAdded(before, toDrawing(view))),
    rewrite: (step) => {
      const { past, present, future } = history.value;
      history.value = { past: past.map(step), present: step(present), future: future.map(step) };
    },
  };
}

/** With what is new in the first view. */
function withOverview(state: ExploreState, { drawing, cut }: Overview): ExploreState {
  return { ...state, drawing: mergeDrawings(state.drawing, drawing), cut };
}

/** Drawings kept for a step back. */
const REMEMBERED = 3;

/** A drawing made of the state; the same object as long as nothing else is shown, so that nothing is drawn anew for a pin. */
function follow(
  state: ReadonlySignal<ExploreState>,
  isSame: (a: ExploreState, b: ExploreState) => boolean,
  draw: (state: ExploreState) => Drawing,
): ReadonlySignal<Drawing> {
  let last: readonly { readonly of: ExploreState; readonly drawing: Drawing }[] = [];
  return computed(() => {
    const drawing = last.find(({ of }) => isSame(of, state.value))?.drawing ?? draw(state.value);
    const others = last.filter((known) => known.drawing !== drawing);
    last = [{ of: state.value, drawing }, ...others].slice(0, REMEMBERED);
    return drawing;
  });
}
