import { prefersStillness } from "./prefers-stillness.js";
import type { CameraView } from "../state/view-settings.js";
import type { SigmaInstance } from "./sigma-instance.js";

/** Moves what is seen of the stage. */
export interface StageCamera {
  reset(): void;
  /** See this part at once; null is the first zoom. */
  readonly aim: (view: CameraView | null) => void;
  /** Move so that these nodes fill the view. */
  fit(ids: readonly string[]): void;
  /** Move so that this node lies in the middle of the part of the stage that is this high, in pixels. */
  readonly reveal: (id: string, height: number) => void;
  /** Go back to where it was before something was revealed, unless it was moved since. */
  readonly unreveal: () => void;
  /** Above 1 goes nearer. */
  readonly zoom: (factor: number) => void;
}

const FIRST_ZOOM: CameraView = { x: 0.5, y: 0.5, ratio: 1 };
/** The camera counts as moved from this on. */
const MOVED = 0.001;
/** How long the camera must rest before it is told of, in ms. */
const REST_MS = 250;
const DURATION_MS = 350;
/** A single node is not brought nearer than this. */
const NEAREST_RATIO = 0.35;
/** Room around what is fitted, as a share. */
const ROOM = 1.15;

export function createCamera(sigma: SigmaInstance): StageCamera {
  const go = (state: { readonly x?: number; readonly y?: number; readonly ratio?: number }): void => {
    const camera = sigma.getCamera();
    if (prefersStillness()) camera.setState(state);
    else void camera.animate(state, { duration: DURATION_MS });
  };
  const aim = (view: CameraView | null): void => {
    sigma.getCamera().setState({ ...(view ?? FIRST_ZOOM), angle: 0 });
  };
  let revealed: { readonly from: CameraView; readonly to: CameraView } | null = null;
  return {
    reset: () => aim(null),
    aim,
    reveal: (id, height) => {
      const place = sigma.getNodeDisplayData(id);
      if (place === undefined) return;
      const { width, height: whole } = sigma.getDimensions();
      const middle = sigma.viewportToFramedGraph({ x: width / 2, y: whole / 2 });
      const wanted = sigma.viewportToFramedGraph({ x: width / 2, y: height / 2 });
      const from = sigma.getCamera().getState();
      const to = { ...from, x: place.x + middle.x - wanted.x, y: place.y + middle.y - wanted.y };
      revealed = { from: revealed !== null && isNear(from, revealed.to) ? revealed.from : from, to };
      go(to);
    },
    unreveal: () => {
      if (revealed !== null && isNear(sigma.getCamera().getState(), revealed.to)) go(revealed.from);
      revealed = null;
    },
    zoom: (factor) => go({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio / factor) }),
    fit: (ids) => {
      const places = ids.flatMap((id) => sigma.getNodeDisplayData(id) ?? []);
      if (places.length === 0) return;
      const [left, right] = extent(places.map((place) => place.x));
      const [bottom, top] = extent(places.map((place) => place.y));
      // In the framed plane the first zoom shows one unit along the shorter side of the stage.
      const { width, height } = sigma.getDimensions();
      const shorter = Math.min(width, height) - 2 * sigma.getStagePadding();
      const wide = ((right - left) * shorter) / Math.max(1, width - 2 * sigma.getStagePadding());
      const high = ((top - bottom) * shorter) / Math.max(1, height - 2 * sigma.getStagePadding());
      const ratio = Math.max(NEAREST_RATIO, Math.max(wide, high) * ROOM);
      go({ x: (left + right) / 2, y: (bottom + top) / 2, ratio });
    },
  };
}

function isNear(a: CameraView, b: CameraView): boolean {
  return Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y), Math.abs(a.ratio - b.ratio)) < MOVED;
}

function extent(values: readonly number[]): readonly [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** Tell what is seen whenever the camera came to rest. @returns a function that stops it */
export function watchCamera(sigma: SigmaInstance, onRest: (view: CameraView | null) => void): () => void {
  const camera = sigma.getCamera();
  let timer = 0;
  const onUpdated = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { x, y, ratio } = camera.getState();
      onRest(isNear({ x, y, ratio }, FIRST_ZOOM) ? null : { x, y, ratio });
    }, REST_MS);
  };
  camera.on("updated", onUpdated);
  return () => {
    clearTimeout(timer);
    camera.off("updated", onUpdated);
  };
}
