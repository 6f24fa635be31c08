import { neighbourhood, withCollapsed, withFocus, withGroups, withoutFocus } from "../state/explore-state.js";
import { plainExpansion } from "../state/expansion.js";
import { hideNodes, selectionAction } from "./selection-actions.js";
import { toggleSelected } from "./stage-actions.js";
import { NO_ROUTE } from "../state/route.js";
import type { AppContext } from "./app-context.js";
import { expandEntity } from "./expand-entity.js";
import { pinNodes } from "./pin-nodes.js";
import { redoStep, undoStep } from "./steps.js";

const ZOOM_STEP = 1.5;

/** Listen for the viewer's keys. @returns a function that stops listening */
export function listenForShortcuts(app: AppContext, onHelp: () => void, onPalette: () => void): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || document.querySelector("dialog[open]") !== null) return;
    if (event.key === "Escape") {
      escape(app);
      return;
    }
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onPalette();
      return;
    }
    if (isTyping(event)) return;
    const action =
      event.ctrlKey || event.metaKey ? controlAction(app, event) : plainAction(app, event, onHelp);
    if (action === null || event.altKey) return;
    event.preventDefault();
    action();
  };
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}

function plainAction(app: AppContext, event: KeyboardEvent, onHelp: () => void): (() => void) | null {
  const { store, stageRef } = app;
  switch (event.key) {
    case "/":
      return () => document.getElementById("search")?.focus();
    case "?":
      return onHelp;
    case "q":
      return () => (store.queryOpen.value = !store.queryOpen.value);
    case "t":
      return () => (store.tableOpen.value = !store.tableOpen.value);
    case "g":
      return () => document.getElementById("graph")?.focus();
    case "+":
      return () => stageRef.current?.zoom(ZOOM_STEP);
    case "-":
      return () => stageRef.current?.zoom(1 / ZOOM_STEP);
    case "m":
      return () => store.explore.change((state) => withGroups(state, !state.grouped));
    case "r":
      return () => app.go({ panel: "review" });
    case "0":
      return () => stageRef.current?.fit();
    default:
      return entityAction(app, event.key);
  }
}

function entityAction(app: AppContext, key: string): (() => void) | null {
  const { store } = app;
  const route = store.route.value;
  const onAll = selectionAction(app, key);
  if (onAll !== null) return onAll;
  const id = store.cursor.value ?? (route.panel === "entity" ? route.id : null);
  if (id === null) return null;
  switch (key) {
    case "e":
      return () => void expandEntity(app, plainExpansion(id));
    case "f":
      return () =>
        store.explore.change((state) =>
          state.focus === null ? withFocus(state, neighbourhood(state.drawing, id)) : withoutFocus(state),
        );
    case "h":
      return () => hideNodes(app, [id]);
    case "c":
      return () => store.explore.change((state) => withCollapsed(state, id));
    case "i":
      return () => pinNodes(app, [id]);
    case "s":
      return () => toggleSelected(app, id);
    case "p":
      return () => (store.pathFrom.value = id);
    default:
      return null;
  }
}

function controlAction(app: AppContext, event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) return () => redoStep(app);
  return key === "z" ? () => undoStep(app) : null;
}

/** Close the innermost thing that is open. */
function escape({ store, go }: AppContext): void {
  if (store.pathFrom.value !== null) store.pathFrom.value = null;
  else if (store.pointerTool.value !== "move") store.pointerTool.value = "move";
  else if (store.selected.value.size > 0) store.selected.value = new Set();
  else if (store.route.value.panel !== "none") go(NO_ROUTE);
  else if (store.tableOpen.value) store.tableOpen.value = false;
  else if (store.queryOpen.value) store.queryOpen.value = false;
}

/** True when a key writes into a field. */
export function isTyping(event: KeyboardEvent): boolean {
  // Inside a shadow tree the event's target is its host; the first of the path is the real one.
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName);
}
