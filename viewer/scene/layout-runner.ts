import { labelledBox } from "./label-size.js";
import { toLayoutMatrix } from "./layout-matrix.js";
import { BY_COMMUNITY_FROM, layoutLimits } from "./layout-process.js";
import type { LayoutFrame, LayoutRequest } from "./layout-worker.js";
import type { SceneGraph } from "./scene-graph.js";
import type { Point } from "./seed-positions.js";
import { MAX_BOXES } from "./spread-labels.js";

/** Arranges graphs one at a time in a worker. */
export interface LayoutRunner {
  /**
   * Arrange `graph` from `positions`; a layout under way is stopped. `onPlaces` gets x and y by
   * turns in the order of the nodes, and `done` with the last of them.
   */
  run(task: LayoutTask): void;
  /** Leave everything where it is. */
  stop(): void;
  readonly running: boolean;
}

export interface LayoutTask {
  readonly graph: SceneGraph;
  readonly positions: ReadonlyMap<string, Point>;
  /** Nodes that stay where they are. */
  readonly fixed: ReadonlySet<string>;
  /** False when the reader wants no motion: then only the last picture is shown. */
  readonly animated: boolean;
  readonly onPlaces: (places: Float32Array, done: boolean) => void;
  /** Called when there will be no last picture because the worker failed. */
  readonly onFailure: (message: string) => void;
}

const FRAME_MS = 50;

export function createLayoutRunner(): LayoutRunner {
  let worker: Worker | null = null;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    stop,
    get running() {
      return worker !== null;
    },
    run: ({ graph, positions, fixed, animated, onPlaces, onFailure }) => {
      stop();
      if (graph.nodes.length === 0) return;
      worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = (event: MessageEvent<LayoutFrame>) => {
        if (event.data.done) stop();
        onPlaces(event.data.places, event.data.done);
      };
      worker.onerror = (event) => {
        stop();
        onFailure(event.message);
      };
      const request: LayoutRequest = {
        matrix: toLayoutMatrix(graph, positions, fixed),
        boxes:
          graph.nodes.length > MAX_BOXES
            ? []
            : graph.nodes.map((node) => labelledBox(node.name, node.size, fixed.has(node.id))),
        byCommunity: fixed.size === 0 && graph.nodes.length >= BY_COMMUNITY_FROM,
        limits: layoutLimits(graph.nodes.length),
        frameMs: animated ? FRAME_MS : null,
      };
      worker.postMessage(request, [request.matrix.nodes.buffer, request.matrix.edges.buffer]);
    },
  };
}
