import type { StageEvents } from "../scene/stage-events.js";
import { NO_ROUTE, type Route } from "../state/route.js";
import { communityOf, JOINS } from "../state/community-drawing.js";
import { plainExpansion } from "../state/expansion.js";
import { withCommunityToggled } from "../state/explore-state.js";
import { withMove } from "../state/moves.js";
import type { AppContext } from "./app-context.js";
import { expandEntity } from "./expand-entity.js";

/** Within this time a second click makes a double click, in ms. */
const SECOND_CLICK_MS = 320;

/** What clicks on the stage mean. */
export function stageEvents(app: AppContext): Omit<StageEvents, "onContextLost"> {
  const { store, go } = app;
  let opening = 0;
  /** Lifting the finger that asked for a menu is no tap on what lies below. */
  const unlessMenu =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      if (store.menu.value === null) act(...args);
    };
  return {
    onNodeClick: unlessMenu((id, adding) => {
      clearTimeout(opening);
      if (adding) toggleSelected(app, id);
      else if (store.drawn.value.nodes.get(id)?.kind !== "Community") chooseNode(app, id);
      // A panel would move the drawing away from under the second click that opens a community.
      else opening = window.setTimeout(() => chooseNode(app, id), SECOND_CLICK_MS);
    }),
    onNodeDoubleClick: (id) => {
      clearTimeout(opening);
      const node = store.drawn.value.nodes.get(id);
      if (node?.kind === "Community") toggleCommunity(app, communityOf(id));
      else if (isEntity(app, id)) void expandEntity(app, plainExpansion(id));
    },
    onEdgeClick: unlessMenu((members) => {
      const route = edgeRoute(app, members);
      if (route !== null) go(route);
    }),
    onMoved: (move) => store.explore.change((state) => withMove(state, move)),
    onLayout: (running) => (store.arranging.value = running),
    onCamera: (view) => {
      // While an address is brought back the camera follows it, not the other way round.
      if (!store.restoring.value) store.camera.value = view;
    },
    onBackgroundClick: unlessMenu(() => {
      if (store.pathFrom.value !== null) return;
      store.selected.value = new Set();
      go(NO_ROUTE);
    }),
  };
}

/** Draw a community with its members, or as one node again. */
export function toggleCommunity({ store, go }: AppContext, community: string): void {
  store.explore.change((state) => withCommunityToggled(state, community));
  if (store.route.value.panel === "node") go(NO_ROUTE);
}

/** Add a node to those that are selected, or take it out. */
export function toggleSelected({ store }: AppContext, id: string): void {
  const selected = new Set(store.selected.value);
  if (!selected.delete(id)) selected.add(id);
  store.selected.value = selected;
}

/** Open an entity, or make it the other end of the path that is being looked for. */
export function chooseNode({ store, go }: AppContext, id: string): void {
  const from = store.pathFrom.value;
  if (from !== null && from !== id) {
    store.pathFrom.value = null;
    go({ panel: "path", a: from, b: id });
    return;
  }
  const node = store.drawn.value.nodes.get(id);
  if (node?.kind === "Article") go({ panel: "article", id, sentence: null });
  else if (node?.kind === "Fact") go({ panel: "fact", id });
  else if (node !== undefined && node.entity === null) go({ panel: "node", id });
  else go({ panel: "entity", id });
}

/** The panel that explains a line, or null when nothing is known of it. */
export function edgeRoute({ store }: AppContext, members: readonly string[]): Route | null {
  const edges = members.flatMap((id) => store.drawn.value.edges.get(id) ?? []);
  const first = edges[0];
  if (first === undefined) return null;
  if (edges.length > 1) return { panel: "between", a: first.source, b: first.target };
  if (first.type === JOINS) {
    store.notice.value = {
      text: `${first.label} between the two. Open a community to see them.`,
      tone: "info",
    };
    return null;
  }
  if (first.fact !== null) return { panel: "fact", id: first.fact };
  store.notice.value = {
    text: `${first.type} is part of how facts are kept; it has no evidence of its own.`,
    tone: "info",
  };
  return null;
}

function isEntity({ store }: AppContext, id: string): boolean {
  const node = store.drawn.value.nodes.get(id);
  return node !== undefined && node.entity !== null;
}
