import type { Look } from "./scene-look.js";
import type { Screen } from "./screen.js";
import type { Point } from "./seed-positions.js";
import type { SigmaInstance } from "./sigma-instance.js";
import type { StageEvents } from "./stage-events.js";

/** What the pointer changes on the stage itself. */
export interface PointerEffects {
  hover(change: Partial<Pick<Look, "hoveredNode" | "hoveredEdge">>): void;
  /** A node was dragged to a place, in the scene's units. */
  move(id: string, point: Point): void;
  /** A node is about to be dragged. */
  lift(id: string): void;
  /** The dragged node was let go of. */
  drop(id: string): void;
}

/** How near the pointer must be to a line, in pixels. */
export const EDGE_TOLERANCE = 6;

/** A press must go this far to drag a disc, in pixels: a click may tremble. */
const LEAST_DRAG = 4;

/** Turn what the pointer does into hovering, clicks and dragged nodes. @returns a function that stops it */
export function bindPointer(
  sigma: SigmaInstance,
  screen: Screen,
  events: StageEvents,
  effects: PointerEffects,
): () => void {
  const container = sigma.getContainer();
  let hoveredEdge: string | null = null;
  const hoverEdge = (edge: string | null): void => {
    if (edge === hoveredEdge) return;
    hoveredEdge = edge;
    container.classList.toggle("is-pointing", edge !== null);
    effects.hover({ hoveredEdge: edge });
  };
  const edgeAt = (point: Point): string | null => screen.edgeAt(point, EDGE_TOLERANCE);
  const { isDragging, wasDragged } = bindDragging(sigma, effects);
  const captor = sigma.getMouseCaptor();
  const onMove = (point: Point): void => {
    if (isDragging() || container.classList.contains("is-over-node")) return;
    if (screen.tier().hoversEdges) hoverEdge(edgeAt(point));
  };

  captor.on("mousemove", onMove);
  sigma.on("enterNode", ({ node }) => {
    container.classList.add("is-over-node");
    hoverEdge(null);
    if (!isDragging()) effects.hover({ hoveredNode: node });
  });
  sigma.on("leaveNode", () => {
    container.classList.remove("is-over-node");
    if (!isDragging()) effects.hover({ hoveredNode: null });
  });
  sigma.on("leaveStage", () => hoverEdge(null));
  sigma.on("clickNode", ({ node, event }) => {
    if (!wasDragged()) events.onNodeClick(node, event.original.shiftKey);
  });
  sigma.on("doubleClickNode", (payload) => {
    payload.preventSigmaDefault();
    events.onNodeDoubleClick(payload.node);
  });
  sigma.on("clickStage", ({ event }) => {
    const edge = edgeAt(event);
    if (edge === null) events.onBackgroundClick();
    else events.onEdgeClick(screen.members(edge));
  });
  return () => captor.off("mousemove", onMove);
}

interface Dragging {
  readonly isDragging: () => boolean;
  /** True from the end of a drag to the next press: letting go of a disc is no click on it. */
  readonly wasDragged: () => boolean;
}

/** Let nodes be dragged. */
function bindDragging(sigma: SigmaInstance, effects: PointerEffects): Dragging {
  let held: string | null = null;
  let start: Point | null = null;
  let moved = false;
  const release = (): void => {
    if (held !== null && moved) effects.drop(held);
    held = null;
  };
  sigma.on("downNode", ({ node, event: { x, y, original } }) => {
    if (original instanceof MouseEvent && original.button !== 0) return;
    held = node;
    start = { x, y };
    moved = false;
  });
  sigma.on("moveBody", (payload) => {
    if (held === null || !sigma.getGraph().hasNode(held)) return;
    const { event } = payload;
    // Where something lay over the stage by then, nobody told that the button was let go.
    if (event.original instanceof MouseEvent && event.original.buttons === 0) {
      release();
      return;
    }
    const far = start !== null && Math.hypot(event.x - start.x, event.y - start.y) >= LEAST_DRAG;
    if (far && !moved) effects.lift(held);
    moved ||= far;
    if (moved) {
      // The first drag freezes the scale, or the stage would move under the pointer.
      if (sigma.getCustomBBox() === null) sigma.setCustomBBox(sigma.getBBox());
      effects.move(held, sigma.viewportToGraph(event));
    }
    payload.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
  });
  sigma.on("upNode", release);
  sigma.on("upStage", release);
  return { isDragging: () => held !== null && moved, wasDragged: () => moved };
}
