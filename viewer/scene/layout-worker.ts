import { gatherLoose, placeByCommunity } from "./community-places.js";
import { readPlaces, type LayoutMatrix } from "./layout-matrix.js";
import { createLayoutProcess, type LayoutLimits } from "./layout-process.js";
import { spreadLabels, type LabelledBox } from "./spread-labels.js";

/** What the worker is asked once. Ending the worker stops the layout. */
export interface LayoutRequest {
  readonly matrix: LayoutMatrix;
  /** What the discs and their names need, in the order of the nodes. */
  readonly boxes: readonly LabelledBox[];
  /** Whether to begin with the communities, wherever the nodes are. */
  readonly byCommunity: boolean;
  readonly limits: LayoutLimits;
  /** Time between two pictures in ms, or null for the last one only. */
  readonly frameMs: number | null;
}

/** What the worker answers, many times. */
export interface LayoutFrame {
  /** x and y by turns, in the order of the nodes. */
  readonly places: Float32Array<ArrayBuffer>;
  readonly done: boolean;
}

self.onmessage = (event: MessageEvent<LayoutRequest>): void => {
  const { matrix, boxes, byCommunity, limits, frameMs } = event.data;
  const startedAt = performance.now();
  if (byCommunity) placeByCommunity(matrix);
  const step = createLayoutProcess(matrix);
  let sentAt = startedAt;
  for (let round = 1; round <= limits.iterations; round += 1) {
    step();
    const now = performance.now();
    if (now - startedAt > limits.budgetMs) break;
    if (frameMs === null || now - sentAt < frameMs) continue;
    sentAt = now;
    send(readPlaces(matrix.nodes), false);
  }
  if (byCommunity) gatherLoose(matrix);
  const places = readPlaces(matrix.nodes);
  spreadLabels(places, boxes);
  send(places, true);
};

function send(places: Float32Array<ArrayBuffer>, done: boolean): void {
  const frame: LayoutFrame = { places, done };
  self.postMessage(frame, { transfer: [frame.places.buffer] });
}
