import { RELATION_TYPES } from "../../src/graph/relations.js";
import {
  EMPTY_DRAWING,
  mergeDrawings,
  type DrawnEdge,
  type DrawnNode,
  type Drawing,
  type NodeKind,
} from "./drawing.js";
import { filtersEdges, NO_EDGE_FILTER, passes, type EdgeFilter } from "./edge-filter.js";
import type { Moves } from "./moves.js";
import { OVERVIEW_SIZES, type OverviewSize } from "./overview-size.js";

/**
 * What a reader has on the table: what was loaded, and what of it is shown. Every change is a
 * pure function to a new state, so that undo is going back to an older one.
 */
export interface ExploreState {
  readonly drawing: Drawing;
  /** Nodes the reader put aside. */
  readonly hiddenNodes: ReadonlySet<string>;
  readonly hiddenKinds: ReadonlySet<NodeKind>;
  readonly hiddenRelations: ReadonlySet<string>;
  /** Only these nodes are shown, or all when null. */
  readonly focus: ReadonlySet<string> | null;
  /** Nodes that keep their places when everything is arranged anew. */
  readonly pinned: ReadonlySet<string>;
  /** True when communities are drawn as one node each. */
  readonly grouped: boolean;
  /** The communities that are drawn with all their members. */
  readonly opened: ReadonlySet<string>;
  /** What relations must meet beside their type. */
  readonly filter: EdgeFilter;
  /** What was expanded, in this order, as `formatExpansion` writes it. */
  readonly expanded: readonly string[];
  /** Where nodes were put by hand, or by arranging them anew. */
  readonly moves: Moves;
  /** Whether what filters leave out is drawn in grey or left out of the drawing; null leaves it to `greysOut`. */
  readonly greys: boolean | null;
  /** How much of the graph was asked for at first. */
  readonly size: OverviewSize;
  /** True when that left some of the graph out. */
  readonly cut: boolean;
}

/** Relations up to which filters grey out and do not hide, unless the reader says otherwise. */
const MOST_GREY_EDGES = 5000;

/** The relations that the table keeps out of the first view. */
export const BACKGROUND_RELATIONS: readonly string[] = RELATION_TYPES.filter((type) => !type.inFirstView).map(
  (type) => type.name,
);

export const EMPTY_EXPLORE_STATE: ExploreState = {
  drawing: EMPTY_DRAWING,
  hiddenNodes: new Set(),
  hiddenKinds: new Set(),
  hiddenRelations: new Set(BACKGROUND_RELATIONS),
  focus: null,
  pinned: new Set(),
  grouped: false,
  opened: new Set(),
  filter: NO_EDGE_FILTER,
  expanded: [],
  moves: [],
  greys: null,
  size: OVERVIEW_SIZES[0],
  cut: false,
};

/** Put more on the table; what arrives is shown even if it had been put aside. */
export function withAdded(state: ExploreState, added: Drawing): ExploreState {
  const arrived = [...added.nodes.keys()];
  return {
    ...state,
    drawing: mergeDrawings(state.drawing, added),
    hiddenNodes: without(state.hiddenNodes, arrived),
    focus: state.focus === null ? null : new Set([...state.focus, ...arrived]),
  };
}

/** Replace all that was loaded and keep the filters. */
export function withDrawing(state: ExploreState, drawing: Drawing): ExploreState {
  return { ...state, drawing, hiddenNodes: new Set(), focus: null, expanded: [] };
}

export function withNodesHidden(state: ExploreState, ids: Iterable<string>): ExploreState {
  return { ...state, hiddenNodes: new Set([...state.hiddenNodes, ...ids]) };
}

/** Put aside the neighbours of a node that nothing else shown is joined to. */
export function withCollapsed(state: ExploreState, id: string): ExploreState {
  return withNodesHidden(state, leavesOf(visibleDrawing(state), id));
}

