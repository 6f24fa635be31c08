import { createLayoutRunner } from "./layout-runner.js";
import { onGrid } from "../state/moves.js";
import { prefersStillness } from "./prefers-stillness.js";
import type { SigmaInstance } from "./sigma-instance.js";
import type { StageState } from "./stage-state.js";

/** Gives nodes their places and shows them on the way there. */
export interface Arranger {
  /** Find places for these nodes; all others stay where they are. `onEnd` is called when it ends, however it does. */
  run(free: ReadonlySet<string>, onEnd?: () => void): void;
  /** End it and keep what it has reached. */
  readonly stop: () => void;
  /** End it because what it arranges goes away. */
  abandon(): void;
  isRunning(): boolean;
}

export function createArranger(
  sigma: SigmaInstance,
  state: StageState,
  onLayout: (running: boolean) => void,
): Arranger {
  const layout = createLayoutRunner();
  let tellEnd: (() => void) | null = null;
  const end = (): void => {
    const tell = tellEnd;
    tellEnd = null;
    tell?.();
  };
  const settle = (): void => {
    freezeScale(sigma, state);
    sigma.refresh();
    onLayout(false);
    end();
  };
  const abandon = (): void => {
    layout.stop();
    end();
  };
  return {
    run: (free, onEnd) => {
      abandon();
      tellEnd = onEnd ?? null;
      const fixed = new Set(state.scene.nodes.map(({ id }) => id).filter((id) => !free.has(id)));
      const anew = fixed.size === 0;
      if (anew) sigma.setCustomBBox(null);
      onLayout(true);
      layout.run({
        graph: state.scene,
        positions: state.memory.positions,
        fixed,
        animated: state.scene.tier.animated && !prefersStillness(),
        onPlaces: (places, done) => {
          keepPlaces(state, places);
          if (done && anew) freezeScale(sigma, state);
          showPlaces(state);
          if (!done) return;
          onLayout(false);
          end();
        },
        onFailure: settle,
      });
    },
    stop: () => {
      if (!layout.running) return;
      layout.stop();
      settle();
    },
    abandon,
    isRunning: () => layout.running,
  };
}

/** From now on the scale holds still, so that later newcomers move nobody. The next picture shows it. */
function freezeScale(sigma: SigmaInstance, { scene, memory }: StageState): void {
  const places = scene.nodes.flatMap(({ id }) => memory.positions.get(id) ?? []);
  memory.bounds = {
    x: extent(places.map(({ x }) => x)),
    y: extent(places.map(({ y }) => y)),
  };
  sigma.setCustomBBox(memory.bounds);
}

function extent(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function keepPlaces({ scene, memory }: StageState, places: Float32Array): void {
  scene.nodes.forEach(({ id }, index) => {
    memory.positions.set(id, onGrid({ x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 }));
  });
}

/** Sigma indexes the graph once for all of them. */
export function showPlaces({ memory, graph }: StageState): void {
  graph.updateEachNodeAttributes(
    (id, attributes) => {
      const place = memory.positions.get(id);
      return place === undefined ? attributes : Object.assign(attributes, place);
    },
    { attributes: ["x", "y"] },
  );
}
