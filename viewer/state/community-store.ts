import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";

import { groupDrawing, passingGroups, type Communities } from "./community-drawing.js";
import { EMPTY_DRAWING, type Drawing } from "./drawing.js";
import type { ExploreState } from "./explore-state.js";
import type { ExploreStore } from "./explore-store.js";

/** Finds the communities of a drawing. */
export type FindCommunities = (drawing: Drawing) => Promise<Communities>;

/** Above this many relations a graph is shown by its communities first. */
export const OVERVIEW_FROM_EDGES = 200_000;

/** The explored graph as it is drawn: by communities when the reader wants that, else as it is. */
export interface CommunityStore {
  readonly drawing: ReadonlySignal<Drawing>;
  /** What of it passes the filters, when the rest is drawn in grey; else null. */
  readonly passing: ReadonlySignal<Drawing | null>;
  /** True while communities are being found. */
  readonly finding: ReadonlySignal<boolean>;
}

export function createCommunityStore(
  state: ReadonlySignal<ExploreState>,
  { visible, drawn }: Pick<ExploreStore, "visible" | "drawn">,
  find: FindCommunities,
  onFailure: (error: unknown) => void,
): CommunityStore {
  const found = signal<{ readonly of: Drawing; readonly communities: Communities } | null>(null);
  const finding = signal(false);
  const grouped = computed(() => state.value.grouped);
  const opened = computed(() => state.value.opened);
  effect(() => {
    const drawing = drawn.value;
    if (!grouped.value || drawing.nodes.size === 0 || found.peek()?.of === drawing) return;
    finding.value = true;
    find(drawing).then(
      (communities) => {
        if (drawn.peek() !== drawing) return;
        found.value = { of: drawing, communities };
        finding.value = false;
      },
      (error: unknown) => {
        finding.value = false;
        onFailure(error);
      },
    );
  });
  const drawing = computed(() => {
    if (!grouped.value) return drawn.value;
    if (found.value !== null) return groupDrawing(drawn.value, found.value.communities, opened.value);
    // What is too big to draw waits for its communities.
    return drawn.value.edges.size > OVERVIEW_FROM_EDGES ? EMPTY_DRAWING : drawn.value;
  });
  const passing = computed(() => {
    if (drawn.value === visible.value) return null;
    return grouped.value ? passingGroups(drawing.value, visible.value) : visible.value;
  });
  return { finding, drawing, passing };
}