/** The neighbours of a node that have no other neighbour. */
function leavesOf(drawing: Drawing, id: string): ReadonlySet<string> {
  const near = neighbourhood(drawing, id);
  const leaves = new Set([...near].filter((other) => other !== id));
  for (const { source, target } of drawing.edges.values()) {
    if (source === id || target === id || source === target) continue;
    leaves.delete(source);
    leaves.delete(target);
  }
  return leaves;
}

/** Pin nodes to their places; let go of them when all of them are pinned. */
export function withPinsToggled(state: ExploreState, ids: Iterable<string>): ExploreState {
  const wanted = [...ids];
  const all = wanted.every((id) => state.pinned.has(id));
  return { ...state, pinned: all ? without(state.pinned, wanted) : new Set([...state.pinned, ...wanted]) };
}

/** Draw communities as one node each, or everything by itself again. */
export function withGroups(state: ExploreState, grouped: boolean): ExploreState {
  return { ...state, grouped, opened: new Set() };
}

/** Draw a community with its members, or as one node again. */
export function withCommunityToggled(state: ExploreState, community: string): ExploreState {
  return { ...state, opened: toggled(state.opened, community) };
}

export function withAllNodesShown(state: ExploreState): ExploreState {
  return { ...state, hiddenNodes: new Set(), focus: null };
}

export function withKindToggled(state: ExploreState, kind: NodeKind): ExploreState {
  return { ...state, hiddenKinds: toggled(state.hiddenKinds, kind) };
}

export function withRelationToggled(state: ExploreState, relation: string): ExploreState {
  return { ...state, hiddenRelations: toggled(state.hiddenRelations, relation) };
}

/** Show or hide all the relations that are kept from the first view. */
export function withBackgroundRelations(state: ExploreState, shown: boolean): ExploreState {
  const hiddenRelations = shown
    ? without(state.hiddenRelations, BACKGROUND_RELATIONS)
    : new Set([...state.hiddenRelations, ...BACKGROUND_RELATIONS]);
  return { ...state, hiddenRelations };
}

export function withFilter(state: ExploreState, change: Partial<EdgeFilter>): ExploreState {
  return { ...state, filter: { ...state.filter, ...change } };
}

/** The state with nothing filtered, except what is kept from the first view. */
export function withoutFilters(state: ExploreState): ExploreState {
  return {
    ...state,
    hiddenKinds: new Set(),
    hiddenRelations: new Set(BACKGROUND_RELATIONS),
    filter: NO_EDGE_FILTER,
  };
}

/** Remember an expansion. */
export function withExpanded(state: ExploreState, expansion: string): ExploreState {
  if (state.expanded.includes(expansion)) return state;
  return { ...state, expanded: [...state.expanded, expansion] };
}

/** Show only these nodes. */
export function withFocus(state: ExploreState, ids: Iterable<string>): ExploreState {
  return { ...state, focus: new Set(ids) };
}

export function withoutFocus(state: ExploreState): ExploreState {
  return { ...state, focus: null };
}

/** A node and all its neighbours among what is loaded. */
export function neighbourhood(drawing: Drawing, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const edge of drawing.edges.values()) {
    if (edge.source === id) found.add(edge.target);
    if (edge.target === id) found.add(edge.source);
  }
  return found;
}

/** True when the same passes the filters of both: pins and places do not decide that. */
export function showsSame(a: ExploreState, b: ExploreState): boolean {
  return (
    a.drawing === b.drawing &&
    a.hiddenNodes === b.hiddenNodes &&
    a.hiddenKinds === b.hiddenKinds &&
    a.hiddenRelations === b.hiddenRelations &&
    a.focus === b.focus &&
    a.filter === b.filter
  );
}

/** True when both show the same without their filters. */
export function showsSameUnfiltered(a: ExploreState, b: ExploreState): boolean {
  return (
    a.drawing === b.drawing &&
    a.hiddenNodes === b.hiddenNodes &&
    a.focus === b.focus &&
    BACKGROUND_RELATIONS.every((name) => a.hiddenRelations.has(name) === b.hiddenRelations.has(name))
  );
}

