import { createArranger } from "./arranger.js";
import type { CameraView } from "../state/view-settings.js";
import { createCamera, watchCamera } from "./camera.js";
import { drawOverlay } from "./overlay.js";
import { bindPointer } from "./pointer.js";
import type { SceneGraph } from "./scene-graph.js";
import { resolveLook, type Look } from "./scene-look.js";
import { createScreen } from "./screen.js";
import { joinCanvases, readPaint, type StagePaint } from "./stage-paint.js";
import { seedPositions, type Point } from "./seed-positions.js";
import { recolor, toSigmaGraph } from "./sigma-graph.js";
import { createSigma } from "./sigma-instance.js";
import type { StageEvents } from "./stage-events.js";
import { inspectStage, type StageInspection } from "./stage-inspection.js";
import type { StageMemory } from "./stage-memory.js";
import type { StageState } from "./stage-state.js";
import { tierOf } from "./tiers.js";

/** What the owner of the stage decides about its look. */
export type StageLook = Omit<Look, "hoveredNode" | "hoveredEdge">;

/** The canvas on which graphs are drawn. Nothing outside this folder knows how. */
export interface Stage {
  /** Draw a graph. Known nodes keep their places, newcomers find theirs. */
  draw(content: string, scene: SceneGraph): void;
  setLook(change: Partial<StageLook>): void;
  /** Arrange everything anew. */
  arrange(): void;
  stopLayout(): void;
  /** Move so that these nodes, or all, fill the view. */
  fit(ids?: readonly string[]): void;
  /** See this part at once; null is the first zoom. */
  aim(view: CameraView | null): void;
  /** Above 1 goes nearer. */
  zoom(factor: number): void;
  resize(): void;
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
  const screen = createScreen(sigma, () => state.scene);
  const camera = createCamera(sigma);
  const unwatchCamera = watchCamera(sigma, events.onCamera);
  const arranger = createArranger(sigma, state, events.onLayout);
  const changeLook = (change: Partial<Look>, repaint: boolean): void => {
    state.look = { ...state.look, ...change };
    state.resolved = resolveLook(state.scene, state.look);
    if (repaint) recolor(state.graph, state.scene, state.resolved, canvas.isUnindexed());
    sigma.scheduleRender();
  };
  sigma.on("afterRender", () =>
    drawOverlay(
      canvas.overlay(),
      screen.nodes(),
      screen.edges(state.resolved.edges),
      state.resolved,
      state.scene.tier,
    ),
  );
  const unbindPointer = bindPointer(sigma, screen, events, {
    hover: (change) => changeLook(change, state.scene.tier.dimsOnHover),
    move: (id, point) => {
      state.memory.positions.set(id, point);
      state.graph.mergeNodeAttributes(id, point);
    },
  });

  return {
    draw: (content, scene) => {
      arranger.abandon();
      const switched = content !== state.content;
      const newcomers = takeScene(state, content, scene, memory);
      const { hidesEdgesOnMove } = scene.tier;
      if (sigma.getSetting("hideEdgesOnMove") !== hidesEdgesOnMove) {
        sigma.setSetting("hideEdgesOnMove", hidesEdgesOnMove);
      }
      sigma.setCustomBBox(state.memory.bounds);
      sigma.setGraph(state.graph);
      if (switched) camera.reset();
      if (newcomers.size > 0) arranger.run(newcomers);
      else events.onLayout(false);
    },
    setLook: (change) => changeLook(change, true),
    arrange: () => {
      camera.reset();
      arranger.run(new Set(state.graph.nodes()));
    },
    stopLayout: arranger.stop,
    fit: (ids) => camera.fit(ids ?? state.graph.nodes()),
    aim: camera.aim,
    zoom: camera.zoom,
    resize: () => sigma.refresh(),
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

function emptyState(firstLook: StageLook, memory: StageMemory): StageState {
  const scene: SceneGraph = { tier: tierOf(0), nodes: [], edges: [] };
  const look: Look = { ...firstLook, hoveredNode: null, hoveredEdge: null };
  const resolved = resolveLook(scene, look);
  const graph = toSigmaGraph(scene, new Map(), resolved);
  return { content: "", scene, look, resolved, graph, memory: memory.of("") };
}

/** Make `state` hold another scene. @returns the nodes that had no place before */
function takeScene(
  state: StageState,
  content: string,
  scene: SceneGraph,
  memory: StageMemory,
): ReadonlySet<string> {
  state.content = content;
  state.scene = scene;
  state.memory = memory.of(content);
  state.look = { ...state.look, hoveredNode: null, hoveredEdge: null };
  state.resolved = resolveLook(scene, state.look);
  const { positions } = state.memory;
  const seeds = seedPositions(scene, positions);
  for (const [id, point] of seeds) positions.set(id, point);
  state.graph = toSigmaGraph(scene, positions, state.resolved);
  return new Set(seeds.keys());
}
