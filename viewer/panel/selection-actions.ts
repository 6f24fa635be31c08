import { neighbourhood, withFocus, withNodesHidden } from "../state/explore-state.js";
import type { Drawing } from "../state/drawing.js";
import { NO_ROUTE } from "../state/route.js";
import { plainExpansion } from "../state/expansion.js";
import type { AppContext } from "./app-context.js";
import { pinNodes } from "./pin-nodes.js";
import { expandEntity } from "./expand-entity.js";

/** Most entities that are expanded at one press. */
const MAX_EXPANDED = 20;

/** What a key does with all that is selected, or null when nothing is selected or the key says nothing. */
export function selectionAction(app: AppContext, key: string): (() => void) | null {
  if (app.store.selected.value.size === 0) return null;
  switch (key) {
    case "h":
      return () => hideNodes(app, selectedEntities(app));
    case "k":
      return () => keepOnly(app);
    case "i":
      return () => pinSelected(app);
    case "e":
      return () => void expandSelected(app);
    default:
      return null;
  }
}

/** The entities that are selected; a community stands for its members. */
export function selectedEntities({ store }: AppContext): readonly string[] {
  return [...store.selected.value].flatMap((id) => store.drawn.value.nodes.get(id)?.members ?? [id]);
}

/** Put nodes aside, and close the panel of one of them. */
export function hideNodes({ store, go }: AppContext, ids: readonly string[]): void {
  store.explore.change((state) => withNodesHidden(state, ids));
  store.selected.value = new Set();
  if (store.route.value.panel === "entity" && ids.includes(store.route.value.id)) go(NO_ROUTE);
}

/** Show nothing but what is selected. */
export function keepOnly(app: AppContext): void {
  const ids = selectedEntities(app);
  app.store.explore.change((state) => withFocus(state, ids));
  app.store.selected.value = new Set();
}

/** Pin all that is selected, or let go of it when all of it is pinned. */
export function pinSelected(app: AppContext): void {
  pinNodes(app, app.store.selected.value);
}

/** Select also all neighbours of what is selected. */
export function growSelection({ store }: AppContext): void {
  const near = [...store.selected.value].flatMap((id) => [...neighbourhood(store.kept.value, id)]);
  store.selected.value = new Set(near);
}

export async function expandSelected(app: AppContext): Promise<void> {
  for (const id of selectedEntities(app).slice(0, MAX_EXPANDED)) await expandEntity(app, plainExpansion(id));
}

/** What is drawn of the selection: its nodes and the lines among them. */
export function selectedDrawing({ store }: AppContext): Drawing {
  const { nodes, edges } = store.kept.value;
  const selected = store.selected.value;
  return {
    nodes: new Map([...nodes].filter(([id]) => selected.has(id))),
    edges: new Map([...edges].filter(([, edge]) => selected.has(edge.source) && selected.has(edge.target))),
  };
}