/** What is shown of what is loaded. When relations are filtered, nodes that keep none of theirs go with them. */
export function visibleDrawing(state: ExploreState): Drawing {
  const { drawing, hiddenNodes, hiddenKinds, hiddenRelations, focus, filter } = state;
  const nodes = new Map<string, DrawnNode>();
  const dropped = new Set<string>();
  for (const [id, node] of drawing.nodes) {
    const kept = !hiddenNodes.has(id) && !hiddenKinds.has(node.kind) && (focus === null || focus.has(id));
    if (kept) nodes.set(id, node);
    else dropped.add(id);
  }
  const edges = new Map<string, DrawnEdge>();
  for (const [id, edge] of drawing.edges) {
    // Of the two sets it is mostly the smaller, and so the quicker one to look into.
    if (dropped.has(edge.source) || dropped.has(edge.target) || hiddenRelations.has(edge.type)) continue;
    if (passes(edge, filter)) edges.set(id, edge);
  }
  if (!filtersEdges(filter)) return { nodes, edges };
  return withNeighbours({ nodes: withEdges(nodes, edges), edges }, filter.minNeighbours);
}

/** Without the nodes that have fewer neighbours than this, and their lines. */
function withNeighbours(drawing: Drawing, least: number): Drawing {
  if (least <= 1) return drawing;
  const near = new Map<string, Set<string>>([...drawing.nodes.keys()].map((id) => [id, new Set()]));
  for (const { source, target } of drawing.edges.values()) {
    if (source === target) continue;
    near.get(source)?.add(target);
    near.get(target)?.add(source);
  }
  const nodes = new Map([...drawing.nodes].filter(([id]) => (near.get(id)?.size ?? 0) >= least));
  const edges = new Map(
    [...drawing.edges].filter(([, { source, target }]) => nodes.has(source) && nodes.has(target)),
  );
  return { nodes, edges };
}

/** What would be shown without filters; what is put aside, or kept from the first view, is no matter of filters. */
export function unfilteredDrawing(state: ExploreState): Drawing {
  const hiddenRelations = new Set(
    [...state.hiddenRelations].filter((name) => BACKGROUND_RELATIONS.includes(name)),
  );
  return visibleDrawing({ ...state, hiddenKinds: new Set(), hiddenRelations, filter: NO_EDGE_FILTER });
}

/**
 * Whether what is filtered out stays in grey. Unless the reader decided it does, up to a size: everything holds its
 * place and shows what it is part of. In a larger drawing the grey alone would hide what is looked for.
 */
export function greysOut({ greys, drawing }: Pick<ExploreState, "greys" | "drawing">): boolean {
  return greys ?? drawing.edges.size <= MOST_GREY_EDGES;
}

/** True when a filter is on that leaves out what is loaded. */
export function isFiltered({ hiddenKinds, hiddenRelations, filter }: ExploreState): boolean {
  const relations = [...hiddenRelations].some((name) => !BACKGROUND_RELATIONS.includes(name));
  return hiddenKinds.size > 0 || relations || filtersEdges(filter);
}

export function withGreys(state: ExploreState, greys: boolean): ExploreState {
  return { ...state, greys };
}

function withEdges(nodes: Drawing["nodes"], edges: Drawing["edges"]): Drawing["nodes"] {
  const joined = new Set<string>();
  for (const edge of edges.values()) joined.add(edge.source).add(edge.target);
  return new Map([...nodes].filter(([id]) => joined.has(id)));
}

function toggled<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  return set.has(item) ? without(set, [item]) : new Set([...set, item]);
}

function without<T>(set: ReadonlySet<T>, items: Iterable<T>): ReadonlySet<T> {
  const rest = new Set(set);
  for (const item of items) rest.delete(item);
  return rest;
}
