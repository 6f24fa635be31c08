import { effect } from "@preact/signals";
import { render } from "preact";

import { App } from "./panel/app.js";
import { keepAddress } from "./address-bar.js";
import { createApi } from "./client/api.js";
import { exposeInspection } from "./inspection.js";
import { AppProvider, type AppContext } from "./panel/app-context.js";
import { createCommunityFinder } from "./scene/community-finder.js";
import { createAppStore } from "./state/app-store.js";
import { createQueryLibrary } from "./state/query-library.js";
import { createTheme } from "./state/preferences.js";
import "./style/index.css";

const root = document.getElementById("app");
if (root === null) throw new Error("The page has no place for the viewer.");

const store = createAppStore(createApi("api"), createCommunityFinder(), createQueryLibrary(browserStorage()));
const app: AppContext = {
  store,
  theme: createTheme(document.documentElement, browserStorage(), matchMedia("(prefers-color-scheme: dark)")),
  stageRef: { current: null },
  go: (route) => {
    store.route.value = route;
  },
};

effect(() => {
  document.title = store.route.value.panel === "none" ? "Newsgraph" : `${titleWord()} · Newsgraph`;
});
exposeInspection(app);
render(
  <AppProvider value={app}>
    <App />
  </AppProvider>,
  root,
);
keepAddress(store, app.theme.choice, {
  aim: (camera) => app.stageRef.current?.aim(camera),
  whereNow: (content, ids) =>
    app.stageRef.current?.arrangement(content, ids) ?? { places: new Map(), bounds: null },
});

function titleWord(): string {
  const route = store.route.value;
  if (route.panel === "entity") return store.drawn.value.nodes.get(route.id)?.name ?? "Entity";
  return route.panel.charAt(0).toUpperCase() + route.panel.slice(1);
}

/** A browser may forbid storage outright. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
