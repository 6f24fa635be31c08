import type { Point } from "../scene/seed-positions.js";
import type { AppContext } from "./app-context.js";

/** How long a finger rests until it asks for the menu, in ms, and how far it may tremble, in pixels. */
const LONG_PRESS_MS = 550;
const TREMBLE = 10;

/**
 * Hear who asks for a menu on the drawing: the right button, the menu key at the node under the keyboard, and a finger that
 * rests. @returns a function that stops listening
 */
export function listenForMenu(app: AppContext, stage: HTMLElement): () => void {
  const { menu } = app.store;
  const ask = (at: Point): void => {
    const target = app.stageRef.current?.at(at);
    if (target !== undefined) menu.value = { target, at };
  };
  const onContextMenu = (event: MouseEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const cursor = event.button === 2 ? null : cursorPlace(app);
    if (cursor === null) ask({ x: event.clientX, y: event.clientY });
    else menu.value = { target: { type: "node", id: cursor.id }, at: cursor.at };
  };
  const stopFinger = listenForLongPress(stage, ask);
  stage.addEventListener("contextmenu", onContextMenu);
  return () => {
    stopFinger();
    stage.removeEventListener("contextmenu", onContextMenu);
  };
}

/** The node under the keyboard, or else the one whose panel is open. */
function cursorPlace({ store, stageRef }: AppContext): { readonly id: string; readonly at: Point } | null {
  const route = store.route.value;
  const id = store.cursor.value ?? (route.panel === "entity" || route.panel === "node" ? route.id : null);
  const node = stageRef.current?.inspect().nodes.find((candidate) => candidate.id === id);
  return node === undefined ? null : { id: node.id, at: node };
}

function listenForLongPress(stage: HTMLElement, onPress: (at: Point) => void): () => void {
  let timer = 0;
  let start: Point = { x: 0, y: 0 };
  const onDown = (event: PointerEvent): void => {
    clearTimeout(timer);
    // A second finger zooms.
    if (event.pointerType === "mouse" || !event.isPrimary) return;
    start = { x: event.clientX, y: event.clientY };
    timer = window.setTimeout(() => onPress(start), LONG_PRESS_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE) clearTimeout(timer);
  };
  const stop = (): void => clearTimeout(timer);
  stage.addEventListener("pointerdown", onDown, true);
  stage.addEventListener("pointermove", onMove, true);
  for (const name of ["pointerup", "pointercancel"]) stage.addEventListener(name, stop, true);
  return () => {
    stop();
    stage.removeEventListener("pointerdown", onDown, true);
    stage.removeEventListener("pointermove", onMove, true);
    for (const name of ["pointerup", "pointercancel"]) stage.removeEventListener(name, stop, true);
  };
}
