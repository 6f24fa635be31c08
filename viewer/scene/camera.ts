import { prefersStillness } from "./prefers-stillness.js";
import type { SigmaInstance } from "./sigma-instance.js";

/** Moves what is seen of the stage. */
export interface StageCamera {
  reset(): void;
  /** Move so that these nodes fill the view. */
  fit(ids: readonly string[]): void;
  /** Above 1 goes nearer. */
  readonly zoom: (factor: number) => void;
}

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
  return {
    reset: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }),
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

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
