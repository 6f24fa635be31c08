import { createArranger, showPlaces } from "./arranger.js";
import { onGrid, type Arrangement } from "../state/moves.js";
import type { StageTarget } from "../state/stage-menu.js";
import { COMMUNITIES } from "../state/content-names.js";
import type { CameraView } from "../state/view-settings.js";
import { createCamera, watchCamera } from "./camera.js";
import { drawHighlight } from "./highlight.js";
import { drawOverlay, type ScreenNode } from "./overlay.js";
import { bindPointer, EDGE_TOLERANCE } from "./pointer.js";
import { toSceneGraph } from "./scene-graph.js";
import { NO_DIFFERENCE, partOfScene, type WholeScene } from "./scene-part.js";
import { indexScene } from "./scene-index.js";
import { showPart, type SceneChange } from "./scene-change.js";
import { plainLook, resolveLook, type Look, type ResolvedLook } from "./scene-look.js";
import { createScreen, type Screen } from "./screen.js";
import { joinCanvases, readPaint, type StagePaint } from "./stage-paint.js";
import { isInside } from "./outline.js";
import { seedPositions, type Point } from "./seed-positions.js";
import { recolor, toSigmaGraph, type SigmaGraph } from "./sigma-graph.js";
import { createSigma } from "./sigma-instance.js";
import type { StageEvents } from "./stage-events.js";
import { inspectStage, type StageInspection } from "./stage-inspection.js";
import type { StageMemory } from "./stage-memory.js";
import { arrangementOf, takeArrangement } from "./stage-places.js";
import type { StageState } from "./stage-state.js";
import type { Tier } from "./tiers.js";
import { warmIndex } from "./warm-index.js";
import { EMPTY_DRAWING, type Drawing } from "../state/drawing.js";

/** What the owner of the stage decides about its look. */
export type StageLook = Omit<Look, "hoveredNode" | "hoveredEdge">;

/** The canvas on which graphs are drawn. Nothing outside this folder knows how. */
export interface Stage {
  /** Draw a graph. Known nodes keep their places, newcomers find theirs. */
  draw(content: string, drawing: Drawing): void;
  setLook(change: Partial<StageLook>): void;
  /** Put nodes of a content where they were before, or after, a move. */
  place(content: string, arrangement: Arrangement): void;
  /** Where these nodes of a content are. */
  arrangement(content: string, ids: readonly string[]): Arrangement;
  /** Arrange everything anew. */
  arrange(): void;
  stopLayout(): void;
  /** Move so that these nodes, or all, fill the view. */
  fit(ids?: readonly string[]): void;
  /** Move so that this node can be seen when only this much of the stage, from its top, is free; in pixels. */
  reveal(id: string, height: number): void;
  /** Go back to where it was before something was revealed, unless the view was moved since. */
  unreveal(): void;
  /** See this part at once; null is the first zoom. */
  aim(view: CameraView | null): void;
  /** Above 1 goes nearer. */
  zoom(factor: number): void;
  resize(): void;
  /** What is at a point, in CSS pixels of the viewport. */
  at(point: Point): StageTarget;
  /** The nodes whose middles lie inside of a line, closed by itself, in CSS pixels of the viewport. */
  within(outline: readonly Point[]): readonly string[];
  /** Where every node is, in the stage's own units. */
  places(): ReadonlyMap<string, Point>;
  /** All that is painted. */
  paint(): StagePaint;
  /** A picture of what is seen. */
  snapshot(): HTMLCanvasElement;
  /** What is where, for tests and for the curious. */
  inspect(): StageInspection;
  destroy(): void;
}

/** More nodes than this are put in their places all at once. */
const MOST_SINGLE = 20;

