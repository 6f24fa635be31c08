import type { SceneIndex } from "./scene-index.js";

/** Make the look-up tables of a large scene while the page has nothing else to do, or the first glance would wait for them. */
export function warmIndex(index: SceneIndex): void {
  const steps = [() => index.edge(""), () => index.touching(""), () => index.lineOf("")];
  const next = (): void => {
    steps.shift()?.();
    if (steps.length > 0) whenIdle(next);
  };
  whenIdle(next);
}

/** Longest wait for a moment without work, in ms. */
const PATIENCE = 2000;

/** Safari has no such callback: there the work comes after what is due now. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: PATIENCE });
  else setTimeout(work, 0);
}
