import type { AppContext } from "./app-context.js";

/** Take back the last step. What is just being arranged ends first: it is a step of its own. */
export function undoStep({ store, stageRef }: AppContext): void {
  stageRef.current?.stopLayout();
  store.explore.undo();
}

/** Take the step again that was taken back last. */
export function redoStep({ store, stageRef }: AppContext): void {
  stageRef.current?.stopLayout();
  store.explore.redo();
}
