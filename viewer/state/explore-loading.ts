import type { Api } from "../client/api.js";
import { loadDenied } from "./denied-facts.js";
import { EMPTY_DRAWING, mergeDrawings, toDrawing, type Drawing } from "./drawing.js";
import { partWithNeighbours, plainExpansion, withinTime, type ExpansionWish } from "./expansion.js";
import type { ExploreState } from "./explore-state.js";
import { showsLoose } from "./view-settings.js";

/** What the database holds for the question that is drawn. */
export interface Totals {
  readonly nodes: number;
  readonly edges: number;
}

/** The first view. */
export interface Overview {
  readonly drawing: Drawing;
  /** True when its limits left some out. */
  readonly cut: boolean;
  readonly totals: Totals;
}

/** What expanding a node did. */
export interface Expansion {
  /** Neighbours that were not shown before. */
  readonly added: number;
  /** Neighbours that the limit left out. */
  readonly more: number;
  /** Neighbours joined only by relations that are switched off, or outside of the time looked at. */
  readonly switchedOff: number;
}

/** Most entities whose surroundings are fetched when they arrive. */
const MAX_ARRIVALS = 12;

/** The first view, with the loose relations, and with what is denied, when they are shown. @throws ApiError */
export async function loadOverview(api: Api, state: ExploreState): Promise<Overview> {
  const [view, denied] = await Promise.all([
    api.overview({ all: showsLoose(state), ...state.size }),
    state.filter.voice === "denied" ? loadDenied(api) : EMPTY_DRAWING,
  ]);
  const drawing = mergeDrawings(denied, toDrawing(view));
  return { drawing, cut: view.truncated, totals: { nodes: view.totalNodes, edges: view.totalEdges } };
}

/** The surroundings of each of `ids`, with at most `limit` neighbours of each. @throws ApiError */
export async function loadArrivals(
  api: Api,
  ids: readonly string[],
  limit: number,
  { hiddenRelations }: Pick<ExploreState, "hiddenRelations">,
): Promise<readonly Drawing[]> {
  const parts: Drawing[] = [];
  for (const id of ids.slice(0, MAX_ARRIVALS)) {
    const around = toDrawing(await api.neighbours({ ...plainExpansion(id), limit }));
    parts.push(partWithNeighbours(around, id, hiddenRelations));
  }
  return parts;
}

/** The neighbours of a node that relations in sight join to it, and what they add to `shown`. @throws ApiError */
export async function loadExpansion(
  api: Api,
  wish: ExpansionWish,
  { hiddenRelations, filter }: Pick<ExploreState, "hiddenRelations" | "filter">,
  shown: Drawing,
): Promise<{ readonly part: Drawing; readonly expansion: Expansion }> {
  const view = await api.neighbours(wish);
  const loaded = toDrawing(view);
  const part = partWithNeighbours(withinTime(loaded, filter), wish.id, hiddenRelations);
  return {
    part,
    expansion: {
      added: [...part.nodes.keys()].filter((node) => !shown.nodes.has(node)).length,
      more: Math.max(0, view.totalNodes - view.nodes.length),
      switchedOff: loaded.nodes.size - part.nodes.size,
    },
  };
}
