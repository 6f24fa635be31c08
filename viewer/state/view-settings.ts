import { BACKGROUND_RELATIONS, type ExploreState } from "./explore-state.js";
import { isNodeKind, type NodeKind } from "./drawing.js";
import type { AsOf, TimeWindow, Voice } from "./edge-filter.js";
import { handLayout, NO_HAND_LAYOUT, type HandLayout } from "./hand-layout.js";
import { OVERVIEW_SIZES, overviewSize } from "./overview-size.js";
import type { ResultView } from "./query-store.js";
import { COMMUNITIES, EXPLORED } from "./content-names.js";

/** What part of the plane is seen: the middle in the stage's own units, and how much; 1 is all. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** A query that ran, as an address names it. */
export interface QuerySettings {
  readonly text: string;
  readonly parameters: string;
  readonly view: ResultView;
  /** False when the box was closed and only the drawing of the result is shown. */
  readonly open: boolean;
  readonly layout: HandLayout;
}

/** What the reader made of the graph, in words that fit into an address. */
export interface ExploreSettings {
  readonly hiddenKinds: readonly NodeKind[];
  /** Without those that are kept from the first view. */
  readonly hiddenRelations: readonly string[];
  /** True when the relations that are kept from the first view are shown. */
  readonly loose: boolean;
  readonly hiddenNodes: readonly string[];
  readonly focus: readonly string[] | null;
  readonly pinned: readonly string[];
  /** Null when communities are not drawn as one node each; else those that are open. */
  readonly groups: readonly string[] | null;
  /** What was expanded, in this order. */
  readonly expanded: readonly string[];
  /** Whether what is filtered out is shown in grey; null when the reader did not say. */
  readonly greys: boolean | null;
  /** Most entities of the first view. */
  readonly maxNodes: number;
  readonly minConfidence: number;
  readonly minNeighbours: number;
  readonly voice: Voice;
  readonly source: { readonly type: "article" | "publisher"; readonly id: string } | null;
  readonly time: TimeWindow | null;
  readonly asOf: AsOf | null;
  readonly layout: HandLayout;
}

/** All of a view beside the open panel. */
export interface ViewSettings {
  readonly explore: ExploreSettings;
  readonly query: QuerySettings | null;
  readonly table: boolean;
  /** Nodes that the reader selected. */
  readonly selected: readonly string[];
  /** Null for the first zoom. */
  readonly camera: CameraView | null;
}

export const PLAIN_EXPLORE: ExploreSettings = {
  hiddenKinds: [],
  hiddenRelations: [],
  loose: false,
  hiddenNodes: [],
  focus: null,
  pinned: [],
  groups: null,
  expanded: [],
  greys: null,
  maxNodes: OVERVIEW_SIZES[0].maxNodes,
  minConfidence: 0,
  minNeighbours: 0,
  voice: "any",
  source: null,
  time: null,
  asOf: null,
  layout: NO_HAND_LAYOUT,
};

export const PLAIN_VIEW: ViewSettings = {
  explore: PLAIN_EXPLORE,
  query: null,
  table: false,
  selected: [],
  camera: null,
};

/** What an address must say of a state. Sets come out sorted, so that equal states give equal settings. */
export function exploreSettings(state: ExploreState): ExploreSettings {
  const { filter } = state;
  return {
    hiddenKinds: [...state.hiddenKinds].filter(isNodeKind).sort(),
    hiddenRelations: [...state.hiddenRelations].filter((name) => !BACKGROUND_RELATIONS.includes(name)).sort(),
    loose: showsLoose(state),
    hiddenNodes: [...state.hiddenNodes].sort(),
    focus: state.focus === null ? null : [...state.focus].sort(),
    pinned: [...state.pinned].sort(),
    groups: state.grouped ? [...state.opened].sort() : null,
    expanded: state.expanded,
    greys: state.greys,
    maxNodes: state.size.maxNodes,
    minConfidence: filter.minConfidence,
    minNeighbours: filter.minNeighbours,
    voice: filter.voice,
    source: filter.source === null ? null : { type: filter.source.type, id: filter.source.id },
    time: filter.time,
    asOf: filter.asOf,
    layout: handLayout(state.moves, state.grouped ? COMMUNITIES : EXPLORED, state.pinned),
  };
}

/** True when relations are shown that are kept from the first view. */
export function showsLoose(state: ExploreState): boolean {
  return BACKGROUND_RELATIONS.some((name) => !state.hiddenRelations.has(name));
}

/** The state with all filters of `settings`, except its source, whose facts only the server knows. */
export function withSettings(state: ExploreState, settings: ExploreSettings): ExploreState {
  const { minConfidence, minNeighbours, voice, time, asOf } = settings;
  return {
    ...state,
    hiddenKinds: new Set(settings.hiddenKinds),
    hiddenRelations: new Set([...settings.hiddenRelations, ...(settings.loose ? [] : BACKGROUND_RELATIONS)]),
    hiddenNodes: new Set(settings.hiddenNodes),
    focus: settings.focus === null ? null : new Set(settings.focus),
    pinned: new Set(settings.pinned),
    grouped: settings.groups !== null,
    opened: new Set(settings.groups ?? []),
    greys: settings.greys,
    size: overviewSize(settings.maxNodes),
    filter: { ...state.filter, minConfidence, minNeighbours, voice, time, asOf },
  };
}

/** True when both say the same. */
export function sameSettings(a: ExploreSettings, b: ExploreSettings): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
