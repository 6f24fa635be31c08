import type { Drawing, DrawnNode } from "./drawing.js";
import type { ExploreState } from "./explore-state.js";

/** What a decision about identity did to the part of the graph that it is about. */
export interface Renewal {
  /** Entities whose relations may have changed: those before and those now. */
  readonly touched: ReadonlySet<string>;
  /** For each entity that is no more, the one that it is part of now. */
  readonly moved: ReadonlyMap<string, string>;
  /** The entities that are there now, with their relations. */
  readonly around: Drawing;
  /** Those of them that must be drawn. */
  readonly living: ReadonlySet<string>;
}

/**
 * The state with the part that a decision changed taken from the graph as it is now. Nothing is drawn that was not,
 * except for what the changed entities have become, which starts where they were.
 */
export function renewed(state: ExploreState, renewal: Renewal): ExploreState {
  const { touched, moved, living } = renewal;
  const { drawing } = state;
  const origin = [...touched].find((id) => drawing.nodes.has(id));
  if (origin === undefined) return state;
  const rename = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...ids].map((id) => moved.get(id) ?? id));
  const focus = state.focus === null ? null : rename(state.focus);
  const inFocus = focus !== null && [...living].some((id) => focus.has(id));
  return {
    ...state,
    drawing: renewDrawing(drawing, renewal, origin),
    hiddenNodes: rename(state.hiddenNodes),
    pinned: rename(state.pinned),
    focus: focus !== null && inFocus ? new Set([...focus, ...living]) : focus,
  };
}

function renewDrawing(drawing: Drawing, renewal: Renewal, origin: string): Drawing {
  const { touched, living, around } = renewal;
  const nodes = new Map<string, DrawnNode>([...drawing.nodes].filter(([id]) => !touched.has(id)));
  for (const id of living) {
    const node = around.nodes.get(id);
    if (node !== undefined) nodes.set(id, drawing.nodes.has(id) ? node : { ...node, from: origin });
  }
  const edges = new Map(
    [...drawing.edges].filter(([, { source, target }]) => !touched.has(source) && !touched.has(target)),
  );
  for (const [id, edge] of around.edges) {
    if (nodes.has(edge.source) && nodes.has(edge.target)) edges.set(id, edge);
  }
  return { nodes, edges };
}
