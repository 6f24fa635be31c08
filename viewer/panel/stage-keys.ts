import { placeInDirection, type Direction } from "../scene/neighbour-walk.js";
import { counted } from "../state/fact-words.js";
import { neighbourhood } from "../state/explore-state.js";
import type { AppContext } from "./app-context.js";
import { communityOf } from "../state/community-drawing.js";
import { chooseNode, toggleCommunity } from "./stage-actions.js";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** Walk over the drawing with the keyboard: arrows go to neighbours, Enter opens, Escape leaves. */
export function onStageKey(app: AppContext, event: KeyboardEvent): void {
  const direction = DIRECTIONS[event.key];
  const { cursor } = app.store;
  if (direction !== undefined) step(app, direction);
  else if (event.key === "Enter" && cursor.value !== null) openNode(app, cursor.value);
  else if (event.key === "Escape" && cursor.value !== null) cursor.value = null;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function openNode(app: AppContext, id: string): void {
  if (app.store.drawn.value.nodes.get(id)?.kind === "Community") toggleCommunity(app, communityOf(id));
  else chooseNode(app, id);
}

/** The node under the keyboard in words, for screen readers. */
export function cursorText({ store }: AppContext): string {
  const id = store.cursor.value;
  const node = id === null ? undefined : store.drawn.value.nodes.get(id);
  if (id === null || node === undefined) return "";
  return `${node.name}, ${node.kind}, ${counted(neighbourhood(store.kept.value, id).size - 1, "neighbour")}`;
}

function step({ store, stageRef }: AppContext, direction: Direction): void {
  const kept = (stageRef.current?.inspect().nodes ?? []).filter(({ id }) => store.kept.value.nodes.has(id));
  const places = new Map(kept.map((node) => [node.id, node]));
  const route = store.route.value;
  const at = store.cursor.value ?? (route.panel === "entity" || route.panel === "node" ? route.id : null);
  const from = at === null ? undefined : places.get(at);
  if (at === null || from === undefined) {
    const largest = [...places.values()].sort((a, b) => b.radius - a.radius)[0];
    store.cursor.value = largest?.id ?? null;
    return;
  }
  const near = neighbourhood(store.kept.value, at);
  const next = placeInDirection(
    from,
    [...places].filter(([id]) => id !== at && near.has(id)),
    direction,
  );
  store.cursor.value = next ?? at;
}
