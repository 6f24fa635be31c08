import { createCamera } from "./camera.js";
import { pointOnEdge } from "./edge-geometry.js";
import { createLayoutRunner } from "./layout-runner.js";
import { drawOverlay } from "./overlay.js";
import { bindPointer } from "./pointer.js";
import type { SceneGraph } from "./scene-graph.js";
import { resolveLook, type Look, type ResolvedLook } from "./scene-look.js";
import { createScreen } from "./screen.js";
import { seedPositions, type Point } from "./seed-positions.js";
import { recolor, toSigmaGraph } from "./sigma-graph.js";
import { createSigma } from "./sigma-instance.js";
import type { StageEvents } from "./stage-events.js";
import type { StageInspection } from "./stage-inspection.js";
import type { StageMemory } from "./stage-memory.js";

/** The canvas on which graphs are drawn. Nothing outside this folder knows how. */
export interface Stage {
  /** Draw a graph. Known nodes keep their places, newcomers find theirs. */
  draw(content: string, scene: SceneGraph): void;
  setLook(change: Partial<Omit<Look, "hoveredNode" | "hoveredEdge">>): void;
  /** Arrange everything anew. */
  arrange(): void;
  stopLayout(): void;
  /** Move so that these nodes, or all, fill the view. */
  fit(ids?: readonly string[]): void;
  /** Above 1 goes nearer. */
  zoom(factor: number): void;
  resize(): void;
  /** What is where, for tests and for the curious. */
  inspect(): StageInspection;
  destroy(): void;
}

/** Above this many lines hovering changes no colours: it would repaint everything. */
const MAX_EDGES_DIMMED = 5000;
const EMPTY_SCENE: SceneGraph = { nodes: [], edges: [] };

/** @throws Error when the browser gives no WebGL context. */
export function createStage(
  container: HTMLElement,
  memory: StageMemory,
  firstLook: Omit<Look, "hoveredNode" | "hoveredEdge">,
  events: StageEvents,
): Stage {
  let look: Look = { ...firstLook, hoveredNode: null, hoveredEdge: null };
  let scene = EMPTY_SCENE;
  let resolved: ResolvedLook = resolveLook(scene, look);
  let content = "";
  let graph = toSigmaGraph(scene, new Map(), resolved);
  const { sigma, overlay } = createSigma(graph, container, events.onContextLost);
  const screen = createScreen(sigma, () => scene);
  const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const camera = createCamera(sigma, isStill);
  const layout = createLayoutRunner();

  const place = (): ReturnType<StageMemory["of"]> => memory.of(content);
  const applyLook = (): void => {
    resolved = resolveLook(scene, look);
    recolor(graph, scene, resolved);
  };
  const settle = (): void => {
    // From now on the scale holds still, so that later newcomers move nobody.
    sigma.setCustomBBox(null).refresh();
    place().bounds = sigma.getBBox();
    sigma.setCustomBBox(place().bounds).refresh();
    events.onLayout(false);
  };
  const takePlaces = (places: Float32Array): void => {
    const positions = place().positions;
    scene.nodes.forEach(({ id }, index) => {
      positions.set(id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 });
    });
    graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions.get(id) }), {
      attributes: ["x", "y"],
    });
  };
  const runLayout = (fixed: ReadonlySet<string>): void => {
    const positions: ReadonlyMap<string, Point> = place().positions;
    const first = fixed.size === 0;
    if (first) sigma.setCustomBBox(null);
    events.onLayout(true);
    layout.run({
      graph: scene,
      positions,
      fixed,
      animated: !isStill(),
      onPlaces: (places, done) => {
        takePlaces(places);
        if (done && first) settle();
        else if (done) events.onLayout(false);
      },
      onFailure: settle,
    });
  };

  sigma.on("afterRender", () => drawOverlay(overlay(), screen.nodes(), screen.edges(), resolved));
  const unbindPointer = bindPointer(sigma, screen, events, {
    hover: (change) => {
      look = { ...look, ...change };
      if (scene.edges.length <= MAX_EDGES_DIMMED) applyLook();
      else resolved = resolveLook(scene, look);
      sigma.scheduleRender();
    },
    move: (id, point) => {
      place().positions.set(id, point);
      graph.mergeNodeAttributes(id, point);
    },
  });

  return {
    draw: (nextContent, next) => {
      const switched = nextContent !== content;
      if (layout.running) layout.stop();
      content = nextContent;
      scene = next;
      look = { ...look, hoveredNode: null, hoveredEdge: null };
      resolved = resolveLook(scene, look);
      const { positions, bounds } = place();
      const settled = new Set(scene.nodes.filter(({ id }) => positions.has(id)).map(({ id }) => id));
      const seeds = seedPositions(scene, positions);
      for (const [id, point] of seeds) positions.set(id, point);
      graph = toSigmaGraph(scene, positions, resolved);
      sigma.setCustomBBox(bounds);
      sigma.setGraph(graph);
      if (switched) camera.reset();
      if (seeds.size > 0) runLayout(settled);
      else events.onLayout(false);
    },
    setLook: (change) => {
      look = { ...look, ...change };
      applyLook();
      sigma.scheduleRender();
    },
    arrange: () => {
      camera.reset();
      runLayout(new Set());
    },
    stopLayout: () => {
      if (!layout.running) return;
      layout.stop();
      settle();
    },
    fit: (ids) => camera.fit(ids ?? scene.nodes.map((node) => node.id)),
    zoom: (factor) => camera.zoom(factor),
    resize: () => sigma.scheduleRefresh(),
    inspect: () => {
      const { left, top } = container.getBoundingClientRect();
      return {
        content,
        layoutRunning: layout.running,
        nodes: screen.nodes().map((node) => ({ ...node, x: node.x + left, y: node.y + top })),
        edges: screen.edges().map((edge) => {
          const { x, y } = pointOnEdge(edge, 0.5);
          return { id: edge.id, label: edge.label, members: edge.members, x: x + left, y: y + top };
        }),
      };
    },
    destroy: () => {
      layout.stop();
      unbindPointer();
      sigma.kill();
    },
  };
}