/** @throws Error when the browser gives no WebGL context. */
// eslint-disable-next-line max-lines-per-function -- the list of what a stage can do.
export function createStage(
  container: HTMLElement,
  memory: StageMemory,
  firstLook: StageLook,
  events: StageEvents,
): Stage {
  const state = emptyState(firstLook, memory);
  const canvas = createSigma(state.graph, container, events.onContextLost);
  const { sigma } = canvas;
  const screen = createScreen(sigma, () => state);
  canvas.findNodesBy(screen.nodeAt);
  const camera = createCamera(sigma);
  const unwatchCamera = watchCamera(sigma, events.onCamera);
  const arranger = createArranger(sigma, state, events.onLayout);
  const highlight = (): void => {
    const context = canvas.highlight();
    if (state.scene.tier.veils) drawHighlight(context, screen, state.index, state.resolved);
  };
  const changeLook = (change: Partial<Look>): void => {
    const before = state.painted;
    takeLook(state, { ...state.look, ...change });
    const { painted, scene, graph } = state;
    const same =
      painted.theme === before.theme && painted.lit === before.lit && painted.passing === before.passing;
    if (scene.tier.veils && same) {
      highlight();
      return;
    }
    recolor(graph, scene, painted, canvas.isUnindexed());
    sigma.scheduleRender();
  };
  sigma.on("afterRender", () => {
    const { painted, scene } = state;
    const discs = overlayDiscs(screen, painted, scene.tier);
    drawOverlay(canvas.overlay(), discs, screen.edges(painted.edges), painted, scene.tier);
    highlight();
  });
  const unpinned = (): ReadonlySet<string> =>
    new Set(state.scene.nodes.map(({ id }) => id).filter((id) => !state.look.pinned.has(id)));
  // Told by an event of the graph, Sigma would index everything again at each move.
  const moveInPlace = (graph: SigmaGraph, id: string, point: Point): void => {
    Object.assign(graph.getNodeAttributes(id), point);
    const partialGraph = { nodes: [id], edges: graph.edges(id) };
    sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
    screen.moved(id);
  };
  const showMoved = (id: string, point: Point): void => {
    if (!state.graph.hasNode(id)) return;
    if (canvas.isUnindexed()) state.graph.mergeNodeAttributes(id, point);
    else moveInPlace(state.graph, id, point);
  };
  let lifted = arrangementOf(state.memory, []);
  const unbindPointer = bindPointer(sigma, screen, events, {
    hover: changeLook,
    move: (id, point) => {
      const place = onGrid(point);
      state.memory.positions.set(id, place);
      showMoved(id, place);
    },
    lift: (id) => (lifted = arrangementOf(state.memory, [id])),
    drop: (id) => {
      const after = arrangementOf(state.memory, [id]);
      events.onMoved({ content: state.content, before: lifted, after });
    },
  });

  return {
    draw: (content, drawing) => {
      arranger.abandon();
      const part = takePart(state, content, drawing);
      if (part !== null) {
        if (!canvas.isUnindexed())
          sigma.refresh({ partialGraph: part, skipIndexation: true, schedule: true });
        events.onLayout(false);
        return;
      }
      const switched = content !== state.content;
      const newcomers = takeScene(state, content, drawing, memory);
      const { hidesEdgesOnMove: many, veils } = state.scene.tier;
      canvas.hideEdgesOnMove(many || (veils && canvas.inSoftware));
      sigma.setCustomBBox(state.memory.bounds);
      sigma.setGraph(state.graph);
      if (veils) warmIndex(state.index);
      if (switched) camera.reset();
      // A few discs that open into many need room: they all move. Elsewhere what is placed stays.
      if (newcomers.size > 0) arranger.run(content === COMMUNITIES ? unpinned() : newcomers);
      else events.onLayout(false);
    },
    setLook: changeLook,
    place: (content, arrangement) => {
      const shown = content === state.content;
      const moved = takeArrangement(memory.of(content), arrangement);
      if (!shown || moved.length === 0) return;
      sigma.setCustomBBox(state.memory.bounds);
      if (moved.length > MOST_SINGLE) showPlaces(state);
      else for (const [id, point] of moved) showMoved(id, point);
    },
    arrangement: (content, ids) => arrangementOf(memory.of(content), ids),
    arrange: () => {
      const ids = state.scene.nodes.map(({ id }) => id);
      if (ids.length === 0) return;
      const { content, memory: places } = state;
      const before = arrangementOf(places, ids);
      camera.reset();
      arranger.run(unpinned(), () => events.onMoved({ content, before, after: arrangementOf(places, ids) }));
    },
    stopLayout: arranger.stop,
    fit: (ids) => camera.fit(ids ?? state.scene.nodes.map(({ id }) => id)),
    reveal: camera.reveal,
    unreveal: camera.unreveal,
    aim: camera.aim,
    zoom: camera.zoom,
    // What is where in the graph stays: painting is enough.
    resize: () => sigma.refresh({ partialGraph: {}, skipIndexation: true }),
    at: ({ x, y }) => {
      const { left, top } = container.getBoundingClientRect();
      return targetAt(screen, { x: x - left, y: y - top });
    },
    within: (outline) => {
      const { left, top } = container.getBoundingClientRect();
      const inside = ({ x, y }: Point): boolean => isInside({ x: x + left, y: y + top }, outline);
      return screen
        .nodes()
        .filter(inside)
        .map(({ id }) => id);
    },
    places: () => state.memory.positions,
    paint: () => readPaint(sigma.getDimensions(), state.scene, screen, state.resolved),
    snapshot: () => {
      sigma.refresh();
      return joinCanvases(canvas.layers(), state.resolved.theme.background);
    },
    inspect: () => inspectStage(container, state.content, arranger.isRunning(), screen),
    destroy: () => {
      arranger.abandon();
      unbindPointer();
      unwatchCamera();
      canvas.destroy();
    },
  };
}

