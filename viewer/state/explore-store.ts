import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";

import type { GraphView } from "../../src/graph/views.js";
import { toApiError, type ApiError } from "../client/api-error.js";
import type { Api } from "../client/api.js";
import { mergeDrawings, toDrawing, type Drawing } from "./drawing.js";
import { partWithNeighbours } from "./expansion.js";
import {
  BACKGROUND_RELATIONS,
  EMPTY_EXPLORE_STATE,
  visibleDrawing,
  withAdded,
  withDrawing,
  type ExploreState,
} from "./explore-state.js";
import { advance, redo, startHistory, undo, type History } from "./history.js";

export type LoadStatus = "loading" | "ready" | "error";

/** What the database holds for the question that is drawn. */
export interface Totals {
  readonly nodes: number;
  readonly edges: number;
}

/** The graph that the reader explores: what is loaded, what is shown, and the way back. */
export interface ExploreStore {
  readonly history: ReadonlySignal<History<ExploreState>>;
  readonly state: ReadonlySignal<ExploreState>;
  readonly visible: ReadonlySignal<Drawing>;
  readonly status: ReadonlySignal<LoadStatus>;
  readonly error: ReadonlySignal<ApiError | null>;
  readonly totals: ReadonlySignal<Totals>;
  /** Take one step that can be undone. */
  change(step: (state: ExploreState) => ExploreState): void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Load the first view anew and forget the steps. */
  reload(): Promise<void>;
  /** Load the first view again and add to what is drawn what is new in it. */
  refresh(): Promise<void>;
  /**
   * Put entities on the table that came into the graph just now, with the first view as it is now and at most
   * `limit` neighbours of each: one step that can be undone. @throws ApiError
   */
  arrive(ids: readonly string[], limit: number): Promise<void>;
  /** Add the neighbours of a node. @throws ApiError */
  expand(id: string, limit: number): Promise<Expansion>;
  add(view: GraphView): void;
}

/** Most entities whose surroundings are fetched when they arrive. */
const MAX_ARRIVALS = 12;

/** What expanding a node did. */
export interface Expansion {
  /** Neighbours that were not shown before. */
  readonly added: number;
  /** Neighbours that the limit left out. */
  readonly more: number;
  /** Neighbours joined only by relations that are switched off. */
  readonly switchedOff: number;
}

export function createExploreStore(api: Api): ExploreStore {
  const history: Signal<History<ExploreState>> = signal(startHistory(EMPTY_EXPLORE_STATE));
  const state = computed(() => history.value.present);
  const visible = computed(() => visibleDrawing(state.value));
  const status = signal<LoadStatus>("loading");
  const error = signal<ApiError | null>(null);
  const totals = signal<Totals>({ nodes: 0, edges: 0 });

  const change: ExploreStore["change"] = (step) => {
    history.value = advance(history.value, step(state.value));
  };
  const load = async (): Promise<Drawing> => {
    const all = BACKGROUND_RELATIONS.some((name) => !state.value.hiddenRelations.has(name));
    const view = await api.overview({ all });
    totals.value = { nodes: view.totalNodes, edges: view.totalEdges };
    return toDrawing(view);
  };
  const reload = async (): Promise<void> => {
    status.value = "loading";
    try {
      history.value = startHistory(withDrawing(state.value, await load()));
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
    status,
    error,
    totals,
    change,
    reload,
    undo: () => (history.value = undo(history.value)),
    redo: () => (history.value = redo(history.value)),
    refresh: async () => {
      const loaded = await load();
      change((before) => ({ ...before, drawing: mergeDrawings(before.drawing, loaded) }));
    },
    arrive: async (ids, limit) => {
      const loaded = await load();
      const shown = visible.value.nodes;
      const missing = ids.filter((id) => !loaded.nodes.has(id) && !shown.has(id)).slice(0, MAX_ARRIVALS);
      const parts: Drawing[] = [];
      for (const id of missing) {
        const around = toDrawing(await api.neighbours(id, limit));
        parts.push(partWithNeighbours(around, id, state.value.hiddenRelations));
      }
      change((before) => {
        const base = { ...before, drawing: mergeDrawings(before.drawing, loaded) };
        return parts.reduce(withAdded, base);
      });
    },
    expand: async (id, limit) => {
      const view = await api.neighbours(id, limit);
      const loaded = toDrawing(view);
      const part = partWithNeighbours(loaded, id, state.value.hiddenRelations);
      const before = visible.value.nodes;
      change((current) => withAdded(current, part));
      return {
        added: [...part.nodes.keys()].filter((node) => !before.has(node)).length,
        more: Math.max(0, view.totalNodes - view.nodes.length),
        switchedOff: loaded.nodes.size - part.nodes.size,
      };
    },
    add: (view) => change((before) => withAdded(before, toDrawing(view))),
  };
}
