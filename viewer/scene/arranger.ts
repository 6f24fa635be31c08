import { createLayoutRunner } from "./layout-runner.js";
import { prefersStillness } from "./prefers-stillness.js";
import type { SigmaInstance } from "./sigma-instance.js";
import type { StageState } from "./stage-state.js";

/** Gives nodes their places and shows them on the way there. */
export interface Arranger {
  /** Find places for these nodes; all others stay where they are. */
  run(free: ReadonlySet<string>): void;
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
  const settle = (): void => {
    freezeScale(sigma, state);
    onLayout(false);
  };
  return {
    run: (free) => {
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
          takePlaces(state, places);
          if (done && anew) settle();
          else if (done) onLayout(false);
        },
        onFailure: settle,
      });
    },
    stop: () => {
      if (!layout.running) return;
      layout.stop();
      settle();
    },
    abandon: () => layout.stop(),
    isRunning: () => layout.running,
  };
}

/** From now on the scale holds still, so that later newcomers move nobody. */
function freezeScale(sigma: SigmaInstance, state: StageState): void {
  sigma.setCustomBBox(null).refresh();
  state.memory.bounds = sigma.getBBox();
  sigma.setCustomBBox(state.memory.bounds).refresh();
}

function takePlaces({ scene, memory, graph }: StageState, places: Float32Array): void {
  const { positions } = memory;
  scene.nodes.forEach(({ id }, index) => {
    positions.set(id, { x: places[2 * index] ?? 0, y: places[2 * index + 1] ?? 0 });
  });
  graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...positions.get(id) }), {
    attributes: ["x", "y"],
  });
}