/** The discs that get signs and names, with those that are marked, however small they are. */
function overlayDiscs(screen: Screen, look: ResolvedLook, { maxDiscs }: Tier): readonly ScreenNode[] {
  const discs = screen.largest(maxDiscs);
  if (discs.length < maxDiscs) return discs;
  const known = new Set(discs.map(({ id }) => id));
  const marked = [...look.lit, ...look.pinned].filter((id) => !known.has(id));
  return [...discs, ...screen.nodes(marked)];
}

function targetAt(screen: Screen, point: Point): StageTarget {
  const id = screen.nodeAt(point);
  if (id !== null) return { type: "node", id };
  const edge = screen.edgeAt(point, EDGE_TOLERANCE);
  return edge === null ? { type: "ground" } : { type: "edge", members: screen.members(edge) };
}

function emptyState(firstLook: StageLook, memory: StageMemory): StageState {
  const whole = wholeScene(EMPTY_DRAWING);
  const { scene, index } = whole;
  const look: Look = { ...firstLook, hoveredNode: null, hoveredEdge: null };
  const resolved = resolveLook(index, look);
  const graph = toSigmaGraph(scene, new Map(), resolved);
  const shown = { whole, difference: NO_DIFFERENCE, scene, index, look, resolved, painted: resolved };
  return { content: "", ...shown, graph, memory: memory.of("") };
}

function wholeScene(drawing: Drawing): WholeScene {
  const scene = toSceneGraph(drawing);
  return { drawing, scene, index: indexScene(scene) };
}

function takeLook(state: StageState, look: Look): void {
  state.look = look;
  state.resolved = resolveLook(state.index, look);
  state.painted = paintedLook(state);
}

/** Under a veil only theme and lights concern Sigma; it need not paint for a glance. */
function paintedLook({ scene, resolved }: StageState): ResolvedLook {
  return scene.tier.veils ? plainLook(resolved) : resolved;
}

/**
 * In a large drawing, show a part of what is drawn already, or more of it again.
 * @returns what has to be painted anew, or null when the scene has to be made anew
 */
function takePart(state: StageState, content: string, drawing: Drawing): SceneChange | null {
  if (content !== state.content || content === COMMUNITIES || !state.scene.tier.veils) return null;
  const part = partOfScene(state.whole, drawing);
  if (part === null) return null;
  const change = showPart(state.graph, state.difference, part.difference);
  Object.assign(state, part);
  takeLook(state, { ...state.look, hoveredNode: null, hoveredEdge: null });
  return change;
}

/** Make `state` hold another scene. @returns the nodes that had no place before */
function takeScene(
  state: StageState,
  content: string,
  drawing: Drawing,
  memory: StageMemory,
): ReadonlySet<string> {
  const whole = wholeScene(drawing);
  const { scene, index } = whole;
  Object.assign(state, { content, whole, difference: NO_DIFFERENCE, scene, index });
  state.memory = memory.of(content);
  takeLook(state, { ...state.look, hoveredNode: null, hoveredEdge: null });
  const { positions } = state.memory;
  const seeds = seedPositions(scene, positions);
  for (const [id, point] of seeds) positions.set(id, point);
  state.graph = toSigmaGraph(scene, positions, state.painted);
  return new Set(seeds.keys());
}
