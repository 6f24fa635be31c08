import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Stage } from "../scene/stage.js";
import type { AppStore } from "../state/app-store.js";
import type { Route } from "../state/route.js";
import type { Theme } from "../state/preferences.js";

/** What every panel can reach. */
export interface AppContext {
  readonly store: AppStore;
  readonly theme: Theme;
  /** The stage while it is on the page, for actions that move the view. */
  readonly stageRef: { current: Stage | null };
  /** Open a panel; the browser's Back leads to the one before. */
  readonly go: (route: Route) => void;
}

const Context = createContext<AppContext | null>(null);

export const AppProvider = Context.Provider;

export function useApp(): AppContext {
  const app = useContext(Context);
  if (app === null) throw new Error("A panel stands outside of the application.");
  return app;
}
